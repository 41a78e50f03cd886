package io.github.dorasan.retrieval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * The sentence model bge-small-en-v1.5 (quantised), run in this process. A text is embedded alone,
 * never in a batch: the model quantises over a whole batch, so that a text's neighbours would
 * change its vector. English only.
 */
public final class OnnxEmbedder implements Embedder, Closeable {
  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
  private static final int DIMENSIONS = 384;
  private static final int MAX_TOKENS = 256;

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEmbedder(
      HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the model.
   *
   * @param nativeFiles where the tokenizer's native library is unpacked
   * @throws IOException if it cannot be loaded, for instance because this platform has no native
   *     library for it
   */
  public static OnnxEmbedder load(Path nativeFiles) throws IOException {
    System.setProperty("DJL_CACHE_DIR", nativeFiles.toString());
    // The tokenizer's library would report its use on some machines: nothing leaves this one.
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(resource(MODEL), options);
      HuggingFaceTokenizer tokenizer;
      try (InputStream vocabulary = open(VOCABULARY)) {
        tokenizer =
            HuggingFaceTokenizer.newInstance(
                vocabulary,
                Map.of("padding", "false", "truncation", "true", "maxLength", "" + MAX_TOKENS));
      }
      return new OnnxEmbedder(tokenizer, environment, session);
    } catch (OrtException | LinkageError e) {
      throw new IOException("the sentence model cannot be loaded: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "bge-small-en-v1.5-q-mean";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    Encoding encoding = tokenizer.encode(text);
    long[] shape = {1, encoding.getIds().length};
    try (OnnxTensor ids = tensor(encoding.getIds(), shape);
        OnnxTensor mask = tensor(encoding.getAttentionMask(), shape);
        OnnxTensor types = tensor(encoding.getTypeIds(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return normalized(mean(states[0]));
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean knows(String word) {
    // One token between the two that begin and end every text.
    return tokenizer.encode(word).getIds().length == 3;
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] mean(float[][] states) {
    float[] sum = new float[DIMENSIONS];
    for (float[] state : states) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += state[i];
      }
    }
    return sum;
  }

  private static float[] normalized(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    float scale = (float) (1 / Math.sqrt(sum));
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = vector[i] * scale;
    }
    return unit;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("the sentence model is not on the class path: " + name);
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the sentence model cannot be closed: " + e.getMessage(), e);
    }
  }
}
