package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names where the operator's own folder and the one below it meet. */
final class LayerConflicts {
  private final Draft base;
  private final Layering.Found found = new Layering.Found(new Problems(), new Problems());

  LayerConflicts(Draft base, Draft own, Removed removed) {
    this.base = base;
    same(base.topics, own.topics, Topic::id);
    same(base.sources, own.sources, Source::id);
    same(base.facts, own.facts, Fact::id);
    same(base.quiz, own.quiz, QuizQuestion::id);
    Map<String, Located<?>> entries = entries(base);
    Map<String, Located<?>> ownEntries = entries(own);
    same(entries, ownEntries);
    removed("entry", removed.entries(), entries.keySet(), ownEntries.keySet());
    removed("fact", removed.facts(), ids(base.facts, Fact::id), ids(own.facts, Fact::id));
    removed("topic", removed.topics(), ids(base.topics, Topic::id), ids(own.topics, Topic::id));
    removed(
        "quiz question",
        removed.quiz(),
        ids(base.quiz, QuizQuestion::id),
        ids(own.quiz, QuizQuestion::id));
  }

  Layering.Found found() {
    return found;
  }

  private static Map<String, Located<?>> entries(Draft draft) {
    Map<String, Located<?>> entries = new LinkedHashMap<>();
    entries.putAll(byId(draft.faq, FaqEntry::id));
    entries.putAll(byId(draft.uncovered, UncoveredQuestion::id));
    entries.putAll(byId(draft.smallTalk, SmallTalkEntry::id));
    return entries;
  }

  private static <T> Map<String, Located<?>> byId(List<Located<T>> rows, Function<T, ?> id) {
    Map<String, Located<?>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(id.apply(row.value()).toString(), row));
    return byId;
  }

  private static <T> Set<String> ids(List<Located<T>> rows, Function<T, ?> id) {
    return byId(rows, id).keySet();
  }

  private <T> void same(List<Located<T>> below, List<Located<T>> above, Function<T, ?> id) {
    same(byId(below, id), byId(above, id));
  }

  private void same(Map<String, Located<?>> below, Map<String, Located<?>> above) {
    above.forEach(
        (id, row) -> {
          Located<?> other = below.get(id);
          if (other != null) {
            same(id, row, other);
          }
        });
  }

  private void same(String id, Located<?> row, Located<?> other) {
    Position place = new Position(other.file(), other.line());
    boolean equal = row.value().equals(other.value());
    found
        .replacements()
        .add(
            row.file(),
            row.line(),
            equal
                ? "`" + id + "` says the same as " + place
                : "`" + id + "` takes the place of " + place + ", which says something else",
            equal
                ? "Remove it here, so that what is mended there holds"
                : "Compare the two after an upgrade");
  }

  private void removed(
      String kind, List<Located<String>> ids, Set<String> below, Set<String> above) {
    for (Located<String> id : ids) {
      if (above.contains(id.value())) {
        note(
            id,
            "The " + kind + " `" + id.value() + "` is removed here, and stands in this folder too",
            "Remove this line: what stands here takes the place of the other anyway");
      } else if (!below.contains(id.value())) {
        note(
            id,
            "The " + kind + " `" + id.value() + "` does not exist, or does no more",
            Spelling.nearest(id.value(), below)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Remove this line"));
      }
    }
  }

  private void note(Located<?> row, String what, String mend) {
    found.conflicts().add(row.file(), row.line(), what, mend);
  }

  /** Notes what leads to one entry below, and to another above. */
  void phrasings(
      Map<String, PhrasingRegister.Place> below, Map<String, PhrasingRegister.Place> above) {
    above.forEach(
        (key, place) -> {
          PhrasingRegister.Place other = below.get(key);
          if (other != null && !other.entry().equals(place.entry())) {
            conflict(key, place, other);
          }
        });
  }

  private void conflict(String key, PhrasingRegister.Place place, PhrasingRegister.Place other) {
    EntryId id = other.entry();
    boolean whole = questionOf(id).equals(key);
    found
        .conflicts()
        .add(
            place.position().file(),
            place.position().line(),
            "\""
                + key
                + "\" leads to `"
                + place.entry()
                + "` here and to `"
                + id
                + "` at "
                + other.position()
                + (whole ? "; as it is that one's own question, that one is left out" : ""),
            whole
                ? "Give yours the id `" + id + "` if it takes its place, or ask it in other words"
                : "Remove it here if that one answers it better");
  }

  /** The key of an entry's own question; blank where it has none. */
  private String questionOf(EntryId id) {
    for (Located<FaqEntry> row : base.faq) {
      if (row.value().id().equals(id)) {
        return Phrasing.key(row.value().question());
      }
    }
    for (Located<UncoveredQuestion> row : base.uncovered) {
      if (row.value().id().equals(id)) {
        return Phrasing.key(row.value().question());
      }
    }
    return "";
  }
}
