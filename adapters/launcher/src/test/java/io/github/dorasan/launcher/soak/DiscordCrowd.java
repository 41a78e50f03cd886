package io.github.dorasan.launcher.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.discord.loopback.Call;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.People;
import io.github.dorasan.discord.loopback.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A thousand people in fifty channels of a server, and moderators in one of their own. */
final class DiscordCrowd implements Crowd {
  private static final Pattern CALLBACK = Pattern.compile("/interactions/\\d+/([^/]+)/callback");
  private static final Pattern HOOK =
      Pattern.compile("/webhooks/\\d+/([^/]+)(/messages/@original)?");
  private static final Pattern MESSAGES = Pattern.compile("/channels/\\d+/messages");
  private static final int DEFER = 5;
  private static final int DEFER_EDIT = 6;
  private static final int CHANNELS = 50;
  private static final int PEOPLE = 1000;
  private static final int ROUND = 25;

  /** Once in so many events a moderator does something. */
  private static final int MODERATED = 125;

  private final LoopbackDiscord discord;
  private final People people;
  private final Knowledge knowledge;
  private final Ledger ledger;
  private final List<String> channels = new ArrayList<>();
  private final Set<String> following = ConcurrentHashMap.newKeySet();
  private final DiscordModerator moderator;

  DiscordCrowd(LoopbackDiscord discord, Knowledge knowledge, Ledger ledger) {
    this.discord = discord;
    this.people = new People(discord);
    this.knowledge = knowledge;
    this.ledger = ledger;
    Places places = new Places(discord);
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(places.channel("room-" + i));
    }
    this.moderator =
        new DiscordModerator(
            discord, people, knowledge, ledger, places.channel("moderators"), this::go);
    discord.watch(this::heard);
  }

  private void heard(Call call) {
    Matcher callback = CALLBACK.matcher(call.path());
    Matcher hook = HOOK.matcher(call.path());
    JsonNode reference = call.body().path("message_reference").path("message_id");
    if (callback.matches()) {
      begun(callback.group(1), call);
    } else if (hook.matches() && call.method().equals("DELETE")) {
      silent(hook.group(1), call);
    } else if (hook.matches() && !following.remove(hook.group(1))) {
      ledger.ends(hook.group(1), call.method() + " " + call.body());
    } else if (MESSAGES.matcher(call.path()).matches() && reference.isTextual()) {
      ledger.ends(reference.asText(), "message " + call.body());
    }
  }

  private void begun(String token, Call call) {
    switch (call.body().path("type").asInt()) {
      case DEFER -> {
        // The answer follows.
      }
      case DEFER_EDIT -> silent(token, call);
      default -> ledger.ends(token, "callback " + call.body());
    }
  }

  /** That may be all, where nothing is to be said any more; something else may follow once. */
  private void silent(String token, Call call) {
    following.add(token);
    ledger.ends(token, call.method() + " " + call.path());
  }

  @Override
  public void forget() {
    discord.forget();
  }

  @Override
  public void act(int number) {
    if (number % MODERATED == MODERATED - 1) {
      moderator.act();
      return;
    }
    String person = person(number);
    String channel = channel(number);
    switch (number % ROUND) {
      case 0, 3, 6, 9, 12, 15 -> says(person, channel, "question", knowledge.question());
      case 1, 4, 7, 10, 13 -> uses(person, channel, "ask", "question", knowledge.question());
      case 2, 8 ->
          // Whoever asked last goes on.
          says(person(number - 2), channel(number - 2), "follow-up", knowledge.followUp(number));
      case 5, 11, 14 -> presses(person, channel, number % 2 == 0 ? "vote:up:" : "vote:down:");
      case 16, 17 -> presses(person, channel, "ask:");
      case 18 -> uses(person, channel, "fact", "about", knowledge.topic(number));
      case 19 -> uses(person, channel, "topics", "", "");
      case 20 -> uses(person, channel, "source", "id", knowledge.withFewFacts(number));
      case 21 -> uses(person(number - 21), channel(number - 21), "why", "", "");
      default -> types(person, channel);
    }
  }

  private static String person(int number) {
    return "member" + Math.floorMod(number * 7, PEOPLE);
  }

  private String channel(int number) {
    return channels.get(Math.floorMod(number * 7, CHANNELS));
  }

  private void says(String person, String channel, String kind, String text) {
    ObjectNode message = people.mentions(person, channel, text);
    ledger.begins(message.path("id").asText(), "discord " + kind, text);
    discord.tell("MESSAGE_CREATE", message);
  }

  private void uses(String person, String channel, String command, String option, String value) {
    go(
        "/" + command,
        people.uses(person, channel, command, option.isEmpty() ? Map.of() : Map.of(option, value)));
  }

  /** Presses what the bot offered last in a channel; where it offered nothing, asks. */
  private void presses(String person, String channel, String what) {
    Optional<Offered> offered = Offered.last(discord.messages(channel), what);
    if (offered.isPresent()) {
      go("press " + what, offered.get().pressed(people, person, channel));
    } else {
      says(person, channel, "question", knowledge.question());
    }
  }

  private void types(String person, String channel) {
    String typed = knowledge.question();
    go(
        "completion",
        people.types(
            person, channel, "ask", "question", typed.substring(0, Math.min(6, typed.length()))));
  }

  private void go(String kind, People.Act act) {
    ledger.begins(act.token(), "discord " + kind, act.event().path("data").toString());
    discord.tell("INTERACTION_CREATE", act.event());
  }
}
