package io.github.dorasan.launcher.soak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.telegram.loopback.Call;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Three hundred people who write to the bot alone, type its name elsewhere, and vote in a group,
 * where some ask it and a moderator hides entries. Of each 25 things that they do, 17 make the bot
 * send; in the group, fewer than the 20 messages a minute that Telegram allows.
 */
final class TelegramCrowd implements Crowd {
  private static final int PEOPLE = 300;
  private static final int ROUND = 25;

  /** Once in so many events something happens in the group. */
  private static final int GROUPED = 125;

  private static final String GROUP = "-100";

  private final LoopbackTelegram telegram;
  private final People people;
  private final Knowledge knowledge;
  private final Ledger ledger;
  private final Map<String, ObjectNode> asked = new HashMap<>();

  TelegramCrowd(LoopbackTelegram telegram, Knowledge knowledge, Ledger ledger) {
    this.telegram = telegram;
    this.people = new People(telegram);
    this.knowledge = knowledge;
    this.ledger = ledger;
    // Everyone is known from the start, as in a group that one looks at.
    List.of("owner", "mod-mia").forEach(people::id);
    telegram.watch(this::heard);
  }

  private void heard(Call call) {
    String said = call.method() + " " + call.body();
    switch (call.method()) {
      case "sendmessage", "sendphoto", "sendpoll" ->
          ledger.ends(
              call.chat().startsWith(GROUP)
                  ? "group " + call.body().at("/reply_parameters/message_id").asText()
                  : "chat " + call.chat(),
              said);
      case "editmessagetext" -> ledger.ends("edit " + call.chat(), said);
      case "answerinlinequery" -> ledger.ends(call.body().path("inline_query_id").asText(), said);
      case "answercallbackquery" ->
          ledger.ends(call.body().path("callback_query_id").asText(), said);
      default -> {
        // That it types, say.
      }
    }
  }

  @Override
  public void forget() {
    telegram.forget();
  }

  @Override
  public void act(int number) {
    if (number % GROUPED == GROUPED - 1) {
      inGroup(number / GROUPED);
      return;
    }
    String person = person(number);
    switch (number % ROUND) {
      case 0, 3, 6, 9, 12, 15, 18, 21 -> asks(person);
      case 1, 13 -> whispers(person(number - 61), "follow-up", knowledge.followUp(number));
      case 4, 16 -> changes(person(number - 100), person);
      case 7, 19 -> presses(person(number - 151), knowledge.entry(number));
      case 2 -> whispers(person, "/fact", "/fact " + knowledge.topic(number));
      case 10 -> whispers(person, "/source", "/source " + knowledge.entry(number));
      case 22 -> whispers(person(number - 202), "/why", "/why");
      case 5, 11, 17 -> votes(person, number);
      default -> types(person);
    }
  }

  private static String person(int number) {
    return "person" + Math.floorMod(number * 7, PEOPLE);
  }

  private void asks(String person) {
    asked.put(person, whispers(person, "question", knowledge.question()));
  }

  private ObjectNode whispers(String person, String kind, String text) {
    ObjectNode message = people.whispers(person, text);
    ledger.begins("chat " + people.id(person), "telegram " + kind, text);
    int _ = people.sends(message);
    return message;
  }

  /** Someone asks something else in the place of their last question, once it was answered. */
  private void changes(String person, String other) {
    Optional<ObjectNode> before = Optional.ofNullable(asked.remove(person));
    if (before.isEmpty() || ledger.isOpen("chat " + people.id(person))) {
      asks(other);
      return;
    }
    String text = knowledge.question();
    ledger.begins("edit " + people.id(person), "telegram edit", text);
    int _ = people.changes(before.get(), text);
  }

  private void presses(String person, String entry) {
    ObjectNode offer = people.whispers(person, "what the bot offered");
    ledger.begins("chat " + people.id(person), "telegram press ask:", entry);
    press(person, offer, "ask:" + entry, "press ask: (end)");
  }

  private void votes(String person, int number) {
    ObjectNode answer = people.writes(person, "what the bot answered");
    press(person, answer, "vote:up:" + knowledge.entry(number), "press vote:up:");
  }

  private void press(String person, ObjectNode message, String data, String kind) {
    // The loopback numbers them.
    ledger.begins("press" + (people.queries() + 1), "telegram " + kind, data);
    int _ = people.presses(person, message, data);
  }

  private void types(String person) {
    String typed = knowledge.question();
    ledger.begins("query" + (people.queries() + 1), "telegram inline", typed);
    int _ = people.types(person, typed.substring(0, Math.min(12, typed.length())), "");
  }

  private void inGroup(int number) {
    String entry = knowledge.entry(number / 3);
    switch (number % 3) {
      case 0 -> writes("mod-mia", "/hide entry entry=" + entry + " reason=outdated", "/hide");
      case 1 -> writes("mod-mia", "/unhide " + entry, "/unhide");
      default -> {
        ObjectNode message = people.mentions(person(number), knowledge.question());
        begins(message, "mention");
      }
    }
  }

  private void writes(String person, String text, String kind) {
    begins(people.writes(person, text), kind);
  }

  private void begins(ObjectNode message, String kind) {
    ledger.begins("group " + message.path("message_id").asText(), "telegram " + kind, "");
    int _ = people.sends(message);
  }
}
