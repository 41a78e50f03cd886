package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeCopy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps one built index per version of the knowledge and model in a folder. A lock keeps two
 * processes, or threads, from building at once: the second waits, then finds the index there.
 *
 * <p>An index that came with the program is opened where it stands, and nothing is written to it:
 * so it may belong to somebody else, costs no second copy, and always is the one of the program
 * that runs.
 */
public final class IndexFolder {
  /** Changes whenever the form of the index, or what is learnt from it, does. */
  static final String FORM = "18";

  /** The copy of the knowledge base that an index is of. */
  private static final String KNOWLEDGE = "knowledge.bin";

  /** Keeps threads apart: a file lock is one of the whole virtual machine. */
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Path folder;
  private final Optional<Path> shipped;
  private final InstantSource clock;

  /** Vectors of what is asked beside a folder's phrasings, by model: the same for every folder. */
  private final Map<String, Map<String, float[]>> asides = new ConcurrentHashMap<>();

  /**
   * Keeps its indexes under a folder, which need not exist yet.
   *
   * @param clock for which index was used last
   */
  public IndexFolder(Path folder, InstantSource clock) {
    this(folder, Optional.empty(), clock);
  }

  /**
   * Keeps its indexes under a folder, which need not exist yet.
   *
   * @param shipped holds indexes that came with the program; only read, and need not exist
   * @param clock for which index was used last
   */
  public IndexFolder(Path folder, Optional<Path> shipped, InstantSource clock) {
    this.folder = folder;
    this.shipped = shipped;
    this.clock = clock;
  }

  /**
   * Where the index of a knowledge base stands, and what was learnt from it: in the folder, or
   * among those that came with the program.
   */
  public Path path(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    return places(knowledge, embedder).stream()
        .filter(BuiltIndex::complete)
        .findFirst()
        .orElse(own(knowledge, embedder));
  }

  /** Whether a whole index of a knowledge base is there, so that none would be built. */
  public boolean holds(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    return places(knowledge, embedder).stream().anyMatch(BuiltIndex::complete);
  }

  /**
   * The knowledge base of a version, as it was when an index of it was built, with whatever model;
   * empty where there is none, or its copy is damaged.
   */
  public Optional<KnowledgeBase> knowledge(String version) {
    return Stream.concat(Stream.of(folder), shipped.stream())
        .flatMap(place -> indexes(place).stream())
        .filter(index -> BuiltIndex.isFor(index, FORM + "-" + version))
        .flatMap(index -> KnowledgeCopy.read(index.resolve(KNOWLEDGE), version).stream())
        .findFirst();
  }

  private static String name(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    String model = embedder.map(Embedder::name).orElse("words");
    return FORM + "-" + knowledge.version() + "-" + model;
  }

  private Path own(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    return folder.resolve(name(knowledge, embedder));
  }

  /** Where an index may stand, the folder's own first. */
  private List<Path> places(KnowledgeBase knowledge, Optional<Embedder> embedder) {
    List<Path> places = new ArrayList<>(List.of(own(knowledge, embedder)));
    shipped.ifPresent(ready -> places.add(ready.resolve(name(knowledge, embedder))));
    return places;
  }

  /**
   * Opens the index of a knowledge base, and builds it first if it is not there or damaged. Once
   * one has been built, indexes that were not used for long are deleted: see {@link OldIndexes}.
   *
   * @throws IOException if the folder cannot be written, or the disk is full
   */
  public LuceneRetriever open(
      KnowledgeBase knowledge, Optional<Embedder> embedder, BuildListener listener)
      throws IOException {
    return alone(() -> openOrBuild(knowledge, embedder, listener));
  }

  /**
   * The vector of each phrasing of a knowledge base, computed where no index and no file has it.
   *
   * @param listener is told how far that is
   * @throws IOException if the folder cannot be written
   */
  public Map<String, float[]> vectors(
      KnowledgeBase knowledge, Embedder embedder, BuildListener listener) throws IOException {
    List<String> texts = new Targets(knowledge).phrasings();
    return alone(
        () ->
            cache(embedder)
                .of(
                    texts,
                    done -> listener.progress(BuildListener.Phase.EMBEDDING, done, texts.size())));
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T alone(Work<T> work) throws IOException {
    Files.createDirectories(folder);
    ONE_THREAD.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException("the lock of " + folder + " was lost");
      }
      return work.run();
    } finally {
      ONE_THREAD.unlock();
    }
  }

  private LuceneRetriever openOrBuild(
      KnowledgeBase knowledge, Optional<Embedder> embedder, BuildListener listener)
      throws IOException {
    Path own = own(knowledge, embedder);
    for (Path index : places(knowledge, embedder)) {
      if (BuiltIndex.complete(index)) {
        try {
          LuceneRetriever opened = open(knowledge, embedder, index);
          if (index.equals(own)) {
            BuiltIndex.used(index, clock.instant());
          }
          return opened;
        } catch (IOException damaged) {
          listener.rebuilding(index, damaged);
        }
      }
    }
    BuiltIndex.delete(own);
    Files.createDirectories(own);
    Directory directory = FSDirectory.open(own);
    String model = embedder.map(Embedder::name).orElse("");
    new IndexBuilder(
            knowledge,
            embedder,
            listener,
            asides.computeIfAbsent(model, _ -> new ConcurrentHashMap<>()))
        .build(directory, own, embedder.map(this::cache));
    KnowledgeCopy.write(knowledge, own.resolve(KNOWLEDGE));
    BuiltIndex.finish(own, clock.instant());
    new OldIndexes(folder).sweep(own);
    return open(knowledge, embedder, own);
  }

  private VectorCache cache(Embedder embedder) {
    return new VectorCache(embedder, folder, shippedWith(embedder.name()));
  }

  /** The shipped indexes of a model, whatever their knowledge. */
  private List<Path> shippedWith(String model) {
    return shipped.stream()
        .flatMap(place -> indexes(place).stream())
        .filter(index -> BuiltIndex.isOf(index, model))
        .toList();
  }

  /** The whole indexes in a folder, which need not exist. */
  private static List<Path> indexes(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> indexes = Files.list(place)) {
      return indexes.filter(BuiltIndex::complete).sorted().toList();
    } catch (IOException _) {
      return List.of();
    }
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
}
