package io.github.dorasan.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.platform.Observer.Stage;
import io.github.dorasan.platform.Platforms;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The figures, as Prometheus reads them. */
final class MetricsTest {
  private final Metrics metrics = new Metrics();

  @Test
  void countsWhatBecomesOfQuestions() {
    metrics.decided("discord", "answered");
    metrics.decided("discord", "answered");
    metrics.decided("telegram", "not_covered");
    metrics.turnedAway("telegram");
    metrics.posted("discord", "sent");

    assertThat(metrics.text())
        .contains(
            "# TYPE dorasan_questions_total counter",
            "dorasan_questions_total{outcome=\"answered\",platform=\"discord\"} 2.0",
            "dorasan_questions_total{outcome=\"not_covered\",platform=\"telegram\"} 1.0",
            "dorasan_turned_away_total{platform=\"telegram\"} 1.0",
            "dorasan_daily_posts_total{outcome=\"sent\",platform=\"discord\"} 1.0");
  }

  @Test
  void measuresStages() {
    metrics.begin(Stage.WAIT, "discord").end();
    var _ = metrics.begin(Stage.SHOW, "discord");
    assertThat(metrics.timed(Stage.ANSWER, "telegram", () -> 7)).isEqualTo(7);

    assertThat(metrics.text())
        .contains(
            "# TYPE dorasan_stage_seconds histogram",
            "dorasan_stage_seconds_count{platform=\"discord\",stage=\"wait\"} 1",
            "dorasan_stage_seconds_count{platform=\"telegram\",stage=\"answer\"} 1",
            "dorasan_stage_seconds_bucket{platform=\"discord\",stage=\"wait\",le=\"+Inf\"} 1")
        .doesNotContain("stage=\"show\"");
  }

  @Test
  void watchesTheCacheTheQueueAndPlatforms() {
    AtomicReference<AnswerEngine.CacheUse> use =
        new AtomicReference<>(new AnswerEngine.CacheUse(3, 4, 5));
    metrics.watchCache(use::get);
    metrics.watchQueue(() -> 6);
    metrics.watchPlatform("discord", new Platforms());

    assertThat(metrics.text())
        .contains(
            "dorasan_cache_hits_total 3.0",
            "dorasan_cache_misses_total 4.0",
            "dorasan_cache_answers 5.0",
            "dorasan_engine_waiting 6.0",
            "dorasan_platform_up{platform=\"discord\"} 0.0",
            "dorasan_platform_waiting{platform=\"discord\"} 0.0");
    System.gc();
    assertThat(metrics.text())
        .as("kept, whatever is collected")
        .contains("dorasan_cache_hits_total 3.0");
  }
}
