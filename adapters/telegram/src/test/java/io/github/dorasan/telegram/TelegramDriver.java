package io.github.dorasan.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.PlatformDriver;
import io.github.dorasan.contract.SendTrouble;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import io.github.dorasan.telegram.loopback.Answer;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** People in topics of one group of a loopback Telegram. */
final class TelegramDriver implements PlatformDriver {
  static final long GROUP = -1_001_000_000_001L;

  /** Nothing waits; what waits is tried elsewhere. */
  static final Limits HASTE = new Limits(100_000, Duration.ZERO, 100_000);

  final LoopbackTelegram telegram = new LoopbackTelegram();
  final People people = new People(telegram);
  private final TelegramPlatform platform;

  TelegramDriver(List<CommandSpec> commands) {
    this(commands, InstantSource.system());
  }

  TelegramDriver(List<CommandSpec> commands, InstantSource clock) {
    this.platform = another(commands, Repeats.inMemory(), clock);
  }

  /** A bot on the same Telegram, as after a restart. */
  TelegramPlatform another(List<CommandSpec> commands, Repeats repeats, InstantSource clock) {
    return TelegramPlatform.open(
        new TelegramSettings(
            new TelegramToken(LoopbackTelegram.TOKEN),
            Optional.of(telegram.apiUrl()),
            Optional.empty(),
            HASTE),
        described(commands),
        new TelegramPlatform.Surroundings(ShopBot.WORDING, repeats, clock, new Random(1)));
  }

  /** Commands with their usages as descriptions. */
  static List<TelegramCommand> described(List<CommandSpec> commands) {
    return commands.stream().map(spec -> new TelegramCommand(spec, spec.usage())).toList();
  }

  @Override
  public TelegramPlatform platform(String person) {
    return platform;
  }

  @Override
  public void start(IncomingHandler handler) throws PlatformException {
    // Everyone is known from the start, as in a group that one looks at.
    List.of("owner", "mod-mia").forEach(people::id);
    platform.start(handler);
  }

  @Override
  public void says(String person, String text) {
    await(people.sends(people.mentions(person, text)));
  }

  @Override
  public void uses(String person, String command, SequencedMap<String, String> options) {
    await(people.sends(people.writes(person, typed(command, options))));
    // What is kept for one person alone is looked at, as everybody would.
    telegram.messages(GROUP, Optional.of(people.topic(person))).reversed().stream()
        .findFirst()
        .flatMap(ReadMessage::kept)
        .ifPresent(key -> whispers(person, "/start " + key));
  }

  /** One option is typed as it is, several by their names. */
  static String typed(String command, Map<String, String> options) {
    String values =
        options.size() == 1
            ? options.values().iterator().next()
            : options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
    return ("/" + command.replace('-', '_') + " " + values).strip();
  }

  @Override
  public void presses(String person, String label) {
    // What has been changed meanwhile is pressed last: it may still stand in somebody's program.
    for (ObjectNode message : offered(person)) {
      Optional<String> data = ReadMessage.button(message, label);
      int option = ReadMessage.options(message).indexOf(label);
      if (data.isPresent()) {
        press(person, message, data.get());
        return;
      }
      if (option >= 0) {
        guess(person, message, option, label);
        return;
      }
    }
    throw new IllegalStateException("nothing offers \"" + label + "\"");
  }

  /** Where a press leads to what is kept for one person, it is looked at. */
  private void press(String person, ObjectNode message, String data) {
    await(people.presses(person, message, data));
    String url = telegram.calls("answerCallbackQuery").getLast().body().path("url").asText();
    String start = "?start=";
    if (url.contains(start + "form-")) {
      whispers(person, "/start " + url.substring(url.indexOf(start) + start.length()));
    }
  }

  private void guess(String person, ObjectNode message, int option, String label) {
    int right = message.at("/poll/correct_option_ids/0").asInt();
    String told =
        right == option
            ? ShopBot.WORDING.text("quiz.right", Map.of("right", label))
            : ShopBot.WORDING.text(
                "quiz.wrong", Map.of("right", ReadMessage.options(message).get(right)));
    people.guesses(person, message, option, told);
  }

  @Override
  public void fills(String person, SequencedMap<String, String> values) {
    FormAnswers answers = new FormAnswers(values);
    if (!FormAnswers.isAsked(said(person))) {
      String key =
          telegram.messages(GROUP, Optional.of(people.topic(person))).reversed().stream()
              .flatMap(message -> ReadMessage.link(message).stream())
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no form is open for " + person));
      whispers(person, "/start " + key);
    }
    while (FormAnswers.isAsked(said(person))) {
      whispers(person, answers.to(said(person)));
    }
  }

  /** What the bot said last to a person alone. */
  private String said(String person) {
    return byBot(telegram.messages(people.id(person), Optional.empty())).reversed().stream()
        .map(message -> message.path("text").asText())
        .findFirst()
        .orElse("");
  }

  /** A person writes to the bot alone. */
  void whispers(String person, String text) {
    await(people.sends(people.whispers(person, text)));
  }

  /** Returns when the bot has done with an update. */
  void await(int update) {
    try {
      platform.awaitHandled(update);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the bot was waited for", e);
    }
  }

  private List<ObjectNode> offered(String person) {
    List<ObjectNode> offered = new ArrayList<>(seen(person).reversed());
    offered.addAll(history(person).reversed());
    return offered;
  }

  /** What the bot wrote in a person's topic, and to them alone, as it stands now. */
  List<ObjectNode> seen(String person) {
    List<ObjectNode> seen =
        new ArrayList<>(telegram.messages(GROUP, Optional.of(people.topic(person))));
    seen.addAll(telegram.messages(people.id(person), Optional.empty()));
    return byBot(seen);
  }

  private static List<ObjectNode> byBot(List<ObjectNode> messages) {
    return messages.stream().filter(one -> one.at("/from/is_bot").asBoolean()).toList();
  }

  /** The same as people read it. */
  List<Shown> standing(String person) {
    return read(seen(person));
  }

  private static List<Shown> read(List<ObjectNode> messages) {
    return messages.stream().<JsonNode>map(one -> one).map(ReadMessage::shown).toList();
  }

  @Override
  public List<Shown> shown(String person) {
    return read(history(person));
  }

  private List<ObjectNode> history(String person) {
    List<ObjectNode> shown =
        new ArrayList<>(telegram.history(GROUP, Optional.of(people.topic(person))));
    shown.addAll(telegram.history(people.id(person), Optional.empty()));
    shown.sort(Comparator.comparingLong(one -> one.path("place").asInt()));
    return byBot(shown);
  }

  @Override
  public boolean troubles(String person, SendTrouble trouble) {
    String chat = Long.toString(GROUP);
    switch (trouble) {
      case REFUSED ->
          telegram.failOnce(
              "sendMessage",
              chat,
              Answer.error(400, "Bad Request: not enough rights to send text messages"));
      case RATE_LIMITED -> telegram.failOnce("sendMessage", chat, Answer.rateLimited(3));
      case UNKNOWN -> telegram.failOnce("sendMessage", chat, Answer.CUT);
    }
    return true;
  }

  @Override
  public void close() {
    platform.close();
    telegram.close();
  }
}
