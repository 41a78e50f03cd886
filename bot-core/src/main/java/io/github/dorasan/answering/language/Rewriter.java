package io.github.dorasan.answering.language;

import java.util.ArrayList;
import java.util.List;

/** Completes a follow-up from an earlier question. */
public final class Rewriter {
  private static final int LEAST_LETTERS = 4;

  private final Grammar grammar;
  private final Subjects subjects;

  /** A rewriter of one language that knows the names of a folder. */
  public Rewriter(Grammar grammar, FolderWords folder) {
    this.grammar = grammar;
    this.subjects = new Subjects(grammar, folder);
  }

  /**
   * Ways to complete a follow-up, most literal first, at most two.
   *
   * @param earlier the earlier question, itself complete
   * @param plain the same question as the knowledge asks it; the same text where it does not
   * @param told what it was answered with; empty for nothing
   */
  public List<Rewrite> rewrites(
      Dependence dependence, String followUp, String earlier, String plain, String told) {
    List<String> typed = grammar.words(followUp);
    List<String> words = typed.subList(grammar.opening(typed), typed.size());
    Turn turn = new Turn(grammar.words(earlier), grammar.words(plain), grammar.words(told));
    List<Rewrite> rewrites =
        switch (dependence) {
          case NONE -> List.of();
          case OPEN -> open(words, turn);
          case PRONOUN -> pronoun(words, turn);
          case ELLIPTIC -> elliptic(words, turn);
          case BARE -> bare(words, turn);
        };
    return rewrites.stream().filter(rewrite -> !rewrite.text().isBlank()).distinct().toList();
  }

  /** Whether a follow-up takes up a word of an earlier question. */
  public boolean takesUp(String followUp, String earlier) {
    List<String> before = grammar.words(earlier);
    return grammar.words(followUp).stream()
        .filter(word -> word.length() >= LEAST_LETTERS)
        .filter(word -> !grammar.small(word))
        .anyMatch(before::contains);
  }

  private record Turn(List<String> earlier, List<String> plain, List<String> told) {}

  private List<Rewrite> open(List<String> words, Turn turn) {
    return List.of(
        literal(with(words, subjects.first(turn.earlier(), turn.plain()))),
        joined(with(words, grammar.content(body(turn.earlier())))));
  }

  private List<Rewrite> pronoun(List<String> words, Turn turn) {
    return List.of(
        literal(substituted(words, turn)),
        joined(with(withoutAnaphors(words), grammar.content(body(turn.plain())))));
  }

  private List<Rewrite> elliptic(List<String> typed, Turn turn) {
    List<String> words = piece(typed);
    if (Anaphors.first(grammar, words) >= 0) {
      return pronoun(words, turn);
    }
    Rewrite appended = joined(with(turn.earlier(), words));
    return subjects
        .replaced(turn.earlier(), words)
        .map(replaced -> List.of(literal(replaced), appended))
        .orElseGet(
            () -> List.of(appended, joined(with(words, grammar.content(body(turn.plain()))))));
  }

  /**
   * What is left without the beginning of a question: the South's of "and what is the South's?".
   */
  private List<String> piece(List<String> words) {
    int from = grammar.beginning(words);
    return from < words.size() ? words.subList(from, words.size()) : words;
  }

  private List<Rewrite> bare(List<String> words, Turn turn) {
    int head = grammar.head(words, 0);
    int anaphor = Anaphors.first(grammar, words);
    if (head == 0 && anaphor < 0) {
      return List.of(joined(with(turn.earlier(), words)), joined(with(turn.plain(), words)));
    }
    if (head == 0) {
      return List.of(
          literal(substituted(words, turn)),
          joined(with(residual(words, 0), grammar.content(body(turn.plain())))));
    }
    boolean ofThing =
        anaphor >= 0
            && !grammar.list("articles").contains(words.get(anaphor))
            && !grammar.list("adverbs").contains(words.get(anaphor));
    List<Rewrite> rewrites = new ArrayList<>();
    if (!sameQuestion(words, head, turn.earlier())) {
      rewrites.add(joined(transplanted(words, head, turn.earlier())));
    }
    rewrites.add(
        ofThing
            ? literal(substituted(words, turn))
            : joined(transplanted(words, head, turn.plain())));
    return rewrites;
  }

  /** Whether nothing but the earlier question would come of putting this question word to it. */
  private boolean sameQuestion(List<String> words, int head, List<String> earlier) {
    return grammar.kind(words).equals(grammar.kind(earlier)) && residual(words, head).isEmpty();
  }

  /** The earlier question with this one's question word in place of its own. */
  private List<String> transplanted(List<String> words, int head, List<String> earlier) {
    return with(with(words.subList(0, head), body(earlier)), residual(words, head));
  }

  /** A question without what it begins with: "and how many", "tell me about". */
  private List<String> body(List<String> question) {
    int from = grammar.opening(question);
    from += grammar.list("requests").at(question, from);
    from += grammar.head(question, from);
    List<String> body = question.subList(from, question.size());
    return body.isEmpty() ? question : body;
  }

  /** The small words that say something all the same: still, before, else. */
  private List<String> residual(List<String> words, int from) {
    return words.subList(from, words.size()).stream()
        .filter(grammar.list("residual")::contains)
        .toList();
  }

  private List<String> substituted(List<String> words, Turn turn) {
    List<String> substituted = new ArrayList<>();
    int first = Anaphors.first(grammar, words);
    for (int i = 0; i < words.size(); ) {
      int length = i < first ? 0 : Anaphors.length(grammar, words, i);
      if (length == 0) {
        substituted.add(words.get(i));
        i++;
      } else {
        List<String> subject = antecedent(words, i, turn);
        if (!substituted.containsAll(subject)) {
          substituted.addAll(subject);
        }
        i += length;
      }
    }
    return substituted;
  }

  private List<String> antecedent(List<String> words, int at, Turn turn) {
    if (grammar.list("adverbs").contains(words.get(at))) {
      return subjects.place(turn.earlier(), turn.plain());
    }
    if (grammar.list("person").at(words, at) > 0) {
      return subjects.person(turn.earlier(), turn.plain(), turn.told());
    }
    return Anaphors.plural(grammar, words, at)
        ? subjects.several(turn.earlier(), turn.plain())
        : subjects.single(turn.earlier(), turn.plain());
  }

  private List<String> withoutAnaphors(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int length = Anaphors.length(grammar, words, i);
      if (length == 0) {
        kept.add(words.get(i));
      }
      i += Math.max(1, length);
    }
    return kept;
  }

  private static List<String> with(List<String> words, List<String> more) {
    List<String> both = new ArrayList<>(words);
    both.addAll(more);
    return both;
  }

  private static Rewrite literal(List<String> words) {
    return new Rewrite(Words.join(words), false);
  }

  private static Rewrite joined(List<String> words) {
    return new Rewrite(Words.join(words), true);
  }
}
