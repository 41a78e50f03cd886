package io.github.dorasan.launcher;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.reply.ReplyComposer;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "ask")
final class AskCommand implements Callable<Integer> {
  @Option(names = "--seeds")
  @Nullable Path seeds;

  @Option(names = "--batch")
  @Nullable Path batch;

  @Override
  public Integer call() throws Exception {
    KnowledgeBase kb = KnowledgeLoader.load(java.util.Objects.requireNonNull(seeds));
    AnswerEngine e = new AnswerEngine(kb, LuceneRetriever.inMemory(kb), Thresholds.DEFAULT);
    PrintWriter out = new PrintWriter(System.out, false, java.nio.charset.StandardCharsets.UTF_8);
    new BatchRun(e, new ReplyComposer(kb, new Wording(Locale.ENGLISH)))
        .run(Files.newBufferedReader(java.util.Objects.requireNonNull(batch)), out);
    return 0;
  }
}
