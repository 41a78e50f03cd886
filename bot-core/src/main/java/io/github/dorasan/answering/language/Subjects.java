package io.github.dorasan.answering.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question is about: its names, and where it has none, its words of content. */
final class Subjects {
  private static final int MOST_WORDS = 4;

  /** With so many words a preposition ends a question: "with the cats". */
  private static final int MOST_WORDS_AT_END = 3;

  private final Grammar grammar;
  private final FolderWords folder;

  Subjects(Grammar grammar, FolderWords folder) {
    this.grammar = grammar;
    this.folder = folder;
  }

  /** A stretch of words, the end not included. */
  private record Span(int from, int to) {}

  /** The first subject of a question; of its plain form where it holds no name. */
  List<String> first(List<String> question, List<String> plain) {
    List<List<String>> all = all(question, plain);
    return all.isEmpty() ? List.of() : all.getFirst();
  }

  /** The one thing that an article leads before the first subject, where that is several. */
  List<String> single(List<String> question, List<String> plain) {
    List<String> first = first(question, plain);
    if (first.isEmpty() || !grammar.plural(first.getLast())) {
      return first;
    }
    int before = Collections.indexOfSubList(question, first);
    return chunks(question).stream()
        .filter(span -> span.from() > 0 && span.to() <= before)
        .filter(span -> grammar.list("articles").contains(question.get(span.from() - 1)))
        .map(span -> question.subList(span.from(), span.to()))
        .filter(words -> !grammar.plural(words.getLast()))
        .findFirst()
        .orElse(first);
  }

  /**
   * The first person that a question names, or its plain form, or what it was answered with; its
   * first subject for none.
   */
  List<String> person(List<String> question, List<String> plain, List<String> told) {
    return Stream.of(question, plain, told)
        .flatMap(words -> names(words).stream().map(span -> words.subList(span.from(), span.to())))
        .filter(folder::person)
        .findFirst()
        .orElseGet(() -> first(question, plain));
  }

  /** The last thing that a question speaks of in the plural, or else its last subject. */
  List<String> several(List<String> question, List<String> plain) {
    List<List<String>> named = inPlural(question, names(question));
    List<List<String>> things = new ArrayList<>(named);
    inPlural(question, chunks(question)).stream()
        .filter(words -> !within(words, named))
        .forEach(things::add);
    if (!things.isEmpty()) {
      return things.getLast();
    }
    List<List<String>> all = all(question, plain);
    return all.isEmpty() ? List.of() : all.getLast();
  }

  private static boolean within(List<String> words, List<List<String>> named) {
    return named.stream().anyMatch(name -> !Collections.disjoint(name, words));
  }

  private List<List<String>> all(List<String> question, List<String> plain) {
    List<List<String>> named = phrases(question, names(question));
    if (named.isEmpty()) {
      named = phrases(plain, names(plain));
    }
    return named.isEmpty() ? phrases(question, chunks(question)) : named;
  }

  /**
   * Where a question says that something is: the last name after a preposition, with it, but not
   * one that is left or measured from.
   */
  List<String> place(List<String> question, List<String> plain) {
    Optional<List<String>> place = place(question).or(() -> place(plain));
    return place.orElseGet(() -> first(question, plain));
  }

  private Optional<List<String>> place(List<String> question) {
    return names(question).reversed().stream()
        .filter(span -> span.from() > 0)
        .filter(span -> grammar.list("prepositions").contains(question.get(span.from() - 1)))
        .filter(span -> !grammar.list("sources").contains(question.get(span.from() - 1)))
        .findFirst()
        .map(span -> question.subList(span.from() - 1, span.to()));
  }

  /** A question in which a piece takes the place of what is most like it; empty for none. */
  Optional<List<String>> replaced(List<String> question, List<String> piece) {
    boolean led = grammar.list("prepositions").contains(piece.getFirst());
    int from = question.lastIndexOf(piece.getFirst());
    if (led && from > 0 && question.size() - from <= MOST_WORDS_AT_END) {
      return Optional.of(atPreposition(question, from, piece));
    }
    boolean one = grammar.list("standing-for-a-name").contains(piece.getLast());
    if (one || !names(piece).isEmpty() || sharesWord(question, piece)) {
      Optional<Span> place = alike(question, piece);
      if (place.isPresent()) {
        return Optional.of(with(question, place.get(), piece));
      }
    }
    if (led && from > 0) {
      return Optional.of(atPreposition(question, from, piece));
    }
    return grammar.list("articles").contains(piece.getFirst())
        ? lastThing(question).map(place -> with(question, place, piece))
        : Optional.empty();
  }

