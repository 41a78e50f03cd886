package io.github.dorasan.community;

import io.github.dorasan.platform.ChannelRef;
import java.util.Comparator;

/**
 * A server or group, on whichever platform.
 *
 * @param platform the adapter's name, such as {@code console}
 * @param community unique within the platform
 */
public record CommunityId(String platform, String community) implements Comparable<CommunityId> {
  private static final Comparator<CommunityId> ORDER =
      Comparator.comparing(CommunityId::platform).thenComparing(CommunityId::community);

  /** The community that a channel belongs to. */
  public static CommunityId of(ChannelRef channel) {
    return new CommunityId(channel.platform(), channel.community());
  }

  @Override
  public int compareTo(CommunityId other) {
    return ORDER.compare(this, other);
  }
}
