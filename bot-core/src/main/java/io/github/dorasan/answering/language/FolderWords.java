package io.github.dorasan.answering.language;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and names that a knowledge folder uses. */
public final class FolderWords {
  private static final Pattern POSSESSIVE = Pattern.compile("'s$|(?<=s)'$");
  private static final String LEFT_OUT = "\u2026";

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, SmallTalkEntry.Kind> smallTalk = new HashMap<>();
  private final Phrases names;
  private final Phrases people;

  /** Names of topics that are common words: food, punishment. */
  private final Set<String> common;

  /** What the words here are laid over; empty where they are all. */
  private final Optional<FolderWords> base;

  /** The words of everything that a folder says and that people may ask it. */
  public FolderWords(KnowledgeBase knowledge) {
    Set<String> entities = entities(knowledge);
    Set<String> named = names(knowledge, entities);
    PeopleNames peopleNames = new PeopleNames(Grammar.of(knowledge.community().language()), named);
    for (FaqEntry entry : knowledge.faq().values()) {
      entry.wordings().map(this::add).forEach(peopleNames::read);
      add(entry.answer());
      entry.more().ifPresent(this::add);
      entry.premises().forEach(premise -> premise.phrasings().forEach(this::add));
    }
    knowledge.facts().values().forEach(fact -> add(fact.text()));
    knowledge.uncovered().values().forEach(gap -> gap.phrasings().forEach(this::add));
    knowledge
        .smallTalk()
        .values()
        .forEach(
            talk ->
                talk.phrasings().forEach(text -> smallTalk.put(Phrasing.key(text), talk.kind())));
    this.names = new Phrases(named);
    this.people = peopleNames.found();
    this.common = common(knowledge, entities);
    this.base = Optional.empty();
  }

  private FolderWords(FolderWords base, Overlay overlay) {
    for (FaqEntry entry : overlay.entries()) {
      entry.wordings().forEach(this::add);
      add(entry.answer());
    }
    overlay.uncovered().forEach(gap -> gap.phrasings().forEach(this::add));
    this.names = base.names;
    this.people = base.people;
    this.common = base.common;
    this.base = Optional.of(base);
  }

  /** The same with the words that a community adds. */
  public FolderWords with(Overlay overlay) {
    return new FolderWords(this, overlay);
  }

  private int count(String word) {
    int own = counts.getOrDefault(word, 0);
    return base.isEmpty() ? own : own + base.get().count(word);
  }

  /** Counts the words of a text, and returns them. */
  private List<String> add(String text) {
    List<String> words = Words.simple(text);
    for (String word : words) {
      counts.merge(word, 1, Integer::sum);
    }
    return words;
  }

  private static Set<String> entities(KnowledgeBase knowledge) {
    Set<String> names = new HashSet<>();
    knowledge.facts().values().stream()
        .flatMap(fact -> fact.entities().stream())
        .filter(FolderWords::capitalised)
        .forEach(name -> names.add(Words.join(Words.of(name))));
    return names;
  }

  private static boolean capitalised(String name) {
    return name.chars().anyMatch(Character::isUpperCase);
  }

  private static Set<String> common(KnowledgeBase knowledge, Set<String> entities) {
    return knowledge.topics().values().stream()
        .flatMap(topic -> topic.aliases().stream())
        .filter(alias -> !capitalised(alias) && Words.of(alias).size() == 1)
        .filter(alias -> !entities.contains(alias))
        .collect(Collectors.toSet());
  }

  /** The entities of facts, the names of topics, and whatever means the same as one of them. */
  private static Set<String> names(KnowledgeBase knowledge, Set<String> entities) {
    Set<String> names = new HashSet<>(entities);
    knowledge.topics().values().stream()
        .flatMap(topic -> topic.aliases().stream())
        .forEach(name -> names.add(Words.join(Words.of(name))));
    for (String rule : knowledge.synonyms()) {
      List<String> group = new ArrayList<>();
      for (String side : rule.split("=>|,", -1)) {
        group.add(Words.join(Words.of(side.toLowerCase(Locale.ROOT))));
      }
      if (group.stream().anyMatch(names::contains)) {
        names.addAll(group);
      }
    }
    names.remove("");
    return names;
  }

  /** Whether the folder uses a lower-case word. */
  public boolean knows(String word) {
    return count(word) > 0;
  }

  /** Whether the folder uses a lower-case word so often that it is no slip. */
  boolean knowsWell(String word) {
    return count(word) >= 3;
  }

  /** The names of what the folder is about. */
  Phrases names() {
    return names;
  }

  /** How many words the name has that stands here, in whatever case; 0 for none. */
  int name(List<String> words, int from) {
    return Math.max(names.at(words, from), names.at(bare(words), from));
  }

  /** Whether a name stands here that says what is meant: no common word alone. */
  boolean telling(List<String> words, int from) {
    int length = name(words, from);
    return length > 1 || (length == 1 && !common.contains(bare(words).get(from)));
  }

  /** Whether words are the name of a person. */
  boolean person(List<String> words) {
    return people.contains(Words.join(bare(words)));
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(word -> POSSESSIVE.matcher(word).replaceFirst("")).toList();
  }

  /** Whether a word says whose something is. */
  static boolean possessive(String word) {
    return POSSESSIVE.matcher(word).find();
  }

  /** Whether a text is small talk, word for word. */
  public boolean isSmallTalk(String text) {
    return smallTalk.containsKey(Phrasing.key(text))
        || base.filter(folder -> folder.isSmallTalk(text)).isPresent();
  }

  /** Whether a text is a greeting, thanks or the like, word for word. */
  boolean isCourtesy(String text) {
    return smallTalk.get(Phrasing.key(text)) == SmallTalkEntry.Kind.SOCIAL
        || base.filter(folder -> folder.isCourtesy(text)).isPresent();
  }

  /**
   * A text as it may be shown to others: what the folder does not say is left out, so that no word
   * is repeated which only the asker used.
   */
  public String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (String word : Words.of(text)) {
      if (knows(word)) {
        shown.append(shown.isEmpty() ? "" : " ").append(word);
      } else if (!shown.toString().endsWith(LEFT_OUT)) {
        shown.append(shown.isEmpty() ? "" : " ").append(LEFT_OUT);
      }
    }
    return shown.toString();
  }
}
