package io.github.dorasan.launcher.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.discord.loopback.Call;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.People;
import io.github.dorasan.discord.loopback.Places;
import io.github.dorasan.platform.ChannelRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People of some servers on Discord, who ask, vote and teach. */
final class OnDiscord implements Side {
  private static final String NAME = "discord";
  private static final int ROOMS = 4;
  private static final Duration STEP = Duration.ofSeconds(12);
  private static final Pattern VOTE = Pattern.compile("\"(vote:up:[^\"]+)\"");
  private static final Pattern SURE = Pattern.compile("\"(settings:[^\"]+)\"");
  private static final Pattern SAVE = Pattern.compile("\"(draft:save:[^\"]+)\"");
  private static final Pattern CALLBACK = Pattern.compile("/interactions/(\\d+)/.*");
  private static final Pattern HOOK = Pattern.compile("/webhooks/\\d+/([^/]+).*");

  private final LoopbackDiscord discord;
  private final People people;
  private final Places places;
  private final Predicate<String> heard;
  private final List<String> guilds = new ArrayList<>();
  private final Replies replies = new Replies();
  private final Map<String, List<String>> rooms = new ConcurrentHashMap<>();
  private final Map<String, String> polls = new ConcurrentHashMap<>();
  private final Map<String, String> modRooms = new ConcurrentHashMap<>();
  private final Map<String, String> interactions = new ConcurrentHashMap<>();
  private final List<Votable> votable = new ArrayList<>();
  private final AtomicInteger number = new AtomicInteger();

  private record Votable(String guild, JsonNode message, String button, String entry) {}

  /**
   * The people.
   *
   * @param servers how many there are
   * @param heard whether a bot hears of what happens in a server now
   */
  OnDiscord(LoopbackDiscord discord, int servers, Predicate<String> heard) {
    this.discord = discord;
    this.people = new People(discord);
    this.places = new Places(discord);
    this.heard = heard;
    guilds.add(places.guild());
    while (guilds.size() < servers) {
      guilds.add(places.found());
    }
    for (String guild : guilds) {
      List<String> here = new ArrayList<>();
      for (int i = 0; i < ROOMS; i++) {
        here.add(places.channelIn(guild, "questions-" + i));
      }
      rooms.put(guild, List.copyOf(here));
      polls.put(guild, places.channelIn(guild, "answers"));
      modRooms.put(guild, places.channelIn(guild, "moderators"));
    }
  }

  List<String> guilds() {
    return List.copyOf(guilds);
  }

  /** The question that a call of the bot's answers, if it answers one. */
  Optional<String> questionOf(Call call) {
    Matcher callback = CALLBACK.matcher(call.path());
    Matcher hook = HOOK.matcher(call.path());
    if (callback.matches()) {
      return Optional.of(callback.group(1));
    }
    if (hook.matches()) {
      return Optional.ofNullable(interactions.get(hook.group(1)));
    }
    String replied = call.body().at("/message_reference/message_id").asText();
    return replied.isEmpty() ? Optional.empty() : Optional.of(replied);
  }

  @Override
  public void prepare() {
    for (String guild : guilds) {
      String modRoom = room(modRooms, guild);
      String set =
          go(
              people.uses(
                  "modmia",
                  modRoom,
                  "settings",
                  Map.of("name", "moderators-channel", "value", "here")));
      // Everybody may read there, which the bot asks about.
      Optional<JsonNode> sure = said(modRoom, set, "settings:");
      require(sure, "the moderators' channel");
      String yes = go(people.presses("modmia", modRoom, sure.get(), button(SURE, sure.get())));
      require(said(modRoom, yes, "Done"), "the moderators' channel");
      for (String question : Shop.questions()) {
        votable.add(votable(guild, question));
      }
    }
  }

  private Votable votable(String guild, String question) {
    String poll = room(polls, guild);
    ObjectNode asked = people.mentions("first", poll, question);
    discord.tell("MESSAGE_CREATE", asked);
    String key = asked.path("id").asText();
    require(said(poll, key, "vote:up"), question);
    JsonNode message = said(poll, key, "vote:up").orElseThrow();
    String button = button(VOTE, message);
    return new Votable(guild, message, button, button.substring("vote:up:".length()));
  }

  private static String button(Pattern wanted, JsonNode message) {
    Matcher button = wanted.matcher(message.toString());
    if (!button.find()) {
      throw new IllegalStateException("no such button in " + message);
    }
    return button.group(1);
  }

  private static void require(Optional<JsonNode> there, String what) {
    if (there.isEmpty()) {
      throw new IllegalStateException("Discord: nothing came of " + what);
    }
  }

