package io.github.dorasan.answering.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the questions among the sentences of a message. */
public final class MessageReader {
  private static final Pattern MARK = Pattern.compile("^(?:\\d{1,2}[.)]|[-*\u2022])\\s*");
  private static final Pattern JOINT = Pattern.compile("(?<=[?\uff1f])(?=\\p{L})|[;\uff1b]");

  /** A stop after a word, not after an abbreviation. */
  private static final Pattern STOP = Pattern.compile("(?<=\\p{L}{3}[.!])\\s+|(?<=!)\\s+");

  private static final Pattern ASKED = Pattern.compile(".*[?\uff1f][^\\p{L}\\p{N}]*");

  private final Locale language;
  private final Grammar grammar;
  private final Cleaner cleaner;
  private final Wrapping wrapping;
  private final CompoundSplitter splitter;
  private final FolderWords folder;
  private final Predicate<String> known;

  /**
   * A reader of messages in a language to a folder.
   *
   * @param known whether a text is one of the folder's questions, which is never divided
   */
  public MessageReader(
      Locale language, Grammar grammar, FolderWords folder, Predicate<String> known) {
    this.language = language;
    this.grammar = grammar;
    this.cleaner = new Cleaner(language, grammar, folder);
    this.wrapping = new Wrapping(grammar);
    this.splitter = new CompoundSplitter(grammar);
    this.folder = folder;
    this.known = known;
  }

  private MessageReader(MessageReader other, FolderWords folder, Predicate<String> known) {
    this.language = other.language;
    this.grammar = other.grammar;
    this.cleaner = other.cleaner.with(folder);
    this.wrapping = other.wrapping;
    this.splitter = other.splitter;
    this.folder = folder;
    this.known = known;
  }

  /** The same for messages to another folder; shares the language's lists. */
  public MessageReader with(FolderWords folder, Predicate<String> asked) {
    return new MessageReader(this, folder, asked);
  }

  /**
   * Takes a message apart.
   *
   * @param lines its lines, each in plain form
   */
  public Message read(List<String> lines) {
    List<String> questions = new ArrayList<>();
    List<String> premises = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    List<String> sentences = sentences(lines);
    for (String sentence : sentences) {
      String written = cleaner.clean(MARK.matcher(sentence).replaceFirst(""));
      Wrapping.Unwrapped unwrapped = wrapping.unwrap(written);
      String alone = unwrapped.question();
      Optional<String> confirmed = confirmed(written, alone, statements);
      if (confirmed.isPresent()) {
        // Whoever speaks of themselves may be in danger, whatever they ask then.
        if (!grammar.speaksOfSelf(statements.getLast())) {
          statements.removeLast();
        }
        questions.addAll(divided(confirmed.get()));
        continue;
      }
      boolean marked = ASKED.matcher(sentence).matches();
      if (isTag(written, alone) || (!marked && wrapping.reacts(written))) {
        continue;
      }
      if (!alone.isEmpty() && (marked || grammar.asks(opened(alone)))) {
        questions.addAll(divided(alone));
        unwrapped.premise().ifPresent(premises::add);
      } else if (!alone.isEmpty() && !folder.isCourtesy(sentence)) {
        statements.add(sentence);
      }
    }
    if (questions.isEmpty() && statements.size() == 1) {
      String alone = wrapping.unwrap(cleaner.clean(statements.getFirst())).question();
      return new Message(divided(alone), List.of(), List.of());
    }
    return new Message(questions, premises, statements);
  }

  /** Whether a text asks several things in one sentence. */
  public boolean asksSeveral(String text) {
    return splitter.split(cleaner.clean(text)).size() > 1;
  }

  private List<String> divided(String question) {
    return known.test(question) ? List.of(question) : splitter.split(question);
  }

  /** What was said last, where a sentence asks whether it holds. */
  private Optional<String> confirmed(String written, String alone, List<String> statements) {
    if (statements.isEmpty() || !(wrapping.confirms(written) || wrapping.confirms(alone))) {
      return Optional.empty();
    }
    return Optional.of(wrapping.claim(cleaner.clean(statements.getLast())))
        .filter(claim -> grammar.content(claim).size() > 1);
  }

  private boolean isTag(String written, String alone) {
    return wrapping.isTag(written) || wrapping.isTag(alone);
  }

  private List<String> opened(String text) {
    List<String> words = grammar.words(text);
    return words.subList(grammar.list("openers").at(words, 0), words.size());
  }

  /** Lines are apart where each is a question of its own; else a break in them means nothing. */
  private List<String> sentences(List<String> lines) {
    List<String> wordy = lines.stream().filter(MessageReader::hasWords).toList();
    boolean apart = wordy.size() > 1 && wordy.stream().allMatch(this::isItem);
    List<String> texts =
        apart
            ? wordy.stream().map(line -> MARK.matcher(line).replaceFirst("")).toList()
            : List.of(String.join(" ", wordy));
    return texts.stream().flatMap(text -> sentences(text).stream()).toList();
  }

  private boolean isItem(String line) {
    return MARK.matcher(line).find()
        || ASKED.matcher(line).matches()
        || grammar.asks(grammar.words(line));
  }

  private List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      STOP.splitAsStream(text.substring(start, end))
          .flatMap(JOINT::splitAsStream)
          .filter(MessageReader::hasWords)
          .forEach(part -> sentences.add(part.strip()));
      start = end;
    }
    return sentences;
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
