package io.github.dorasan.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Keeps the vectors of texts in a file, so that texts that stay the same are embedded once only.
 * They are appended as they come: a build that is given up goes on where it ended. A file that is
 * cut short is taken up to the cut; one of another model is begun anew.
 */
final class VectorCache {
  private static final int MAGIC = 0x444f5241;

  /** A longer text is none: the file is damaged. */
  private static final int MOST_BYTES = 1 << 20;

  private final Embedder embedder;
  private final Path file;
  private final List<Path> indexes;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  /**
   * A cache in a file of a folder.
   *
   * @param indexes built with the same model: their vectors need not be computed again
   */
  VectorCache(Embedder embedder, Path folder, List<Path> indexes) {
    this.embedder = embedder;
    this.file = folder.resolve(fileName(embedder.name()));
    this.indexes = List.copyOf(indexes);
  }

  /** The name of the file that keeps a model's vectors. */
  static String fileName(String model) {
    return "vectors-" + model + ".bin";
  }

  /**
   * The vector of each text.
   *
   * @param progress is told how many of the texts are done, now and then
   */
  Map<String, float[]> of(List<String> texts, IntConsumer progress) throws IOException {
    read();
    List<String> missing = missing(texts);
    for (Path index : missing.isEmpty() ? List.<Path>of() : indexes) {
      IndexVectors.read(index, Set.copyOf(missing), vectors);
    }
    missing = missing(texts);
    if (!missing.isEmpty()) {
      int known = texts.size() - missing.size();
      // Without what is not wanted any more, and whole, to be appended to.
      vectors.keySet().retainAll(Set.copyOf(texts));
      write();
      embed(missing, done -> progress.accept(known + done));
    }
    return vectors;
  }

  private List<String> missing(List<String> texts) {
    return texts.stream().filter(text -> !vectors.containsKey(text)).toList();
  }

  private void embed(List<String> texts, IntConsumer progress) throws IOException {
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    try (DataOutputStream out = records(Files.newOutputStream(file, StandardOpenOption.APPEND));
        ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> running =
          IntStream.range(0, workers)
              .<Future<?>>mapToObj(
                  _ ->
                      pool.submit(
                          () -> {
                            for (int i = next.getAndIncrement();
                                i < texts.size();
                                i = next.getAndIncrement()) {
                              keep(texts.get(i), embedder.embed(texts.get(i)), out);
                              if (i % 100 == 0) {
                                progress.accept(i);
                              }
                            }
                            return null;
                          }))
              .toList();
      for (Future<?> worker : running) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while embedding", e);
    } catch (ExecutionException e) {
      throw new IOException("embedding failed: " + e.getCause(), e);
    }
    progress.accept(texts.size());
  }

  private void keep(String text, float[] vector, DataOutputStream out) throws IOException {
    vectors.put(text, vector);
    synchronized (out) {
      record(text, vector, out);
    }
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != MAGIC || in.readInt() != embedder.dimensions()) {
        return;
      }
      in.readInt(); // how many there were when the file was begun
      while (true) {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
          return;
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        float[] vector = new float[embedder.dimensions()];
        for (int j = 0; j < vector.length; j++) {
          vector[j] = in.readFloat();
        }
        vectors.put(text, vector);
      }
    } catch (EOFException _) {
      // The end, or a text that was being written when a process ended: it is embedded again.
    }
  }

  private void write() throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "vectors", ".tmp");
    try (DataOutputStream out = records(Files.newOutputStream(fresh))) {
      out.writeInt(MAGIC);
      out.writeInt(embedder.dimensions());
      out.writeInt(vectors.size());
      for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
        record(entry.getKey(), entry.getValue(), out);
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static DataOutputStream records(OutputStream file) {
    return new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
  }

  private static void record(String text, float[] vector, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    for (float value : vector) {
      out.writeFloat(value);
    }
  }
}
