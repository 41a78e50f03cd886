package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps one built index per version of the knowledge and model in a folder. A lock keeps two
 * processes, or threads, from building at once: the second waits, then finds the index there.
 */
public final class IndexFolder {
  /** Changes whenever the form of the index, or what is learnt from it, does. */
  private static final String FORM = "4";

  /** Written last: a folder without it was not finished. */
  private static final String COMPLETE = "complete";

  /** Keeps threads apart: a file lock is one of the whole virtual machine. */
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Path folder;

  /** Keeps its indexes under this folder, which need not exist yet. */
  public IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the index of a knowledge base stands, and what was learnt from it. */
  public Path path(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    String model = embedder.map(Embedder::name).orElse("words");
    return folder.resolve(FORM + "-" + knowledge.version() + "-" + model);
  }

  /**
   * Opens the index of a knowledge base, and builds it first if it is not there or damaged.
   *
   * @throws IOException if the folder cannot be written, or the disk is full
   */
  public LuceneRetriever open(
      KnowledgeBase knowledge, Optional<Embedder> embedder, BuildListener listener)
      throws IOException {
    Files.createDirectories(folder);
    ONE_THREAD.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " was lost");
      }
      return openOrBuild(knowledge, embedder, listener);
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private LuceneRetriever openOrBuild(
      KnowledgeBase knowledge, Optional<Embedder> embedder, BuildListener listener)
      throws IOException {
    Path index = path(knowledge, embedder);
    if (Files.exists(index.resolve(COMPLETE))) {
      try {
        return open(knowledge, embedder, index);
      } catch (IOException damaged) {
        listener.rebuilding(index, damaged);
      }
    }
    deleteFiles(index);
    Files.createDirectories(index);
    Directory directory = FSDirectory.open(index);
    new IndexBuilder(knowledge, embedder, listener).build(directory, index, folder);
    Files.createFile(index.resolve(COMPLETE));
    return open(knowledge, embedder, index);
  }

  private static LuceneRetriever open(
      KnowledgeBase knowledge, Optional<Embedder> embedder, Path index) throws IOException {
    LearnedModel learned = LearnedModel.read(index);
    IndexParts parts = IndexParts.open(knowledge, FSDirectory.open(index));
    if (embedder.isEmpty()) {
      return new LuceneRetriever(parts, Optional.empty(), learned.weights());
    }
    SemanticSide side = new SemanticSide(parts.searcher(), parts.store());
    Semantics semantics = new Semantics(embedder.get(), side, learned.head(), List.of());
    return new LuceneRetriever(parts, Optional.of(semantics), learned.weights());
  }

  private static void deleteFiles(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return;
    }
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
