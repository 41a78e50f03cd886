package io.github.dorasan.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(FILE)), 1 << 16))) {
      double[] ranking = new double[RankWeights.LEXICAL.toArray().length];
      for (int i = 0; i < ranking.length; i++) {
        ranking[i] = in.readDouble();
      }
      int rows = in.readInt();
      int columns = in.readInt();
      if (rows == 0) {
        return new LearnedModel(RankWeights.of(ranking), Optional.empty());
      }
      float[][] weights = new float[rows][columns];
      float[] bias = new float[rows];
      for (int row = 0; row < rows; row++) {
        bias[row] = in.readFloat();
        for (int column = 0; column < columns; column++) {
          weights[row][column] = in.readFloat();
        }
      }
      return new LearnedModel(RankWeights.of(ranking), Optional.of(new LinearHead(weights, bias)));
    }
  }
}
