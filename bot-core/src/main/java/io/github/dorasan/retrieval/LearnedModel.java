package io.github.dorasan.retrieval;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What was learnt from a knowledge folder for ranking; kept beside its index. */
record LearnedModel(RankWeights weights, Optional<LinearHead> head) {
  private static final String FILE = "ranking.bin";

  void write(Path folder) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)), 1 << 16))) {
      for (double weight : weights.toArray()) {
        out.writeDouble(weight);
      }
      int rows = head.map(LinearHead::targets).orElse(0);
      out.writeInt(rows);
      out.writeInt(head.map(linear -> linear.weights(0).length).orElse(0));
      if (head.isPresent()) {
        for (int row = 0; row < rows; row++) {
          out.writeFloat(head.get().bias(row));
          for (float value : head.get().weights(row)) {
            out.writeFloat(value);
          }
        }
      }
    }
  }

  static LearnedModel read(Path folder) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(FILE)));
    try {
      double[] ranking = new double[RankWeights.LEXICAL.toArray().length];
      for (int i = 0; i < ranking.length; i++) {
        ranking[i] = in.getDouble();
      }
      int rows = in.getInt();
      int columns = in.getInt();
      if (rows == 0) {
        return new LearnedModel(RankWeights.of(ranking), Optional.empty());
      }
      float[][] weights = new float[rows][columns];
      float[] bias = new float[rows];
      FloatBuffer values = in.asFloatBuffer();
      for (int row = 0; row < rows; row++) {
        bias[row] = values.get();
        values.get(weights[row]);
      }
      return new LearnedModel(RankWeights.of(ranking), Optional.of(new LinearHead(weights, bias)));
    } catch (BufferUnderflowException e) {
      throw new EOFException(folder.resolve(FILE) + " is cut short");
    }
  }
}
