package io.github.dorasan.retrieval;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model as ONNX Runtime rewrites it before it runs it, kept beside the model. */
final class OptimizedModel {
  private OptimizedModel() {}

  /**
   * The optimised model, made once for each version of ONNX Runtime. It computes the same on any
   * processor, but for rounding.
   *
   * @param model the model's file
   * @throws IOException if it cannot be read or its folder cannot be written
   * @throws OrtException if it is no model
   */
  static Path of(Path model, OrtEnvironment environment) throws IOException, OrtException {
    Path optimized = model.resolveSibling(environment.getVersion() + "-" + model.getFileName());
    if (!Files.exists(optimized)) {
      make(model, environment, optimized);
    }
    return optimized;
  }

  private static void make(Path model, OrtEnvironment environment, Path optimized)
      throws IOException, OrtException {
    Path fresh = Files.createTempFile(model.getParent(), "optimized", ".tmp");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Beyond this level it would be made for this very processor.
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
      options.setOptimizedModelFilePath(fresh.toString());
      environment.createSession(model.toString(), options).close();
      byte[] joined = ResidualNormalization.joined(Files.readAllBytes(fresh));
      NativeFiles.write(new ByteArrayInputStream(joined), optimized);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
