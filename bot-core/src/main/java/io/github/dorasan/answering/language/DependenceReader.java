package io.github.dorasan.answering.language;

import java.util.List;

/** Tells how much a question leans on what was said before it. */
public final class DependenceReader {
  private static final int MOST_WORDS_WITHOUT_CONTENT = 8;
  private static final int MOST_CONTENT_OF_PIECE = 4;
  private static final int MOST_CONTENT_OF_OPEN = 2;

  private final Grammar grammar;
  private final FolderWords folder;

  /** A reader of one language that knows the names of a folder. */
  public DependenceReader(Grammar grammar, FolderWords folder) {
    this.grammar = grammar;
    this.folder = folder;
  }

  /** Of the question in a text. */
  public Dependence of(String text) {
    return of(grammar.words(text));
  }

  private Dependence of(List<String> words) {
    int opener = grammar.opening(words);
    List<String> rest = words.subList(opener, words.size());
    if (rest.isEmpty()) {
      return Dependence.NONE;
    }
    int head = grammar.head(rest, 0);
    List<String> tail = rest.subList(head, rest.size());
    List<String> content = grammar.content(tail);
    boolean personal = rest.stream().anyMatch(grammar.list("personal")::contains);
    boolean points = Anaphors.first(grammar, rest) >= 0;
    if (content.isEmpty()) {
      boolean led = head > 0 || opener > 0 || points || prepositional(rest);
      return !personal && led && rest.size() <= MOST_WORDS_WITHOUT_CONTENT
          ? Dependence.BARE
          : Dependence.NONE;
    }
    boolean piece =
        head == 0
            ? isPiece(words, opener, rest, content)
            : content.size() <= MOST_CONTENT_OF_OPEN && possessive(tail);
    if (piece) {
      return Dependence.ELLIPTIC;
    }
    if (points && !named(rest)) {
      return Dependence.PRONOUN;
    }
    boolean asks = head > 0 || grammar.auxiliary(rest.getFirst());
    boolean open = content.size() <= MOST_CONTENT_OF_OPEN + (opener > 0 ? 1 : 0) && !name(tail);
    return asks && open && !personal ? Dependence.OPEN : Dependence.NONE;
  }

  /** Whether these words are too few for a question, and are led like a piece of one. */
  private boolean isPiece(List<String> words, int opener, List<String> rest, List<String> content) {
    boolean about = opener > 0 && grammar.list("about-openers").at(words, 0) >= opener;
    boolean verb = rest.stream().anyMatch(grammar::auxiliary);
    return content.size() <= MOST_CONTENT_OF_PIECE
        && (about || (!verb && (opener > 0 || prepositional(rest) || pointsAtEnd(rest, content))));
  }

  /** "the South's part in that" */
  private boolean pointsAtEnd(List<String> rest, List<String> content) {
    int last = rest.size() - 1;
    return last > 0
        && content.size() <= MOST_CONTENT_OF_OPEN
        && Anaphors.length(grammar, rest, last) > 0
        && grammar.list("prepositions").contains(rest.get(last - 1));
  }

  /** Whether the words end with whose something is, and not what: "what is the South's?" */
  private boolean possessive(List<String> tail) {
    String last = tail.getLast();
    return (last.endsWith("'s") || last.endsWith("s'")) && grammar.auxiliary(tail.getFirst());
  }

  private boolean prepositional(List<String> rest) {
    String first = rest.getFirst();
    return grammar.list("prepositions").contains(first)
        && !first.equals("about")
        && !first.equals("of");
  }

  private boolean name(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (folder.telling(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands in these words that is not led by a preposition. */
  private boolean subject(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean led = i > 0 && grammar.list("prepositions").contains(words.get(i - 1));
      if (folder.name(words, i) > 0 && !led) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the first pronoun stands for is named before it in the same words. */
  private boolean named(List<String> words) {
    int pronoun = Anaphors.first(grammar, words);
    if (subject(words.subList(0, pronoun))) {
      return true;
    }
    for (int i = 1; i < pronoun; i++) {
      String before = words.get(i - 1);
      boolean noun = grammar.list("articles").contains(before) || grammar.auxiliary(before);
      if (noun && !grammar.function(words.get(i)) && i + 1 < words.size()) {
        return true;
      }
    }
    return false;
  }
}
