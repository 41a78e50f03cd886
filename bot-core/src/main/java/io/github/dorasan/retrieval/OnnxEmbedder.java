package io.github.dorasan.retrieval;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The sentence model bge-small-en-v1.5 (quantised), run in this process on the thread that asks. A
 * text is embedded alone, never in a batch: the model quantises over a whole batch, so that a
 * text's neighbours would change its vector. English only.
 */
public final class OnnxEmbedder implements Embedder, Closeable {
  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int DIMENSIONS = 384;
  private static final int MAX_TOKENS = 256;

  private final WordPieceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEmbedder(
      WordPieceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the model.
   *
   * @param folder where the model and the libraries that run it are unpacked, once
   * @throws IOException if it cannot be loaded, for instance because this platform has no library
   *     for it
   */
  public static OnnxEmbedder load(Path folder) throws IOException {
    try {
      NativeFiles files = new NativeFiles(folder);
      OnnxLibraries.place(files);
      WordPieceTokenizer tokenizer;
      try (InputStream vocabulary = open(VOCABULARY)) {
        tokenizer = WordPieceTokenizer.read(vocabulary, MAX_TOKENS);
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      // On Windows it would report its use to the system: nothing leaves this process.
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        Path model = OptimizedModel.of(files.unpacked("/" + MODEL).resolve(MODEL), environment);
        return new OnnxEmbedder(
            tokenizer, environment, environment.createSession(model.toString(), options));
      }
    } catch (IOException | OrtException | LinkageError e) {
      throw new IOException("the sentence model cannot be loaded: " + reason(e), e);
    }
  }

  /** A class that cannot be initialised says little itself: its first cause does. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return failure.getCause() == null ? String.valueOf(failure.getMessage()) : cause.toString();
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q-optimized-mean";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    long[] words = tokenizer.ids(text);
    long[] attention = new long[words.length];
    Arrays.fill(attention, 1);
    try (OnnxTensor ids = tensor(words);
        OnnxTensor mask = tensor(attention);
        OnnxTensor types = tensor(new long[words.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] sum = new float[DIMENSIONS];
      while (states.hasRemaining()) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += states.get();
        }
      }
      return normalized(sum);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean knows(String word) {
    return tokenizer.holds(word);
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] normalized(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    float scale = (float) (1 / Math.sqrt(sum));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("not on the class path: " + name);
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the sentence model cannot be closed: " + e.getMessage(), e);
    }
  }
}
