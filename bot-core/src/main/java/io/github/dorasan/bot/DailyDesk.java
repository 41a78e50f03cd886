package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.Settings;
import io.github.dorasan.daily.DailyPoster;
import io.github.dorasan.daily.DailyStores;
import io.github.dorasan.daily.Planned;
import io.github.dorasan.daily.StoredSchedule;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChannelStanding;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * What the daily commands work with.
 *
 * @param random makes ids
 */
record DailyDesk(
    CommunityServices services,
    DailyStores daily,
    DailyPoster poster,
    InstantSource clock,
    RandomGenerator random) {
  static final String CHANNEL = "channel";

  /** How many dates are looked at for one that is still open. */
  private static final int LOOK_AHEAD = 14;

  Instant now() {
    return clock.instant();
  }

  /** The next date of a schedule that nothing has become of yet. */
  LocalDate next(StoredSchedule stored) {
    List<LocalDate> dates = stored.schedule().nextDates(now(), LOOK_AHEAD);
    return dates.stream()
        .filter(date -> daily.ledger().find(stored.channel(), date).isEmpty())
        .findFirst()
        .orElseGet(dates::getLast);
  }

  /** The next post of a schedule that nothing has become of yet, with what it will be. */
  Optional<Planned> planned(StoredSchedule stored) {
    return poster.plan(stored, LOOK_AHEAD).stream()
        .filter(planned -> planned.settled().isEmpty())
        .findFirst();
  }

  /** The zone that a community has chosen; empty where it has the one that all begin with. */
  Optional<ZoneId> zone(ChannelRef channel) {
    return Optional.of(services.settingsIn(channel).zone())
        .filter(zone -> !zone.equals(Settings.DEFAULT.zone()));
  }

  /** The channel that an option names, or the one that the command was used in. */
  static ChannelRef named(Incoming.Command command) {
    String typed = command.option(CHANNEL).strip().replaceAll("^<#|^#|>$", "");
    ChannelRef here = command.channel();
    return typed.isEmpty() ? here : new ChannelRef(here.platform(), here.community(), typed);
  }

  /** The same, where whoever uses the command has a say in that channel. */
  Optional<ChannelRef> moderated(Incoming.Command command) {
    return Optional.of(named(command))
        .filter(channel -> services.platforms().moderates(command, channel));
  }

  /**
   * The schedule that a command means: the one of the channel that it names or was used in, or else
   * the only one of the community.
   */
  Optional<StoredSchedule> schedule(Incoming.Command command) {
    Optional<StoredSchedule> here = daily.schedules().find(named(command));
    List<StoredSchedule> all = daily.schedules().of(CommunityId.of(command.channel()));
    boolean only = command.option(CHANNEL).isBlank() && all.size() == 1;
    return here.isEmpty() && only ? Optional.of(all.getFirst()) : here;
  }

  /** Why the bot cannot post in a channel; empty where it can, as far as this instance knows. */
  Optional<String> closed(ChannelRef channel) {
    return standing(channel)
        .flatMap(
            standing ->
                standing instanceof ChannelStanding.Closed(String reason)
                    ? Optional.of(reason)
                    : Optional.empty());
  }

  /** Whether the bot can send pictures to a channel, as far as this instance knows. */
  boolean attaches(ChannelRef channel) {
    return standing(channel)
        .filter(standing -> standing instanceof ChannelStanding.Open open && !open.attaches())
        .isEmpty();
  }

  /** How the bot stands in a channel; empty where this instance cannot tell. */
  private Optional<ChannelStanding> standing(ChannelRef channel) {
    return services
        .platforms()
        .named(channel.platform())
        .map(platform -> platform.standing(channel));
  }

  /** A channel as members see it, or its id where that is not known. */
  String name(ChannelRef channel) {
    return standing(channel).orElse(new ChannelStanding.Closed(""))
            instanceof ChannelStanding.Open(String name, boolean _, boolean _)
        ? name
        : channel.channel();
  }

  /** An address that leads to a message. */
  Optional<String> link(ChannelRef channel, String message) {
    return services
        .platforms()
        .named(channel.platform())
        .flatMap(platform -> platform.link(new MessageRef(channel, message)));
  }

  /**
   * Makes a change, and notes who made it, both or neither.
   *
   * @param work whether it has changed anything; if not, nothing is noted
   * @return what the work returned
   */
  boolean change(
      ChannelRef channel,
      Author author,
      String action,
      String before,
      String after,
      BooleanSupplier work) {
    return services
        .changes()
        .in(
            CommunityId.of(channel),
            author.id(),
            noted -> {
              boolean changed = work.getAsBoolean();
              if (changed) {
                noted.change(action, channel.channel(), before, after);
              }
              return changed;
            });
  }
}
