package io.github.dorasan.answering;

import io.github.dorasan.answering.language.Dependence;
import io.github.dorasan.answering.language.DependenceReader;
import io.github.dorasan.answering.language.FolderWords;
import io.github.dorasan.answering.language.Grammar;
import io.github.dorasan.answering.language.LanguageGuess;
import io.github.dorasan.answering.language.Message;
import io.github.dorasan.answering.language.MessageReader;
import io.github.dorasan.answering.language.Rewriter;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.SmallTalkEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a message before it is looked up, and chooses the reading that is answered surest: as
 * typed, without the words around the question, completed from the conversation, part by part.
 */
final class Understanding {
  /** How much surer small talk may be than the question in it. */
  private static final double LEAD = 0.2;

  /** How many sentences in which someone speaks of themselves are looked up for danger. */
  private static final int MOST_STATEMENTS = 3;

  private final KnowledgeBase knowledge;
  private final LookUp lookUp;
  private final Thresholds thresholds;
  private final Grammar grammar;
  private final FolderWords folder;
  private final LanguageGuess languages;
  private final MessageReader messages;
  private final DependenceReader dependences;
  private final FollowUps followUps;
  private final MissingWord missingWord;

  Understanding(KnowledgeBase knowledge, FolderWords folder, LookUp lookUp, Thresholds thresholds) {
    Locale language = knowledge.community().language();
    this.knowledge = knowledge;
    this.lookUp = lookUp;
    this.thresholds = thresholds;
    this.grammar = Grammar.of(language);
    this.folder = folder;
    this.languages = new LanguageGuess(language, folder);
    this.messages = new MessageReader(language, grammar, folder, lookUp::knows);
    this.missingWord = new MissingWord(knowledge, grammar, folder);
    this.dependences = new DependenceReader(grammar, folder);
    this.followUps =
        new FollowUps(knowledge, lookUp, thresholds, grammar, new Rewriter(grammar, folder));
  }

  private Understanding(
      Understanding base,
      KnowledgeBase seen,
      LookUp lookUp,
      FolderWords folder,
      Thresholds thresholds) {
    this.knowledge = seen;
    this.lookUp = lookUp;
    this.thresholds = thresholds;
    this.grammar = base.grammar;
    this.folder = folder;
    this.languages = base.languages.with(folder);
    this.messages = base.messages.with(folder, lookUp::knows);
    this.missingWord = new MissingWord(seen, grammar, folder);
    this.dependences = new DependenceReader(grammar, folder);
    this.followUps =
        new FollowUps(seen, lookUp, thresholds, grammar, new Rewriter(grammar, folder));
  }

  /** The same with an overlay; shares whatever is big. */
  Understanding overlaid(KnowledgeBase seen, Overlay overlay, Thresholds other) {
    return new Understanding(
        this, seen, lookUp.overlaid(seen, overlay, other), folder.with(overlay), other);
  }

  /** The same for other thresholds. */
  Understanding with(Thresholds other) {
    return new Understanding(this, knowledge, lookUp.with(knowledge, other), folder, other);
  }

  /**
   * A message that was read, not yet looked up.
   *
   * @param typed all of it
   * @param leans whether it depends on what was asked before
   */
  record Understood(String typed, Message message, boolean leans) {}

  /** Reads a message of one line or more, each in plain form. */
  Understood read(List<String> lines) {
    String typed = String.join(" ", lines);
    Message message = lookUp.knows(typed) ? Message.of(typed) : messages.read(lines);
    boolean leans =
        message.questions().stream().anyMatch(text -> dependence(text) != Dependence.NONE);
    return new Understood(typed, message, leans);
  }

  /**
   * Answers a message.
   *
   * @param turns what it may come back to, newest first
   */
  Outcome answer(Understood read, Supplier<List<Turn>> turns) {
    Optional<Outcome> taught = lookUp.taught(read.typed());
    if (taught.isPresent()) {
      return taught.get();
    }
    Optional<Locale> foreign = languages.foreign(read.typed());
    Optional<Outcome> calm = languages.danger(read.typed()) ? calm(read.typed()) : Optional.empty();
    if (calm.isPresent()) {
      return calm.get();
    }
    if (foreign.isPresent()) {
      return new Outcome(new Answer.OtherLanguage(foreign.get()), 1, List.of(), read.typed());
    }
    Message message = read.message();
    if (message.questions().isEmpty() || folder.isSmallTalk(read.typed())) {
      return lookUp.of(read.typed());
    }
    boolean clear = isClear(read);
    Supplier<Outcome> whole = clear ? () -> lookUp.of(read.typed()) : lookUp.ahead(read.typed());
    List<Supplier<Outcome>> parts = parts(message);
    Optional<Outcome> alone = alone(read);
    if (clear && alone.isPresent() && alone.get().answer().answers()) {
      return single(alone.get(), message, turns);
    }
    Optional<Outcome> danger = danger(message);
    Outcome typed = whole.get();
    if (typed.ofDanger()) {
      return typed;
    }
    if (danger.isPresent()) {
      return danger.get();
    }
    if (message.questions().size() > 1) {
      return several(typed, message.questions(), parts, earlier(message, turns));
    }
    Outcome plain = alone.filter(outcome -> better(outcome, typed)).orElse(typed);
    return single(plain, message, turns);
  }

