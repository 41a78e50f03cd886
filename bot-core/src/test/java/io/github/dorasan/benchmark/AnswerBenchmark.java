package io.github.dorasan.benchmark;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Question;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Asks one question after the other, each another. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
  private final AtomicInteger next = new AtomicInteger();
  private final Subject subject = opened();

  private static Subject opened() {
    try {
      return Subject.open();
    } catch (IOException | KnowledgeException | BadFileException e) {
      throw new IllegalStateException("nothing can be measured: " + e.getMessage(), e);
    }
  }

  private String question() {
    int index = Math.floorMod(next.getAndIncrement(), subject.questions().size());
    return subject.questions().get(index).text();
  }

  /** A question that was never asked, one caller. */
  @Benchmark
  public Outcome newQuestion() {
    return subject.engine().answer(Question.of(question()));
  }

  /** A question whose answer is remembered. */
  @Benchmark
  public Outcome seenQuestion() {
    return subject.remembering().answer(Question.of(subject.questions().getFirst().text()));
  }

  /** Questions that were never asked, two callers at once. */
  @Benchmark
  @Threads(2)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Outcome twoCallers() {
    return subject.engine().answer(Question.of(question()));
  }

  /** The phrasing that BM25 alone puts first. */
  @Benchmark
  public Optional<EntryId> plainWords() throws IOException {
    return subject.plain().byWords(question());
  }

  /** The phrasing whose vector alone is nearest. */
  @Benchmark
  public Optional<EntryId> plainMeaning() throws IOException {
    return subject.plain().byMeaning(question());
  }
}
