package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.ChangeFeed;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What moderators type after /daily, and what comes of it. */
class DailyFeatureTest extends DailyBotFixture {
  @Test
  void membersMayDoNothingOfIt() {
    Author member = new Author("ann", Author.Role.MEMBER);
    for (CommandSpec spec : DailyFeature.specs()) {
      assertThat(text(run(member, spec.name().substring("daily ".length()), "time", "9")))
          .contains("Only moderators");
    }
    assertThat(bot.catalog().specs()).containsAll(DailyFeature.specs());
  }

  @Test
  void setSaysWhatItHasSetAndNotesIt() {
    assertThat(mod("set", "time", "9", "zone", "asia/tokyo", "days", "mon-fri", "quiet", "yes"))
        .contains("Set for lobby", "Monday, Tuesday, Wednesday, Thursday, Friday at 09:00")
        .contains("Asia/Tokyo", "Nobody is notified", "Friday, June 26, 2026, 09:00");
    assertThat(mod("set", "time", "18:30"))
        .as("the rest stays")
        .contains("Friday at 18:30 (Asia/Tokyo)", "Nobody is notified");
    assertThat(audit()).containsExactly("daily.set", "daily.set");
    assertThat(stores.changes().since(ChangeFeed.START)).hasSize(1);
    assertThat(mod("status")).contains("lobby: Monday", "Next: Friday", "Nothing is queued");
  }

  @ParameterizedTest
  @CsvSource({
    "time, 25, I do not know that time",
    "zone, Mars/Base, I do not know that time zone",
    "days, someday, I do not know those days",
    "topics, nothing, I do not know one of those topics",
    "quiet, maybe, Write yes or no"
  })
  void setSaysWhatItDoesNotUnderstand(String option, String value, String said) {
    Map<String, String> options = new HashMap<>(Map.of("time", "9", "zone", "UTC"));
    options.put(option, value);
    Response response =
        bot.handle(new Incoming.Command(LOBBY, MOD, "daily set", options)).orElseThrow();
    assertThat(text(response)).contains(said);
    assertThat(mod("set", "time", "9")).contains("Add your time zone");
    assertThat(audit()).isEmpty();
  }