  /** What becomes of the one question of a message in its conversation. */
  private Outcome single(Outcome plain, Message message, Supplier<List<Turn>> turns) {
    String question = message.questions().getFirst();
    Outcome asked = missingWord.named(inConversation(plain, question, earlier(message, turns)));
    return message.premises().stream()
        .flatMap(premise -> lookUp.correction(premise).stream())
        .findFirst()
        .map(correction -> Compounds.compose(correction, List.of(correction, asked), false))
        .orElse(asked);
  }

  /** The one question in a message without the words around it, where there are any. */
  private Optional<Outcome> alone(Understood read) {
    return Optional.of(read.message().questions())
        .filter(questions -> questions.size() == 1)
        .map(List::getFirst)
        .filter(question -> !Phrasing.key(question).equals(Phrasing.key(read.typed())))
        .map(lookUp::of);
  }

  /**
   * Whether the words around the one question, if any, cannot matter. Where someone speaks of
   * themselves, or tells something, they may: of danger.
   */
  private boolean isClear(Understood read) {
    Message message = read.message();
    return message.questions().size() == 1
        && message.statements().isEmpty()
        && !grammar.speaksOfSelf(read.typed())
        && content(read.typed()).size() <= content(message.questions().getFirst()).size() + 1;
  }

  private static Earlier earlier(Message message, Supplier<List<Turn>> turns) {
    Earlier before = new Earlier(List.of(), turns);
    for (String statement : message.statements()) {
      before = before.with(new Turn(statement, Optional.empty()));
    }
    return before;
  }

  /** The questions of a message of several, each looked up alone. */
  private List<Supplier<Outcome>> parts(Message message) {
    return message.questions().size() < 2
        ? List.of()
        : message.questions().stream().limit(Compounds.MOST_PARTS).map(lookUp::ahead).toList();
  }

  private Outcome several(
      Outcome typed, List<String> questions, List<Supplier<Outcome>> alone, Earlier before) {
    Earlier earlier = before;
    List<Outcome> parts = new ArrayList<>();
    for (int i = 0; i < alone.size(); i++) {
      Outcome part = inConversation(alone.get(i).get(), questions.get(i), earlier);
      if (part.ofDanger()) {
        return part;
      }
      parts.add(part);
      Optional<Turn> turn = Turn.of(part);
      if (turn.isPresent()) {
        earlier = earlier.with(turn.get());
      }
    }
    return Compounds.compose(typed, parts, askedInOne(typed));
  }

  /** Of a question; what the knowledge asks in the same words stands alone, if there are enough. */
  private Dependence dependence(String question) {
    Dependence dependence = dependences.of(question);
    boolean aloneToo = dependence == Dependence.OPEN || dependence == Dependence.PRONOUN;
    return aloneToo
            && grammar.contentOf(question).size() >= FollowUps.TELLING_WORDS
            && lookUp.knows(question)
        ? Dependence.NONE
        : dependence;
  }

  /** Whether the knowledge asks in one, too, what was asked in one. */
  private boolean askedInOne(Outcome whole) {
    return whole.candidates().stream()
        .limit(1)
        .anyMatch(best -> messages.asksSeveral(best.match().why().phrasing()));
  }

  private Outcome inConversation(Outcome plain, String question, Earlier before) {
    Dependence dependence = dependence(question);
    if (dependence == Dependence.NONE) {
      return plain;
    }
    Outcome completed = followUps.complete(plain, dependence, question, before);
    boolean talk = plain.answer() instanceof Answer.SmallTalk;
    return talk && !completed.answer().answers() ? plain : completed;
  }

  /** A question inside of small talk is one where it is one as clearly as the rest is talk. */
  private static boolean better(Outcome alone, Outcome typed) {
    double sure = LookUp.best(alone.candidates());
    double before = LookUp.best(typed.candidates());
    return typed.answer() instanceof Answer.SmallTalk
        ? alone.answer().answers() && sure + LEAD >= before
        : sure >= before;
  }

  /**
   * What someone says of themselves beside their question, or asks to be confirmed, where that is
   * of danger.
   */
  private Optional<Outcome> danger(Message message) {
    return message.statements().stream()
        .filter(grammar::speaksOfSelf)
        .limit(MOST_STATEMENTS)
        .map(lookUp::of)
        .filter(Outcome::ofDanger)
        .filter(
            outcome ->
                LookUp.best(outcome.candidates()) >= thresholds.answer()
                    || message.questions().contains(outcome.understood()))
        .findFirst();
  }

  /** What the folder says to people in danger, where it says something. */
  private Optional<Outcome> calm(String text) {
    return knowledge.smallTalk().values().stream()
        .filter(entry -> entry.kind() == SmallTalkEntry.Kind.DANGER)
        .findFirst()
        .map(entry -> new Outcome(new Answer.SmallTalk(entry, List.of()), 1, List.of(), text));
  }

  FolderWords folder() {
    return folder;
  }

  LookUp lookUp() {
    return lookUp;
  }

  Thresholds thresholds() {
    return thresholds;
  }

  /** The words of a text that carry a subject. */
  List<String> content(String text) {
    return grammar.contentOf(text);
  }
}
