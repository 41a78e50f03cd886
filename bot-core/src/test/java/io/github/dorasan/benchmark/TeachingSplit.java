package io.github.dorasan.benchmark;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.UncoveredQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A knowledge folder divided for an experiment: some entries to be taught, and phrasings of all
 * kinds held out of everything, to be asked. The same folder is always divided alike.
 */
final class TeachingSplit {
  private static final int TAUGHT = 60;
  private static final int HELD_OUT = 4;
  private static final int GIVEN = 5;

  private final KnowledgeBase seeds;
  private final List<FaqEntry> chosen = new ArrayList<>();
  private final SequencedMap<EntryId, FaqEntry> others = new LinkedHashMap<>();
  private final SequencedMap<EntryId, UncoveredQuestion> gaps = new LinkedHashMap<>();
  private final List<Asked> own = new ArrayList<>();
  private final List<Asked> taughtOwn = new ArrayList<>();
  private final List<Asked> ofOthers = new ArrayList<>();
  private final List<Asked> uncovered = new ArrayList<>();

  /** A question, and the entries that may answer it; none for one that nothing does. */
  record Asked(String text, Set<EntryId> right) {}

  TeachingSplit(KnowledgeBase seeds) {
    this.seeds = seeds;
    Random random = new Random(60);
    List<FaqEntry> shuffled = new ArrayList<>(seeds.faq().values());
    Collections.shuffle(shuffled, random);
    for (FaqEntry entry : shuffled) {
      List<String> phrasings = new ArrayList<>(entry.phrasings());
      Collections.shuffle(phrasings, random);
      boolean enough = phrasings.size() >= HELD_OUT + GIVEN && entry.premises().isEmpty();
      if (enough && chosen.size() < TAUGHT) {
        EntryId taught = answer(chosen.size(), entry, List.of()).id();
        phrasings
            .subList(0, HELD_OUT)
            .forEach(
                text -> {
                  own.add(new Asked(text, alike(entry)));
                  taughtOwn.add(new Asked(text, with(alike(entry), taught)));
                });
        chosen.add(with(entry, phrasings.subList(HELD_OUT, phrasings.size())));
      } else if (phrasings.size() > 1) {
        ofOthers.add(new Asked(phrasings.getFirst(), alike(entry)));
        others.put(entry.id(), with(entry, phrasings.subList(1, phrasings.size())));
      } else {
        others.put(entry.id(), entry);
      }
    }
    for (UncoveredQuestion gap : seeds.uncovered().values()) {
      List<String> phrasings = gap.phrasings();
      uncovered.add(new Asked(phrasings.getFirst(), Set.of()));
      gaps.put(
          gap.id(),
          new UncoveredQuestion(
              gap.id(),
              gap.question(),
              phrasings.subList(1, phrasings.size()),
              gap.about(),
              gap.nearest()));
    }
  }

  /** An entry, and those that rest on a fact of its: what it answers, they may answer as well. */
  private Set<EntryId> alike(FaqEntry entry) {
    Set<EntryId> alike = new HashSet<>(Set.of(entry.id()));
    seeds.faq().values().stream()
        .filter(other -> !Collections.disjoint(other.facts(), entry.facts()))
        .forEach(other -> alike.add(other.id()));
    return alike;
  }

  private static Set<EntryId> with(Set<EntryId> ids, EntryId more) {
    Set<EntryId> all = new HashSet<>(ids);
    all.add(more);
    return all;
  }

  List<Asked> own() {
    return own;
  }

  List<Asked> taughtOwn() {
    return taughtOwn;
  }

  List<Asked> others() {
    return ofOthers;
  }

  List<Asked> uncovered() {
    return uncovered;
  }

  /** The folder with the chosen entries, each with so many phrasings; -1 for none of them. */
  KnowledgeBase folder(int phrasings) {
    SequencedMap<EntryId, FaqEntry> faq = new LinkedHashMap<>(others);
    if (phrasings >= 0) {
      chosen.forEach(
          entry -> faq.put(entry.id(), with(entry, entry.phrasings().subList(0, phrasings))));
    }
    return new KnowledgeBase(
        seeds.version() + "-" + (phrasings < 0 ? "without" : "with" + phrasings),
        seeds.community(),
        seeds.sources(),
        seeds.topics(),
        seeds.facts(),
        faq,
        gaps,
        seeds.smallTalk(),
        seeds.synonyms());
  }

  /** The chosen entries as they are taught. */
  Overlay overlay(int phrasings) {
    List<TaughtAnswer> taught = new ArrayList<>();
    for (FaqEntry entry : chosen) {
      taught.add(answer(taught.size(), entry, entry.phrasings().subList(0, phrasings)));
    }
    return new Overlay("c", "C", phrasings, taught, List.of(), Set.of(), Set.of());
  }

  /** An answer of the same words as the entry is found by, its facts included. */
  private TaughtAnswer answer(int number, FaqEntry entry, List<String> phrasings) {
    String facts = seeds.factsOf(entry).stream().map(Fact::text).collect(Collectors.joining(" "));
    return new TaughtAnswer(
        number,
        entry.question(),
        phrasings,
        entry.answer() + " " + entry.more().orElse("") + " " + facts,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static FaqEntry with(FaqEntry entry, List<String> phrasings) {
    return new FaqEntry(
        entry.id(),
        entry.topic(),
        entry.question(),
        phrasings,
        entry.answer(),
        entry.more(),
        entry.facts(),
        entry.related(),
        entry.premises());
  }
}
