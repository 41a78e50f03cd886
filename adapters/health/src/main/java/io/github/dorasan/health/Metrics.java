package io.github.dorasan.health;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Platforms;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * The figures of a running bot. Their labels are names of platforms, stages and outcomes, of which
 * there are few; nobody's words and nobody's id stand in them. Safe for use by many threads at
 * once.
 */
public final class Metrics implements Observer {
  private static final String PLATFORM = "platform";
  private static final String OUTCOME = "outcome";

  /** The upper ends of the histograms' buckets. */
  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Micrometer forgets what nobody else keeps. */
  private final List<Object> kept = new ArrayList<>();

  /** Figures of the process alone, at first. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  @Override
  public Running begin(Stage stage, String platform) {
    Timer.Sample begun = Timer.start(registry);
    return () -> begun.stop(timer(stage, platform));
  }

  private Timer timer(Stage stage, String platform) {
    return Timer.builder("dorasan.stage")
        .description("How long each stage of a response takes")
        .serviceLevelObjectives(BUCKETS)
        .tag("stage", stage.name().toLowerCase(Locale.ROOT))
        .tag(PLATFORM, platform)
        .register(registry);
  }

  @Override
  public void decided(String platform, String outcome) {
    Counter.builder("dorasan.questions")
        .description("Questions by what became of them")
        .tag(PLATFORM, platform)
        .tag(OUTCOME, outcome)
        .register(registry)
        .increment();
  }

  @Override
  public void turnedAway(String platform) {
    Counter.builder("dorasan.turned.away")
        .description("What was turned away since too much was waiting")
        .tag(PLATFORM, platform)
        .register(registry)
        .increment();
  }

  /** A daily post came to an end. */
  void posted(String platform, String outcome) {
    Counter.builder("dorasan.daily.posts")
        .description("Daily posts by what became of them")
        .tag(PLATFORM, platform)
        .tag(OUTCOME, outcome)
        .register(registry)
        .increment();
  }

  /** Watches the cache of answers. */
  public void watchCache(Supplier<AnswerEngine.CacheUse> use) {
    kept.add(use);
    FunctionCounter.builder("dorasan.cache.hits", use, now -> now.get().hits())
        .description("Questions whose answer was in memory")
        .register(registry);
    FunctionCounter.builder("dorasan.cache.misses", use, now -> now.get().misses())
        .description("Questions whose answer was not in memory")
        .register(registry);
    Gauge.builder("dorasan.cache.answers", () -> use.get().size())
        .description("Answers that are kept in memory")
        .register(registry);
  }

  /** Watches how many questions wait for the engine. */
  public void watchQueue(IntSupplier waiting) {
    Gauge.builder("dorasan.engine.waiting", waiting::getAsInt)
        .description("Questions that wait for their turn")
        .register(registry);
  }

  /** Watches a platform, whether it has started or not, and whoever stands in for it. */
  public void watchPlatform(String name, Platforms platforms) {
    Gauge.builder(
            "dorasan.platform.up",
            () -> platforms.named(name).filter(ChatPlatform::isUp).isPresent() ? 1 : 0)
        .description("Whether the bot is connected with the platform")
        .tag(PLATFORM, name)
        .register(registry);
    Gauge.builder(
            "dorasan.platform.waiting",
            () -> platforms.named(name).map(ChatPlatform::waiting).orElse(0))
        .description("What has come in from the platform and is not done")
        .tag(PLATFORM, name)
        .register(registry);
  }

  /** Watches whether the bot is ready. */
  void watchReadiness(Readiness readiness) {
    Gauge.builder("dorasan.ready", () -> readiness.isReady() ? 1 : 0)
        .description("Whether every part of the bot is there")
        .register(registry);
  }

  /** All figures, in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }
}
