package io.github.dorasan.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizedModelTest {
  private static final String MODEL = "bge-small-en-v1.5-q.onnx";

  /** One behind the embeddings and two in each of the twelve layers. */
  private static final int NORMALIZATIONS = 25;

  @TempDir static Path root;

  private final OrtEnvironment environment;
  private final Path model;

  OptimizedModelTest() throws IOException {
    NativeFiles files = new NativeFiles(root);
    OnnxLibraries.place(files);
    environment = OrtEnvironment.getEnvironment();
    model = files.unpacked("/" + MODEL).resolve(MODEL);
  }

  private static long count(Path file, String operator) throws IOException {
    UnknownFieldSet whole = UnknownFieldSet.parseFrom(Files.readAllBytes(file));
    UnknownFieldSet graph =
        UnknownFieldSet.parseFrom(whole.getField(7).getLengthDelimitedList().getFirst());
    long count = 0;
    for (ByteString node : graph.getField(1).getLengthDelimitedList()) {
      UnknownFieldSet fields = UnknownFieldSet.parseFrom(node);
      if (fields.getField(4).getLengthDelimitedList().contains(ByteString.copyFromUtf8(operator))) {
        count++;
      }
    }
    return count;
  }

  private float[] firstState(Path file, long... ids) throws OrtException {
    long[] shape = {1, ids.length};
    long[] attention = new long[ids.length];
    Arrays.fill(attention, 1);
    try (OrtSession session = environment.createSession(file.toString());
        OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0][0];
    }
  }

  private static double cosine(float[] a, float[] b) {
    return LinearHead.dot(a, b) / Math.sqrt(LinearHead.dot(a, a) * LinearHead.dot(b, b));
  }

  @Test
  void everySumAndItsNormalizationAreOneOperator() throws IOException, OrtException {
    Path optimized = OptimizedModel.of(model, environment);

    assertThat(count(optimized, "SkipLayerNormalization")).isEqualTo(NORMALIZATIONS);
    assertThat(count(optimized, "LayerNormalization")).isZero();
  }

  @Test
  void computesTheSameForTextsOfAnyLength() throws IOException, OrtException {
    Path optimized = OptimizedModel.of(model, environment);

    for (long[] ids :
        new long[][] {{101, 102}, {101, 2129, 2003, 102}, {101, 7592, 2088, 999, 102}}) {
      // Rounding turns a few of the quantised values over.
      assertThat(cosine(firstState(optimized, ids), firstState(model, ids))).isGreaterThan(0.99);
    }
  }

  @Test
  void isMadeOnce() throws IOException, OrtException {
    Path optimized = OptimizedModel.of(model, environment);
    Files.setLastModifiedTime(optimized, FileTime.fromMillis(0));

    assertThat(OptimizedModel.of(model, environment)).isEqualTo(optimized);
    assertThat(Files.getLastModifiedTime(optimized).toMillis()).isZero();
  }

  @Test
  void leavesNothingOfWhatIsNoModel(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("broken.onnx");
    Files.writeString(broken, "no model", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> OptimizedModel.of(broken, environment))
        .isInstanceOf(OrtException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(broken);
    }
  }
}
