package io.github.dorasan.platform;

/** Something that happened to a community and that calls for no reply. */
public sealed interface CommunityEvent {
  /** The bot was let in. */
  record Joined(ChannelRef channel) implements CommunityEvent {}

  /** The bot was sent away, or the community is no more. */
  record Left(ChannelRef channel) implements CommunityEvent {}

  /** The platform gave the community, and its channel, other ids. */
  record Moved(ChannelRef from, ChannelRef to) implements CommunityEvent {}
}
