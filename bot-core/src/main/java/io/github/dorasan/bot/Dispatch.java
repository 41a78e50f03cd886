package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds whose command, button or form it is, and lets it act. Whether someone may do what they ask
 * for is decided here and nowhere else.
 */
final class Dispatch {
  private final List<Feature> features;
  private final CommandCatalog catalog;
  private final Predicate<Incoming> quiet;

  /**
   * Among these features.
   *
   * @param quiet where moderators want nothing told
   */
  Dispatch(List<Feature> features, CommandCatalog catalog, Predicate<Incoming> quiet) {
    this.features = features;
    this.catalog = catalog;
    this.quiet = quiet;
  }

  /** Runs a command. */
  Response run(Incoming.Command command, KnowledgeView knowledge) {
    Optional<BotCommand> known = catalog.find(command.name());
    if (known.isEmpty()) {
      return knowledge.lookups().sentence("command.unknown", Map.of());
    }
    CommandSpec spec = known.get().spec();
    if (!permits(spec.minimum(), command.author())) {
      return forbidden(knowledge);
    }
    boolean missing =
        spec.options().stream()
            .anyMatch(option -> option.required() && command.option(option.name()).isBlank());
    if (missing) {
      return knowledge.lookups().sentence("command.missing", Map.of("usage", spec.usage()));
    }
    return known.get().tells() && quiet.test(command)
        ? quiet(knowledge)
        : known.get().run(command, knowledge);
  }

  /** Does what a button does. */
  Response press(Incoming.Pressed pressed, KnowledgeView knowledge) {
    Verb id = Verb.of(pressed.action());
    for (Feature feature : features) {
      for (BotAction action : feature.actions()) {
        if (action.verb().equals(id.verb())) {
          return permits(action.minimum(), pressed.author())
                  || action.belongsTo(pressed.author(), id.object())
              ? press(action, pressed, id.object(), knowledge)
              : forbidden(knowledge);
        }
      }
    }
    return stale(knowledge);
  }

  private Response press(
      BotAction action, Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    return action.tells() && quiet.test(pressed)
        ? quiet(knowledge)
        : or(action.press(pressed, object, knowledge), knowledge);
  }

  private static Response quiet(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("quiet.now", Map.of());
  }

  /** Takes what was filled in. */
  Response submit(Incoming.Submitted submitted, KnowledgeView knowledge) {
    Verb id = Verb.of(submitted.form());
    for (Feature feature : features) {
      for (BotForm form : feature.forms()) {
        if (form.verb().equals(id.verb())) {
          return permits(form.minimum(), submitted.author())
              ? or(form.submit(submitted, id.object(), knowledge), knowledge)
              : forbidden(knowledge);
        }
      }
    }
    return stale(knowledge);
  }

  /** Whether a person has a role, or a higher one. */
  static boolean permits(Author.Role minimum, Author author) {
    return author.role().compareTo(minimum) >= 0;
  }

  private static Response or(Optional<? extends Response> response, KnowledgeView knowledge) {
    return response.isPresent() ? response.get() : stale(knowledge);
  }

  private static Response forbidden(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("command.forbidden", Map.of());
  }

  private static Response stale(KnowledgeView knowledge) {
    return knowledge.lookups().sentence("action.stale", Map.of());
  }
}
