package io.github.dorasan.launcher.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Teaches an answer and asks for it, looks at what was changed, takes the answer back, hides an
 * entry and shows it again, and so on anew: one step at a time, and none while the last is not
 * answered. A form that comes too late is asked for again. What else a step needs of those before
 * it and does not find is noted.
 */
final class DiscordModerator {
  private static final Pattern TAUGHT = Pattern.compile("Saved as #(\\d+)");
  private static final String PERSON = "mod-mia";
  private static final int STEPS = 8;

  private final LoopbackDiscord discord;
  private final People people;
  private final Knowledge knowledge;
  private final Ledger ledger;
  private final String channel;
  private final BiConsumer<String, People.Act> happens;
  private Optional<People.Act> last = Optional.empty();
  private int step;

  /** Lets acts happen by a function that takes what kind they are, too. */
  DiscordModerator(
      LoopbackDiscord discord,
      People people,
      Knowledge knowledge,
      Ledger ledger,
      String channel,
      BiConsumer<String, People.Act> happens) {
    this.discord = discord;
    this.people = people;
    this.knowledge = knowledge;
    this.ledger = ledger;
    this.channel = channel;
    this.happens = happens;
  }

  /** The next step. */
  void act() {
    if (last.filter(act -> ledger.isOpen(act.token())).isPresent()) {
      return;
    }
    int round = step / STEPS;
    switch (step % STEPS) {
      case 0 -> uses("teach", Map.of());
      case 1 -> submit(round);
      case 2 -> press("draft:save:");
      case 3 -> uses("ask", Map.of("question", question(round)));
      case 4 -> uses("audit", Map.of());
      case 5 -> remove(round);
      case 6 ->
          uses("hide entry", Map.of("entry", knowledge.entry(round), "reason", "no longer true"));
      default -> press("unhide:");
    }
    step++;
  }

  private void go(String kind, People.Act act) {
    last = Optional.of(act);
    happens.accept(kind, act);
  }

  /** No two are alike. */
  private static String question(int round) {
    return "Where do volunteers of team " + round + " meet for breakfast?";
  }

  private static String answer(int round) {
    return "In the blue tent number " + round + ", at seven.";
  }

  private void submit(int round) {
    Optional<JsonNode> modal = last.map(people::modal).filter(JsonNode::isObject);
    if (modal.isEmpty()) {
      ledger.late();
      step -= 2;
      return;
    }
    go(
        "form",
        people.submits(
            PERSON,
            channel,
            modal.get().path("custom_id").asText(),
            Map.of("question", question(round), "answer", answer(round))));
  }

  private void press(String what) {
    Optional<Offered> offered = Offered.last(discord.messages(channel), what);
    if (offered.isEmpty()) {
      ledger.tell("missing: a button " + what);
      return;
    }
    go("press " + what, offered.get().pressed(people, PERSON, channel));
  }

  /** What was taught must have been given as an answer meanwhile. */
  private void remove(int round) {
    List<String> shown = discord.history(channel).stream().map(JsonNode::toString).toList();
    if (shown.stream().filter(text -> text.contains(answer(round))).count() < 2) {
      ledger.tell("missing: the taught answer of round " + round);
    }
    Optional<String> number =
        shown.reversed().stream()
            .map(TAUGHT::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst();
    if (number.isEmpty()) {
      ledger.tell("missing: the number of what was taught in round " + round);
      return;
    }
    uses("taught remove", Map.of("number", number.get()));
  }

  private void uses(String command, Map<String, String> options) {
    go("/" + command, people.uses(PERSON, channel, command, options));
  }
}
