package io.github.dorasan.launcher.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.telegram.loopback.Call;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People of a group on Telegram, and others who write to the bot alone. */
final class OnTelegram implements Side {
  private static final String NAME = "telegram";

  /** The moderator who teaches. */
  static final String TEACHER = "mod-mia";

  /** The moderator who looks at the figures. */
  static final String AUDITOR = "mod-max";

  /** Somebody who asks what was taught. */
  static final String CURIOUS = "curious";

  private static final long GROUP = -1_001_000_000_001L;
  private static final Duration STEP = Duration.ofSeconds(25);
  private static final int IN_GROUP = 16;
  private static final int MOST_FIELDS = 10;
  private static final Pattern VOTE = Pattern.compile("\"(vote:up:[^\"]+)\"");
  private static final Pattern VOTES = Pattern.compile("Votes: (\\d+) helpful");
  private static final Pattern SURE = Pattern.compile("\"(settings:[^\"]+)\"");
  private static final Pattern SAVE = Pattern.compile("\"(draft:save:[^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("start=(form-\\w+)");

  private final LoopbackTelegram telegram;
  private final People people;
  private final Replies replies = new Replies();
  private final List<Votable> votable = new ArrayList<>();
  private final AtomicInteger number = new AtomicInteger();

  private record Votable(JsonNode message, String button, String entry) {}

  OnTelegram(LoopbackTelegram telegram) {
    this.telegram = telegram;
    this.people = new People(telegram);
    people.enters(TEACHER, "modroom");
    long _ = people.id(TEACHER);
    long _ = people.id(AUDITOR);
    people.enters("first", "answers");
    people.enters(CURIOUS, "answers");
  }

  /** The question that a call of the bot's answers, if it answers one. */
  Optional<String> questionOf(Call call) {
    String chat = call.chat();
    boolean sends = call.is("sendMessage") || call.is("sendPhoto");
    return sends ? Optional.of(key(chat, call.body().path("reply_parameters"))) : Optional.empty();
  }

  /** Who writes to the bot alone asks no more than one thing. */
  private static String key(String chat, JsonNode replied) {
    return chat + ":" + replied.path("message_id").asText();
  }

  @Override
  public void prepare() {
    long own = people.id(TEACHER);
    Optional<ObjectNode> sure =
        aside(TEACHER, "/settings name=moderators-channel value=here")
            .flatMap(way -> whisper(TEACHER, way));
    require(sure, "the setting");
    // Everybody may read there, which the bot asks about.
    if (!press(own, sure.orElseThrow(), button(SURE, sure.get()).orElseThrow(), "Done")) {
      throw new IllegalStateException("Telegram: the moderators' channel was not set");
    }
    for (String question : Shop.questions()) {
      ObjectNode asked = people.mentions("first", question);
      int _ = people.sends(asked);
      Optional<ObjectNode> answer =
          said(GROUP, one -> repliesTo(one, asked) && shows(one, "vote:up"));
      require(answer, question);
      String button = button(VOTE, answer.orElseThrow()).orElseThrow();
      votable.add(new Votable(answer.get(), button, button.substring("vote:up:".length())));
    }
  }

  private static boolean repliesTo(JsonNode message, JsonNode asked) {
    return message
        .at("/reply_to_message/message_id")
        .asText()
        .equals(asked.path("message_id").asText());
  }

  private static boolean shows(JsonNode message, String text) {
    return (message.path("text").asText() + message.path("reply_markup")).contains(text);
  }

  private Optional<ObjectNode> said(long chat, Predicate<ObjectNode> wanted) {
    return Patience.await(STEP, () -> byBot(chat).stream().filter(wanted).findFirst());
  }

  private List<ObjectNode> byBot(long chat) {
    return telegram.messages(chat, Optional.empty()).stream()
        .filter(one -> one.at("/from/is_bot").asBoolean())
        .toList();
  }

  private static void require(Optional<ObjectNode> there, String what) {
    if (there.isEmpty()) {
      throw new IllegalStateException("Telegram: nothing came of " + what);
    }
  }

  @Override
  public Question ask(String text) {
    int next = number.incrementAndGet();
    String person = "member" + next;
    var now = InstantSource.system().instant();
    boolean inGroup = next % IN_GROUP == 0;
    people.enters(person, "questions");
    ObjectNode message = inGroup ? people.mentions(person, text) : people.whispers(person, text);
    int _ = people.sends(message);
    String key = inGroup ? key(Long.toString(GROUP), message) : people.id(person) + ":";
    return new Question(key, inGroup ? Long.toString(GROUP) : "", now, true);
  }

  @Override
  public synchronized Map<String, List<String>> replies() {
    List<ObjectNode> more = telegram.historyAfter(replies.read(NAME));
    replies.advance(NAME, more.size());
    for (ObjectNode one : more) {
      String chat = one.path("chat").path("id").asText();
      boolean inGroup = chat.equals(Long.toString(GROUP));
      if (one.path("from").path("is_bot").asBoolean() && !one.path("glimpse").asBoolean()) {
        replies.add(
            chat + " " + one.path("message_id").asText(),
            inGroup ? key(chat, one.path("reply_to_message")) : chat + ":",
            one.path("text").asText());
      }
    }
    return replies.byQuestion();
  }

  @Override
  public Vote vote(int count) {
    Votable on = votable.get(count % votable.size());
    String voter = "voter" + count;
    int _ = people.presses(voter, on.message(), on.button());
    return new Vote(communities().getFirst(), on.entry(), voter);
  }

  @Override
  public boolean isThanked(Vote vote) {
    return telegram.history(people.id(vote.key()), Optional.empty()).stream()
        .anyMatch(shown -> shown.path("text").asText().contains("Thank you."));
  }

  @Override
  public boolean teach(String question, String answer) {
    Optional<String> way = aside(TEACHER, "/teach");
    long own = people.id(TEACHER);
    String words = way.orElse("");
    for (int i = 0; i < MOST_FIELDS && !words.isEmpty(); i++) {
      Optional<ObjectNode> said = whisper(TEACHER, words);
      Optional<String> save = said.flatMap(one -> button(SAVE, one));
      if (save.isPresent()) {
        return press(own, said.get(), save.get(), "Saved as");
      }
      words = said.map(one -> value(one.path("text").asText(), question, answer)).orElse("");
    }
    return false;
  }

  private static String value(String asked, String question, String answer) {
    if (!asked.contains("/cancel")) {
      return "";
    }
    return asked.contains("Question (") ? question : asked.contains("Answer (") ? answer : "/skip";
  }

  /** What a moderator's command in the group leads to, between the two alone. */
  private Optional<String> aside(String moderator, String command) {
    ObjectNode begun = people.writes(moderator, command);
    int _ = people.sends(begun);
    return said(GROUP, one -> repliesTo(one, begun) && shows(one, "start="))
        .flatMap(way -> button(FORM, way))
        .map(key -> "/start " + key);
  }

  private static Optional<String> button(Pattern wanted, JsonNode message) {
    Matcher button = wanted.matcher(message.toString());
    return button.find() ? Optional.of(button.group(1)) : Optional.empty();
  }

  /** What the bot says to a moderator alone after they have written something to it. */
  private Optional<ObjectNode> whisper(String moderator, String words) {
    long chat = people.id(moderator);
    int before = byBot(chat).size();
    int _ = people.sends(people.whispers(moderator, words));
    return Patience.await(STEP, () -> byBot(chat).stream().skip(before).findFirst());
  }

  private boolean press(long chat, ObjectNode on, String button, String wanted) {
    int before = telegram.history(chat, Optional.empty()).size();
    int _ = people.presses(TEACHER, on, button);
    return Patience.until(
        STEP,
        () ->
            telegram.history(chat, Optional.empty()).stream()
                .skip(before)
                .anyMatch(one -> one.path("text").asText().contains(wanted)));
  }

  @Override
  public Optional<String> answerTo(String question) {
    ObjectNode asked = people.mentions(CURIOUS, question);
    int _ = people.sends(asked);
    return said(GROUP, one -> repliesTo(one, asked)).map(one -> one.path("text").asText());
  }

  /** How many helpful votes a moderator is told of. */
  Optional<Integer> helpfulVotes() {
    return aside(AUDITOR, "/stats")
        .flatMap(way -> whisper(AUDITOR, way))
        .flatMap(
            _ ->
                Patience.await(
                    STEP,
                    () ->
                        byBot(people.id(AUDITOR)).reversed().stream()
                            .flatMap(one -> button(VOTES, one).stream())
                            .findFirst()))
        .map(Integer::valueOf);
  }

  /** The id of a person. */
  long id(String person) {
    return people.id(person);
  }

  @Override
  public List<CommunityId> communities() {
    return List.of(new CommunityId(NAME, Long.toString(GROUP)));
  }

  @Override
  public ChannelRef newChannel(String name) {
    people.enters(name, name);
    String chat = Long.toString(GROUP);
    return new ChannelRef(NAME, chat, chat + ":" + people.topic(name));
  }

  @Override
  public int count(ChannelRef channel, String text) {
    int topic = Integer.parseInt(channel.channel().split(":", -1)[1]);
    return (int)
        telegram.messages(GROUP, Optional.of(topic)).stream()
            .filter(one -> shows(one, text))
            .count();
  }
}