  @Override
  public Question ask(String text) {
    int next = number.incrementAndGet();
    String guild = guilds.get(next % guilds.size());
    String channel = room(rooms, guild).get(next / guilds.size() % ROOMS);
    String person = "member" + next;
    boolean isHeard = heard.test(guild) && discord.isHeard(guild);
    var now = InstantSource.system().instant();
    if (next / guilds.size() / ROOMS % 2 == 0) {
      ObjectNode message = people.mentions(person, channel, text);
      discord.tell("MESSAGE_CREATE", message);
      return new Question(message.path("id").asText(), guild, now, isHeard);
    }
    return new Question(
        go(people.uses(person, channel, "ask", Map.of("question", text))), guild, now, isHeard);
  }

  private String go(People.Act act) {
    String id = act.event().path("id").asText();
    interactions.put(act.token(), id);
    discord.tell("INTERACTION_CREATE", act.event());
    return id;
  }

  /** What a message of the bot's replies to. */
  private static String key(JsonNode message) {
    return message.path("message_reference").path("message_id").asText()
        + message.path("interaction_metadata").path("id").asText();
  }

  private Optional<JsonNode> said(String channel, String key, String text) {
    return Patience.await(
        STEP,
        () ->
            discord.messages(channel).stream()
                .filter(message -> key(message).equals(key))
                .filter(message -> message.toString().contains(text))
                .findFirst());
  }

  @Override
  public synchronized Map<String, List<String>> replies() {
    for (String channel : rooms.values().stream().flatMap(List::stream).toList()) {
      List<JsonNode> more = discord.historyAfter(channel, replies.read(channel));
      replies.advance(channel, more.size());
      for (JsonNode message : more) {
        replies.add(
            message.path("id").asText(), key(message), message.path("components").toString());
      }
    }
    return replies.byQuestion();
  }

  @Override
  public Vote vote(int count) {
    Votable on = votable.get(count % votable.size());
    String id =
        go(people.presses("voter" + count, room(polls, on.guild()), on.message(), on.button()));
    return new Vote(new CommunityId(NAME, on.guild()), on.entry(), id);
  }

  @Override
  public boolean isThanked(Vote vote) {
    return discord.messages(room(polls, vote.community().community())).stream()
        .anyMatch(
            message ->
                key(message).equals(vote.key()) && message.toString().contains("Thank you."));
  }

  @Override
  public boolean teach(String question, String answer) {
    String modRoom = room(modRooms, guilds.getFirst());
    People.Act begun = people.uses("modmia", modRoom, "teach", Map.of());
    go(begun);
    Optional<JsonNode> form =
        Patience.await(STEP, () -> Optional.of(people.modal(begun)).filter(JsonNode::isObject));
    if (form.isEmpty()) {
      return false;
    }
    String filled =
        go(
            people.submits(
                "modmia",
                modRoom,
                form.get().path("custom_id").asText(),
                Map.of("question", question, "answer", answer)));
    Optional<JsonNode> draft = said(modRoom, filled, "draft:save:");
    if (draft.isEmpty()) {
      return false;
    }
    String saved = go(people.presses("modmia", modRoom, draft.get(), button(SAVE, draft.get())));
    String source = draft.get().path("id").asText();
    return Patience.until(
        STEP,
        () ->
            discord.messages(modRoom).stream()
                .filter(one -> key(one).equals(saved) || one.path("id").asText().equals(source))
                .anyMatch(one -> one.toString().contains("Saved as")));
  }

  @Override
  public Optional<String> answerTo(String question) {
    String poll = room(polls, guilds.getFirst());
    ObjectNode asked = people.mentions("curious", poll, question);
    discord.tell("MESSAGE_CREATE", asked);
    return said(poll, asked.path("id").asText(), "").map(JsonNode::toString);
  }

  @Override
  public List<CommunityId> communities() {
    return guilds.stream().map(guild -> new CommunityId(NAME, guild)).toList();
  }

  @Override
  public ChannelRef newChannel(String name) {
    String guild = guilds.get(number.getAndIncrement() % guilds.size());
    return new ChannelRef(NAME, guild, places.channelIn(guild, name));
  }

  @Override
  public int count(ChannelRef channel, String text) {
    return (int)
        discord.messages(channel.channel()).stream()
            .filter(message -> message.toString().contains(text))
            .count();
  }

  private static <T> T room(Map<String, T> of, String guild) {
    return Optional.ofNullable(of.get(guild)).orElseThrow();
  }
}
