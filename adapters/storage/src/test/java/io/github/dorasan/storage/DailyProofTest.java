package io.github.dorasan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.daily.Posting;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each date's fact at most once, and none missing but those that were declared. More days and
 * communities by {@code -Ddaily.days=400 -Ddaily.communities=50}.
 */
final class DailyProofTest {
  private static final Logger LOG = LoggerFactory.getLogger(DailyProofTest.class);

  @Test
  void whateverGoesWrongEachFactIsPostedOnceOrDeclared() throws InterruptedException {
    int days = Integer.getInteger("daily.days", 30);
    int communities = Integer.getInteger("daily.communities", 5);
    long began = System.nanoTime();
    try (DailyProof proof = new DailyProof(Postgres.newName(), days, communities, 11)) {
      DailyProof.Report report = proof.run();
      LOG.info("{} s: {}", (System.nanoTime() - began) / 1_000_000_000, report);
      assertThat(report.due()).isGreaterThan(days * communities * 9 / 10);
      assertThat(report.shownTwice()).as("%s", report).isEmpty();
      assertThat(report.missingUndeclared()).as("%s", report).isZero();
      assertThat(report.declaredUntold()).as("%s", report).isZero();
      assertThat(report.told()).as("%s", report).isGreaterThanOrEqualTo(report.declared());
      assertThat(report.states()).containsKeys(Posting.State.SENT, Posting.State.UNKNOWN);
      assertThat(report.states().keySet()).noneMatch(Posting.State::open);
      assertThat(report.deaths()).as("%s", report).isPositive();
    }
  }
}
