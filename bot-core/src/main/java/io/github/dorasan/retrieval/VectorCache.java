package io.github.dorasan.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * Keeps the vectors of texts in a file, so that texts that stay the same are embedded once only. A
 * file that is cut short or of another model is begun anew.
 */
final class VectorCache {
  private static final int MAGIC = 0x444f5241;

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
      embed(missing, done -> progress.accept(known + done));
      vectors.keySet().retainAll(Set.copyOf(texts));
      write();
    }
    return vectors;
  }

  private List<String> missing(List<String> texts) {
    return texts.stream().filter(text -> !vectors.containsKey(text)).toList();
  }

  private void embed(List<String> texts, IntConsumer progress) throws IOException {
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> running =
          IntStream.range(0, workers)
              .<Future<?>>mapToObj(
                  _ ->
                      pool.submit(
                          () -> {
                            for (int i = next.getAndIncrement();
                                i < texts.size();
                                i = next.getAndIncrement()) {
                              vectors.put(texts.get(i), embedder.embed(texts.get(i)));
                              if (i % 100 == 0) {
                                progress.accept(i);
                              }
                            }
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

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != MAGIC || in.readInt() != embedder.dimensions()) {
        return;
      }
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        byte[] text = in.readNBytes(in.readInt());
        float[] vector = new float[embedder.dimensions()];
        for (int j = 0; j < vector.length; j++) {
          vector[j] = in.readFloat();
        }
        vectors.put(new String(text, StandardCharsets.UTF_8), vector);
      }
    } catch (EOFException e) {
      vectors.clear();
    }
  }

  private void write() throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "vectors", ".tmp");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(embedder.dimensions());
      out.writeInt(vectors.size());
      for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
        byte[] text = entry.getKey().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        for (float value : entry.getValue()) {
          out.writeFloat(value);
        }
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
