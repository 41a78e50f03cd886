package io.github.dorasan.benchmark;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Reads a knowledge folder and checks all of it, as each start and each change does. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {
  private final Path seeds = Path.of(System.getProperty("benchmark.seeds", "seeds"));

  /** Again and again in one JVM, as when a folder is changed while the bot runs. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public KnowledgeBase loaded() throws KnowledgeException {
    return KnowledgeLoader.load(seeds);
  }

  /** The first time in a new JVM, as at each start. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public KnowledgeBase loadedFirst() throws KnowledgeException {
    return KnowledgeLoader.load(seeds);
  }

  /** Runs it. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(LoadingBenchmark.class.getName()).build()).run();
  }
}
