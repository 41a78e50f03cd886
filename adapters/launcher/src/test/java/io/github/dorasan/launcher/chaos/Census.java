package io.github.dorasan.launcher.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which questions of one platform were answered, and what became of the others. */
final class Census {
  /** What the bot says where it could not answer. */
  private static final List<String> TROUBLE =
      List.of("Something went wrong on my side", "I have too much to do just now");

  /** Whoever has waited for longer waits in vain. */
  private static final Duration IN_FLIGHT = Duration.ofMinutes(1);

  private final Side side;
  private final List<Question> asked = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> inFlight = new HashSet<>();
  private int inFlightInAll;

  Census(Side side) {
    this.side = side;
  }

  synchronized void add(Question question) {
    asked.add(question);
  }

  /** What has been asked and not been answered, as far as a bot could hear it. */
  synchronized List<Question> open() {
    List<Question> open = asked.stream().filter(one -> !answered.contains(one.key())).toList();
    Map<String, List<String>> replies = side.replies();
    open.stream().map(Question::key).filter(replies::containsKey).forEach(answered::add);
    return open.stream().filter(one -> !answered.contains(one.key())).toList();
  }

  /**
   * A process was killed: what waits for an answer may be lost, unless it has waited for so long
   * that it was lost before.
   *
   * @param there which questions it was to answer
   * @param spoilt those whose answer the platform did not take
   */
  synchronized int killed(Predicate<Question> there, Set<String> spoilt) {
    Instant oldest = InstantSource.system().instant().minus(IN_FLIGHT);
    List<Question> lost =
        open().stream()
            .filter(there)
            .filter(Question::heard)
            .filter(one -> one.at().isAfter(oldest) && !spoilt.contains(one.key()))
            .filter(one -> !inFlight.contains(one.key()))
            .toList();
    lost.forEach(one -> inFlight.add(one.key()));
    inFlightInAll += lost.size();
    return lost.size();
  }

  /** Whether nobody waits for an answer who may hope for one. */
  boolean isSettled(Set<String> spoilt) {
    return lost(spoilt).isEmpty();
  }

  /** Questions that have no answer, for no reason that is known. */
  synchronized List<Question> lost(Set<String> spoilt) {
    return open().stream()
        .filter(Question::heard)
        .filter(one -> !inFlight.contains(one.key()) && !spoilt.contains(one.key()))
        .toList();
  }

  /** Enters what came of the questions. */
  synchronized void enter(String name, Set<String> spoilt, Books books) {
    Map<String, List<String>> replies = side.replies();
    int once = 0;
    int told = 0;
    int twice = 0;
    int toldBeside = 0;
    for (Question question : asked) {
      List<String> all = replies.getOrDefault(question.key(), List.of());
      int answers = (int) all.stream().filter(text -> !isTrouble(text)).count();
      once += answers == 1 ? 1 : 0;
      twice += answers > 1 ? 1 : 0;
      if (answers > 1) {
        books.tell(name + ": twice, asked at " + question.at(), all);
      }
      told += answers == 0 && !all.isEmpty() ? 1 : 0;
      toldBeside += answers > 0 && all.size() > answers ? 1 : 0;
    }
    List<Question> open = open();
    int away = (int) open.stream().filter(one -> !one.heard()).count();
    List<Question> heard = open.stream().filter(Question::heard).toList();
    int killed = (int) heard.stream().filter(one -> inFlight.contains(one.key())).count();
    int untaken =
        (int)
            heard.stream()
                .filter(one -> !inFlight.contains(one.key()) && spoilt.contains(one.key()))
                .count();
    books
        .tell(name + ": questions asked", asked.size())
        .tell(name + ": answered once", once)
        .none(name + ": answered more than once", twice)
        .tell(name + ": told that it went wrong, and not answered", told)
        .tell(name + ": told that it went wrong beside the answer", toldBeside)
        .tell(name + ": unanswered, asked while no bot was connected", away)
        .must(
            name + ": unanswered, in flight when a process was killed",
            killed + " of " + inFlightInAll + " in flight",
            killed <= inFlightInAll)
        .tell(name + ": unanswered, the platform did not take the answer", untaken)
        .none(name + ": unanswered for no reason", lost(spoilt).size());
  }

  private static boolean isTrouble(String text) {
    return TROUBLE.stream().anyMatch(text::contains);
  }
}
