package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps one built index per version of the knowledge in a folder. Locks keep two threads or two
 * processes from building at once: the second waits, then finds the index there.
 */
public final class IndexFolder {
  /** Changes whenever the form of the index does. */
  private static final String FORM = "1";

  /** Keeps threads apart: a file lock is one of the whole virtual machine. */
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Path folder;

  /** Keeps its indexes under this folder, which need not exist yet. */
  public IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the index of a knowledge base, and builds it first if it is not there or damaged.
   *
   * @throws IOException if the folder cannot be written, or the disk is full
   */
  public LuceneRetriever open(KnowledgeBase knowledge) throws IOException {
    Files.createDirectories(folder);
    ONE_THREAD.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " was lost");
      }
      return openOrBuild(knowledge, folder.resolve(FORM + "-" + knowledge.version()));
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private static LuceneRetriever openOrBuild(KnowledgeBase knowledge, Path index)
      throws IOException {
    Directory directory = FSDirectory.open(index);
    try {
      return LuceneRetriever.open(knowledge, directory);
    } catch (IOException missingOrDamaged) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      new KnowledgeIndexer(LuceneRetriever.analyzer(knowledge))
          .write(new Targets(knowledge), directory);
      return LuceneRetriever.open(knowledge, directory);
    }
  }
}
