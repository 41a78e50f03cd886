package io.github.dorasan.benchmark;

import io.github.dorasan.evaluation.BadFileException;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.retrieval.PlainSearch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Prints how often each way of searching is right, then how long each takes. */
public final class BenchmarkRun {
  private static final int HELD_OUT = 2000;

  private BenchmarkRun() {}

  /**
   * Runs all benchmarks.
   *
   * @param args regular expressions of the benchmarks to run; all where there are none
   */
  public static void main(String[] args)
      throws IOException, KnowledgeException, BadFileException, RunnerException {
    printQuality(Subject.open());
    OptionsBuilder options = new OptionsBuilder();
    for (String pattern : args.length == 0 ? new String[] {"AnswerBenchmark"} : args) {
      options.include(pattern);
    }
    new Runner(options.build()).run();
  }

  private static void printQuality(Subject subject) throws IOException {
    PlainSearch plain = subject.plain();
    if (System.getProperty("benchmark.questions", "").isBlank()) {
      System.out.println("Right at first place, each phrasing held out while it is asked:");
      System.out.println(plain.heldOut(HELD_OUT));
      return;
    }
    List<Subject.Asked> asked =
        subject.questions().stream().filter(row -> !row.relevant().isEmpty()).toList();
    int words = 0;
    int meaning = 0;
    int engine = 0;
    for (Subject.Asked row : asked) {
      words += right(plain.byWords(row.text()), row);
      meaning += right(plain.byMeaning(row.text()), row);
      engine +=
          right(
              subject.retriever().retrieve(row.text(), 1).matches().stream()
                  .findFirst()
                  .map(match -> match.target().entry()),
              row);
    }
    System.out.println("Right at first place, of " + asked.size() + " that have an answer:");
    System.out.println(
        PlainSearch.line("words (BM25)", words, asked.size())
            + PlainSearch.line("meaning (nearest phrasing)", meaning, asked.size())
            + PlainSearch.line("engine", engine, asked.size()));
  }

  private static int right(Optional<EntryId> found, Subject.Asked row) {
    return found.filter(row.relevant()::contains).isPresent() ? 1 : 0;
  }
}
