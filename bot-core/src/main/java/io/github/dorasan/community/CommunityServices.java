package io.github.dorasan.community;

import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.reply.Wordings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All that serves communities, over one database, made once for each instance.
 *
 * @param contact how to reach whoever runs the bot, in words; empty where nobody said
 */
public record CommunityServices(
    CommunityStores stores,
    Platforms platforms,
    Wordings wordings,
    Freshness freshness,
    Changes changes,
    CommunitySettings settings,
    MemberHash members,
    ModeratorNews news,
    Departures departures,
    Forgetting forgetting,
    Retention retention,
    Limits limits,
    Optional<String> contact) {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
  private static final Duration TIDY = Duration.ofHours(1);

  /** What the operator decides. */
  public record Operator(Optional<String> contact, int perPerson, int perChannel) {}

  /** Services over these stores, with all that they keep of people. */
  public static CommunityServices over(
      CommunityStores stores,
      Platforms platforms,
      Wordings wordings,
      Operator operator,
      InstantSource clock) {
    return over(
        stores,
        platforms,
        wordings,
        operator,
        Forgetting.Kept.in(stores.learning()),
        List.of(stores.learning().unanswered()::removeBefore),
        clock);
  }

  /**
   * Services over these stores.
   *
   * @param kept the stores that keep something of members
   * @param retained the stores that keep people's texts for a time
   */
  public static CommunityServices over(
      CommunityStores stores,
      Platforms platforms,
      Wordings wordings,
      Operator operator,
      List<Forgetting.Kept> kept,
      List<Retained> retained,
      InstantSource clock) {
    Freshness freshness = new Freshness(stores.changes());
    Changes changes = new Changes(stores, freshness, clock);
    CommunitySettings settings = new CommunitySettings(stores, freshness, clock);
    MemberHash members = new MemberHash(stores.installationKey());
    return new CommunityServices(
        stores,
        platforms,
        wordings,
        freshness,
        changes,
        settings,
        members,
        new ModeratorNews(platforms, stores.news(), settings, changes, clock),
        new Departures(stores, freshness, Departures.GRACE, clock),
        new Forgetting(stores, members, kept, clock),
        new Retention(stores, retained, clock),
        new Limits(operator.perPerson(), operator.perChannel(), clock),
        operator.contact());
  }

  /** Lets be done what is done again and again. */
  public void keepUp(Background background) {
    background.every(LOOK, "Looking for changes", freshness::look);
    background.every(TRY_AGAIN, "Telling moderators", news::tryAgain);
    background.every(TIDY, "Deleting what communities left behind", departures::run);
    background.every(TIDY, "Deleting old texts", retention::run);
  }

  /** The settings that hold in a place. */
  public Settings settingsIn(ChannelRef channel) {
    return settings.of(CommunityId.of(channel));
  }

  /** The bot's own wording in a place. */
  public Wording wording(ChannelRef channel, Setting setting) {
    return setting == Setting.COMMUNITY ? wording(CommunityId.of(channel)) : wordings.byDefault();
  }

  /** The bot's own wording in a community. */
  public Wording wording(CommunityId community) {
    return settings.of(community).language().map(wordings::in).orElseGet(wordings::byDefault);
  }
}
