package io.github.dorasan.telegram;

import io.github.dorasan.contract.load.AllReplies;
import io.github.dorasan.reply.Reply;
import java.nio.file.Path;
import java.util.List;
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

/** Renders the replies of a knowledge for Telegram, one after the other. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderingBenchmark {
  private final List<Reply> replies =
      AllReplies.of(Path.of(System.getProperty("benchmark.seeds", "seeds")));
  private int next;

  /** A reply becomes texts, what is set apart in them, and buttons. */
  @Benchmark
  public Object telegram() {
    next = (next + 1) % replies.size();
    return Posts.of(replies.get(next));
  }

  /** Runs it. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(RenderingBenchmark.class.getName()).build()).run();
  }
}