  @Test
  void whatIsPostedByHandIsNotAnnouncedAgain() {
    mod("set", "time", "23:30", "zone", "UTC");
    assertThat(mod("status")).contains("June 25, 2026, 23:30");
    mod("post");
    assertThat(mod("status")).contains("June 26, 2026, 23:30");
    mod("pause");
    assertThat(mod("resume")).contains("June 26, 2026, 23:30");
    assertThat(mod("set", "time", "23:45")).contains("June 26, 2026, 23:45");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24:00", "25:61", "9:60", "-1", "noon", "\u0669:00", "99999999999999999999"})
  void aTimeThatIsNoneIsRefused(String typed) {
    assertThat(mod("set", "time", typed, "zone", "UTC")).contains("do not know that time");
    assertThat(stores.daily().schedules().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "UTC+25", "GMT+9", "../etc", "Asia/Seoul\u0000"})
  void aZoneThatIsNoneIsRefused(String typed) {
    assertThat(mod("set", "time", "9", "zone", typed)).contains("do not know that time zone");
    assertThat(stores.daily().schedules().all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-12-31", "-0001-01-01", "9999-12-31", "2027-02-29", "2020-01-01"})
  void onlyDatesOfTheNextYearAreLeftOut(String typed) {
    mod("set", "time", "9", "zone", "UTC");
    assertThat(mod("skip", "date", typed)).contains("no date to come");
    assertThat(audit()).containsExactly("daily.set");
  }

  @Test
  void nobodyPostsIntoChannelsOfOthers() {
    board.belongsToOthers("elsewhere");
    assertThat(mod("set", "time", "9", "zone", "UTC", "channel", "elsewhere"))
        .contains("belongs to others");
    assertThat(mod("history", "channel", "elsewhere")).contains("belongs to others");
    assertThat(stores.daily().schedules().all()).isEmpty();
  }

  @Test
  void setLooksWhetherItCanPostThere() {
    board.shut(LOBBY);
    assertThat(mod("set", "time", "9", "zone", "UTC")).contains("may not write here");
    assertThat(mod("status")).contains("No fact is posted here yet");
  }

  @Test
  void previewShowsPreciselyWhatIsPosted() {
    set();
    Reply preview = (Reply) run(MOD, "preview");
    assertThat(text(preview)).contains("Next in lobby: Friday, June 26, 2026, 09:00 (Asia/Tokyo)");
    now = Instant.parse("2026-06-26T00:00:00Z");
    poster.step(LOBBY);
    List<Block> posted = board.posts().getFirst().message().reply().blocks();
    assertThat(preview.blocks()).endsWith(posted.toArray(Block[]::new));
    assertThat(text(board.posts().getFirst().message().reply()))
        .contains("Fact of the day", "Source");
    assertThat(mod("history", "date", "2026-06-26"))
        .contains("posted.", "https://board.example/p0");
  }

  @Test
  void thePostsButtonAsksAboutIt() {
    set();
    poster.post(LOBBY, false);
    Action button = board.posts().getFirst().message().reply().actions().findFirst().orElseThrow();
    Author member = new Author("ann", Author.Role.MEMBER);
    Response answer = bot.handle(new Incoming.Pressed(LOBBY, member, button.id())).orElseThrow();
    assertThat(text(answer)).contains("Source");
  }

  @Test
  void theWeekShowsWhatIsQueuedAndLeftOut() {
    set();
    String fact = poster.deck(CommunityId.of(LOBBY)).fit().getLast().id().value();
    assertThat(mod("queue")).contains("Nothing is queued");
    assertThat(mod("queue", "fact", fact)).contains("Queued in lobby");
    assertThat(mod("queue")).contains("[" + fact + "]");
    assertThat(mod("queue", "fact", "no-such")).contains("no fact that I can post");
    assertThat(mod("skip", "date", "2026-06-27")).contains("no fact on Saturday, June 27");
    assertThat(mod("skip", "date", "2026-06-27")).contains("settled already");
    assertThat(mod("skip", "date", "2026-06-01")).contains("no date to come");
    assertThat(mod("week"))
        .contains("Friday, June 26, 2026: ", "(queued)", "Saturday, June 27, 2026: left out.")
        .contains("Thursday, July 2, 2026");
    assertThat(mod("remove", "item", fact)).contains("is removed");
    assertThat(mod("week")).doesNotContain("(queued)");
    assertThat(audit()).contains("daily.queue", "daily.skip", "daily.remove");
  }

  @Test
  void pauseAndResume() {
    set();
    assertThat(mod("pause")).contains("Paused in lobby");
    assertThat(mod("status")).contains("Paused: by a moderator.");
    assertThat(poster.agenda()).isEmpty();
    now = now.plus(Duration.ofDays(9));
    assertThat(mod("resume")).contains("The next is due on Sunday, July 5, 2026");
    poster.step(LOBBY);
    assertThat(board.posts()).as("nothing is made up for").isEmpty();
  }

  @Test
  void postPostsTodaysOnce() {
    set();
    assertThat(mod("post")).contains("The fact of Thursday, June 25, 2026 in lobby: posted.");
    assertThat(mod("post")).contains("posted.");
    assertThat(board.posts()).hasSize(1);
  }

  @Test
  void aFactOfTheModeratorsIsReviewedAndPosted() {
    set();
    assertThat(run(MOD, "add")).isInstanceOf(Form.class);
    Map<String, String> values = Map.of("text", "We open at noon.", "author", "Ann");
    Reply review =
        (Reply) bot.handle(new Incoming.Submitted(LOBBY, MOD, "daily-add", values)).orElseThrow();
    assertThat(text(review)).contains("We open at noon.", "From Ann, by the moderators.");
    assertThat(mod("status")).contains("One fact of yours waits");
    String id = stores.daily().ownFacts().of(CommunityId.of(LOBBY)).getFirst().id();
    assertThat(mod("queue", "fact", id)).contains("not released");
    Action release = review.actions().findFirst().orElseThrow();
    assertThat(text(bot.handle(new Incoming.Pressed(LOBBY, MOD, release.id())).orElseThrow()))
        .contains("is released");
    mod("queue", "fact", id, "first", "yes");
    now = Instant.parse("2026-06-26T00:00:00Z");
    poster.step(LOBBY);
    assertThat(text(board.posts().getFirst().message().reply())).contains("We open at noon.");
    assertThat(mod("remove", "item", id)).contains("is removed");
    assertThat(audit()).contains("daily.add", "daily.release", "daily.remove");
  }

  @Test
  void completesZonesTopicsAndFacts() {
    assertThat(completes("daily set", "zone", "kolk")).contains("Asia/Kolkata");
    String topic = KNOWLEDGE.topics().firstEntry().getKey().value();
    assertThat(completes("daily set", "topics", topic)).contains(topic);
    assertThat(completes("daily queue", "fact", "")).isNotEmpty();
  }

  private List<String> completes(String command, String option, String typed) {
    return bot.complete(new Completing(LOBBY, MOD, command, option, typed, 25)).stream()
        .map(Completion::value)
        .toList();
  }
}
