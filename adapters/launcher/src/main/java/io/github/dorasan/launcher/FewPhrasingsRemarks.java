package io.github.dorasan.launcher;

import io.github.dorasan.answering.Calibration;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Remarks that a folder holds too few phrasings to tell from them alone how sure the bot is. Only a
 * phrasing beside which another asks the same can be held out.
 *
 * @param seeds the knowledge folder
 */
record FewPhrasingsRemarks(Path seeds) implements Checker.Remarks {
  @Override
  public List<Problem> of(LocatedKnowledge located) {
    int count = thatCanBeHeldOut(located.knowledge());
    if (count >= Calibration.ENOUGH) {
      return List.of();
    }
    return List.of(
        new Problem(
            seeds.resolve("faq"),
            0,
            ("%d phrasings stand beside others that ask the same, fewer than %d: how sure the bot"
                    + " is of an answer leans on bundled weights more than on this folder")
                .formatted(count, Calibration.ENOUGH),
            "Give the entries more phrasings, in words that people really use, ten or more each"));
  }

  private static int thatCanBeHeldOut(KnowledgeBase knowledge) {
    Stream<Integer> entries =
        knowledge.faq().values().stream().map(entry -> 1 + entry.phrasings().size());
    Stream<Integer> premises =
        knowledge.faq().values().stream()
            .flatMap(entry -> entry.premises().stream())
            .map(premise -> 1 + premise.phrasings().size());
    Stream<Integer> uncovered =
        knowledge.uncovered().values().stream().map(row -> 1 + row.phrasings().size());
    Stream<Integer> smallTalk =
        knowledge.smallTalk().values().stream().map(row -> row.phrasings().size());
    return Stream.of(entries, premises, uncovered, smallTalk)
        .flatMap(each -> each)
        .mapToInt(Integer::intValue)
        .flatMap(phrasings -> phrasings > 1 ? IntStream.of(phrasings) : IntStream.empty())
        .sum();
  }
}
