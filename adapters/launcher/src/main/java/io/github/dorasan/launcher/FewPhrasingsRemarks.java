package io.github.dorasan.launcher;

import io.github.dorasan.answering.Calibration;
import io.github.dorasan.knowledge.LocatedKnowledge;
import io.github.dorasan.knowledge.Problem;
import io.github.dorasan.retrieval.HeldOut;
import java.nio.file.Path;
import java.util.List;

/**
 * Remarks that a folder holds too few phrasings to tell from them alone how sure the bot is. Only a
 * phrasing beside which another asks the same can be held out.
 *
 * @param seeds the knowledge folder
 */
record FewPhrasingsRemarks(Path seeds) implements Checker.Remarks {
  @Override
  public List<Problem> of(LocatedKnowledge located) {
    int count = HeldOut.possible(located.knowledge());
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
}
