package io.github.dorasan.contract;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.contract.Scenario.Step;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day of a whole community on any platform. All that the bot replies and posts is taken down, in
 * a form that is the same on every platform, and people must have been shown all of it.
 */
public final class Evening implements IncomingHandler, Scenario.Stage {
  private static final Instant MORNING = Instant.parse("2026-06-01T08:00:00Z");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Where a platform shows a message, if it can tell. */
  private static final Pattern ADDRESS =
      Pattern.compile(" ?https://(?:memory\\.example|discord\\.com|t\\.me)/\\S*");

  private static final Pattern CORRECTION =
      Pattern.compile("Corrected on |This answer was taken back");

  /** Links as their labels alone. */
  private static final Markup MARKUP =
      new Markup() {
        @Override
        public String link(String label, String url) {
          return label;
        }

        @Override
        public String image(String description) {
          return "(picture) " + description;
        }
      };

  private final EveningShop shop = new EveningShop(MORNING);
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private String actor = "";

  /** A day that has not begun. */
  public Evening() {}

  /** The commands that the platform is to offer. */
  public List<CommandSpec> commands() {
    return shop.bot().catalog().specs();
  }

  /**
   * Plays the day on a platform that was started with this as its handler.
   *
   * @return all that was said, the same on every platform
   * @throws AssertionError if something goes another way than it is written, or was not shown
   */
  public String playOn(PlatformDriver driver, Scenario scenario) {
    shop.on(new NotingPlatform(driver.platform("modmia"), this::posted));
    scenario.playOn(new Chat(driver), this);
    return lines.stream().collect(Collectors.joining("\n"));
  }

  /** Lets the bot speak of its own accord on a platform; for other tests of the whole bot. */
  public void speaksOn(ChatPlatform platform) {
    shop.on(platform);
  }

  /** Whether a community wants answers in a channel where the bot is not spoken to. */
  public boolean answersUnasked(ChannelRef channel) {
    return shop.answersUnasked(channel);
  }

  @Override
  public void begins(Step act) {
    replies.clear();
    lines.add("");
    switch (act) {
      case Step.Says(String person, String text) -> acts(person, ": " + text);
      case Step.Uses(String person, String command, Map<String, String> options) ->
          acts(person, " uses /" + command + written(options));
      case Step.Fills(String person, Map<String, String> values) ->
          acts(person, " fills" + written(values));
      case Step.Presses(String person, String label) -> acts(person, " presses " + label);
      case Step.Passes(Duration time) ->
          lines.add("(%s UTC)".formatted(shop.instant().plus(time).toString().substring(0, 16)));
      default -> throw new IllegalArgumentException("not an act: " + act);
    }
  }

  private void acts(String person, String what) {
    actor = person;
    lines.add(person + what);
  }

  private static String written(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> " " + value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining());
  }

  @Override
  public void passes(Duration time) {
    shop.passes(time);
  }

  @Override
  public void ended(Step act, List<Shown> shown) {
    List<String> seen = words(shown);
    for (Reply reply : replies) {
      List<String> missing =
          reply.blocks().stream()
              .map(block -> said(Reply.of(block)).replace("(picture)", ""))
              .flatMap(text -> missing(text, seen).stream())
              .toList();
      if (!missing.isEmpty()) {
        throw new AssertionError(
            "%s was not shown %s of:%n%s%nbut:%n%s"
                .formatted(actor, missing, said(reply), Shown.text(shown)));
      }
    }
  }

  private static List<String> words(List<Shown> shown) {
    return shown.stream()
        .flatMap(
            message ->
                Stream.of(List.of(message.text()), message.buttons(), message.pictures())
                    .flatMap(List::stream))
        .flatMap(Evening::words)
        .toList();
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group());
  }

  /** The words of a text that are not among others in this order. */
  private static List<String> missing(String text, List<String> among) {
    List<String> missing = new ArrayList<>();
    int from = 0;
    for (String word : words(text).toList()) {
      int found = among.subList(from, among.size()).indexOf(word);
      if (found < 0) {
        missing.add(word);
      } else {
        from += found + 1;
      }
    }
    return missing;
  }

  @Override
  public Optional<Response> handle(Incoming incoming) {
    shop.named(incoming.channel()).forEach(name -> names.put(name, "here"));
    names.put(incoming.author().id(), actor);
    Optional<Response> response = shop.bot().handle(incoming);
    switch (response.orElse(null)) {
      case Reply reply -> {
        replies.add(reply);
        if (!isGuess(incoming)) {
          note(reply.discreet() ? "  (for them alone)" : "  ", reply);
        }
      }
      case Form form ->
          lines.add(
              form.fields().stream()
                  .map(Form.Field::label)
                  .collect(Collectors.joining(" | ", "  (form) " + form.title() + ": ", "")));
      case null -> lines.add("  (silence)");
    }
    return response;
  }

  /** Where a platform has quizzes of its own, it says by itself whether a guess is right. */
  private static boolean isGuess(Incoming incoming) {
    return incoming instanceof Incoming.Pressed pressed && pressed.action().matches("quiz:.+:\\d+");
  }

  /** Where what stands cannot be changed, a correction is a message; elsewhere it is none. */
  private void posted(Reply reply) {
    if (CORRECTION.matcher(said(reply)).lookingAt()) {
      return;
    }
    note("  (posted)", reply);
  }

  private void note(String how, Reply reply) {
    if (!how.isBlank()) {
      lines.add(how);
    }
    Pattern names = Pattern.compile(alternatives());
    ADDRESS
        .matcher(said(reply))
        .replaceAll("")
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank())
        .map(
            line ->
                names
                    .matcher(line)
                    .replaceAll(
                        found ->
                            Matcher.quoteReplacement(this.names.getOrDefault(found.group(), ""))))
        .forEach(line -> lines.add("  " + line));
    String offers =
        reply
            .actions()
            .map(Action::label)
            .filter(label -> !label.equals(ShopBot.WORDING.text("remove.label")))
            .map(label -> "[" + label + "]")
            .collect(Collectors.joining(" "));
    if (!offers.isEmpty()) {
      lines.add("  " + offers);
    }
  }

  private String alternatives() {
    return names.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
  }

  private static String said(Reply reply) {
    return new Renderer(MARKUP).render(reply);
  }

  @Override
  public List<Completion> complete(Completing wanted) {
    return shop.bot().complete(wanted);
  }

  @Override
  public void notice(CommunityEvent event) {
    shop.bot().notice(event);
  }

  @Override
  public void shown(Incoming incoming, Reply reply, MessageRef message) {
    shop.bot().shown(incoming, reply, message);
  }
}
