package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps one built index per version of the knowledge in a folder. A file lock keeps two processes
 * from building at once: the second waits, then finds the index there.
 */
public final class IndexFolder {
  /** Changes whenever the form of the index does. */
  private static final String FORM = "1";

  private final Path folder;

  /** Keeps its indexes under this folder, which need not exist yet. */
  public IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the index of a knowledge base, and builds it first if it is not there.
   *
   * @throws IOException if the folder cannot be written, or the disk is full
   */
  public LuceneRetriever open(KnowledgeBase knowledge) throws IOException {
    Files.createDirectories(folder);
    Path index = folder.resolve(FORM + "-" + knowledge.version());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " was lost");
      }
      Directory directory = FSDirectory.open(index);
      if (!DirectoryReader.indexExists(directory)) {
        new KnowledgeIndexer(LuceneRetriever.analyzer(knowledge))
            .write(new Targets(knowledge), directory);
      }
      return LuceneRetriever.open(knowledge, directory);
    }
  }
}