  /** The question with the piece in place of what a preposition of its leads. */
  private List<String> atPreposition(List<String> question, int at, List<String> piece) {
    int end = at + 1;
    while (end < question.size() && !grammar.list("prepositions").contains(question.get(end))) {
      end++;
    }
    return with(question, new Span(at, end), piece);
  }

  /** The last words of content that an article stands before, the article included. */
  private Optional<Span> lastThing(List<String> question) {
    return chunks(question).reversed().stream()
        .filter(span -> span.from() > 0)
        .filter(span -> grammar.list("articles").contains(question.get(span.from() - 1)))
        .findFirst()
        .map(span -> new Span(span.from() - 1, span.to()));
  }

  /** The name of the question that shares a word with the piece, or else its last name. */
  private Optional<Span> alike(List<String> question, List<String> piece) {
    List<Span> names = names(question);
    List<String> wanted = stems(piece);
    return names.stream()
        .filter(
            span ->
                stems(question.subList(span.from(), span.to())).stream().anyMatch(wanted::contains))
        .findFirst()
        .or(() -> names.isEmpty() ? Optional.empty() : Optional.of(names.getLast()));
  }

  private boolean sharesWord(List<String> question, List<String> piece) {
    List<String> wanted = stems(grammar.content(piece));
    return stems(grammar.content(question)).stream().anyMatch(wanted::contains);
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(word -> word.replaceAll("('s|s')$", "")).toList();
  }

  private List<String> with(List<String> question, Span place, List<String> piece) {
    List<String> with = new ArrayList<>(question.subList(0, place.from()));
    boolean twice =
        !with.isEmpty()
            && !piece.isEmpty()
            && grammar.list("prepositions").contains(with.getLast())
            && grammar.list("prepositions").contains(piece.getFirst());
    with.addAll(twice ? piece.subList(1, piece.size()) : piece);
    with.addAll(question.subList(place.to(), question.size()));
    return with;
  }

  /** The names in a text, from left to right. */
  private List<Span> names(List<String> words) {
    List<Span> names = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int length = folder.name(words, i);
      if (length > 0) {
        names.add(new Span(i, i + length));
      }
      i += Math.max(1, length);
    }
    return names;
  }

  private List<Span> chunks(List<String> words) {
    List<Span> chunks = new ArrayList<>();
    int from = grammar.head(words, 0);
    for (int i = from; i <= words.size(); i++) {
      if (i == words.size() || grammar.function(words.get(i))) {
        if (i > from) {
          chunks.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return chunks;
  }

  /** The words of spans, each with what it owns: the government's ideology. */
  private List<List<String>> phrases(List<String> words, List<Span> spans) {
    return spans.stream().map(span -> words.subList(span.from(), owned(words, span))).toList();
  }

  private int owned(List<String> words, Span span) {
    int end = span.to();
    while (end < words.size()
        && !grammar.function(words.get(end))
        && (FolderWords.possessive(words.get(end - 1)) || FolderWords.possessive(words.get(end)))) {
      end++;
    }
    return end;
  }

  /** The words of spans up to a word in the plural that follows soon: the shop *cats*. */
  private List<List<String>> inPlural(List<String> words, List<Span> spans) {
    List<List<String>> phrases = new ArrayList<>();
    for (Span span : spans) {
      int last = Math.min(words.size(), span.from() + MOST_WORDS);
      for (int end = last; end >= span.to(); end--) {
        List<String> phrase = words.subList(span.from(), end);
        boolean content = words.subList(span.to(), end).stream().noneMatch(grammar::function);
        if (content && grammar.plural(phrase.getLast())) {
          phrases.add(phrase);
          break;
        }
      }
    }
    return phrases;
  }
}
