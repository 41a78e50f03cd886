package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.AnswerEngine;
import io.github.dorasan.answering.Calibration;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.answering.Thresholds;
import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.knowledge.FolderWatch;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeFolders;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeReloadTest {
  @TempDir private Path folder;
  private final List<String> opened = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private Path seeds = Path.of("");
  private boolean diskIsFull;

  private record Served(LiveEngine live, KnowledgeReload reload, AnswerEngine first) {
    AnswerEngine engine() {
      try (LiveEngine.Lease lease = live.lease()) {
        return lease.engine();
      }
    }
  }

  @BeforeEach
  void copyTheShop() throws IOException {
    seeds = ShopKnowledge.copyTo(folder.resolve("shop"));
  }

  private EngineOpener.Opened open(KnowledgeBase knowledge) throws IOException {
    if (diskIsFull) {
      throw new IOException("no space left on device");
    }
    opened.add(knowledge.version());
    LuceneRetriever retriever = LuceneRetriever.inMemory(knowledge);
    return new EngineOpener.Opened(
        new AnswerEngine(knowledge, retriever, Calibration.LEXICAL, Thresholds.DEFAULT, 0),
        retriever,
        Calibration.LEXICAL);
  }

  private Served serve() throws IOException, KnowledgeException {
    return serve(false);
  }

  private Served serve(boolean byWords) throws IOException, KnowledgeException {
    FolderWatch watch = new FolderWatch(seeds, () -> now);
    EngineOpener.Opened first = open(KnowledgeLoader.load(seeds));
    LiveEngine live = new LiveEngine(first.engine(), () -> closed.add("first"));
    return new Served(
        live,
        new KnowledgeReload(watch, KnowledgeFolders.alone(seeds), live, this::open, byWords),
        first.engine());
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = seeds.resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  /** Looks twice, far enough apart for a change to settle. */
  private void lookTwice(Served served) {
    served.reload().look();
    now = now.plus(FolderWatch.QUIET);
    served.reload().look();
  }

  /** What is logged on standard error meanwhile. */
  private static String logged(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSoundChangeIsServedAndTheOldEngineClosed() throws IOException, KnowledgeException {
    Served served = serve();
    change("faq/library.yaml", "18:00", "19:30");
    served.reload().look();
    assertThat(served.engine()).as("before it has settled").isSameAs(served.first());
    lookTwice(served);

    assertThat(served.engine().knowledge().faq().toString()).contains("19:30");
    assertThat(closed).containsExactly("first");
  }

  @Test
  void aChangeWithFaultsLeavesTheOldOneUntilItIsMended() throws IOException, KnowledgeException {
    Served served = serve();
    change("faq/library.yaml", "[library-day-pass]", "[library-day-pas]");
    String logged = logged(() -> lookTwice(served));
    assertThat(served.engine()).isSameAs(served.first());
    assertThat(logged)
        .contains("the old one stays")
        .containsPattern("library\\.yaml:\\d+: The fact `library-day-pas` does not exist")
        .contains("Did you mean `library-day-pass`?");
    change("faq/library.yaml", "[library-day-pas]", "[library-day-pass]");
    lookTwice(served);
    assertThat(served.engine()).as("the same text as before").isSameAs(served.first());
    change("faq/library.yaml", "18:00", "19:30");
    lookTwice(served);

    assertThat(served.engine()).isNotSameAs(served.first());
    assertThat(opened).hasSize(2);
  }

  @Test
  void aChangeThatCannotBeIndexedLeavesTheOldOne() throws IOException, KnowledgeException {
    Served served = serve();
    diskIsFull = true;
    change("faq/library.yaml", "18:00", "19:30");
    lookTwice(served);
    assertThat(served.engine()).isSameAs(served.first());
    assertThat(closed).isEmpty();
  }

  @Test
  void whatWasOpenedByWordsIsReadByMeaningOnce() throws IOException, KnowledgeException {
    Served served = serve(true);
    assertThat(served.reload().byWords()).isTrue();
    served.reload().finish(() -> opened.add("told"));
    served.reload().finish(() -> opened.add("told again"));
    lookTwice(served);

    assertThat(served.engine()).isNotSameAs(served.first());
    assertThat(opened).hasSize(3).endsWith("told");
    assertThat(closed).containsExactly("first");
    assertThat(served.reload().byWords()).isFalse();
  }

  @Test
  void wordsMustDoWhereNothingElseCanBeRead() throws IOException, KnowledgeException {
    Served served = serve(true);
    diskIsFull = true;
    String logged = logged(() -> served.reload().finish(() -> opened.add("told")));

    assertThat(logged).contains("words must do", "no space left");
    assertThat(served.engine()).isSameAs(served.first());
    assertThat(opened).hasSize(1);
  }

  @Test
  void nothingIsDoneWhileNothingChanges() throws IOException, KnowledgeException {
    Served served = serve();
    lookTwice(served);
    lookTwice(served);

    assertThat(opened).hasSize(1);
  }
}
