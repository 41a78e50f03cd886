package io.github.dorasan.retrieval;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Locale;

/**
 * Puts the native libraries of ONNX Runtime where they stay, and tells it so: by itself it would
 * unpack them into the temporary folder at every start.
 */
final class OnnxLibraries {
  private OnnxLibraries() {}

  /**
   * Must come before the first use of ONNX Runtime.
   *
   * @throws IOException if there are none for this platform, or the folder cannot be written
   */
  static void place(NativeFiles files) throws IOException {
    String platform =
        platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    String resources = "/ai/onnxruntime/native/" + platform + "/";
    try {
      String folder =
          files
              .unpacked(
                  resources + System.mapLibraryName("onnxruntime"),
                  resources + System.mapLibraryName("onnxruntime4j_jni"))
              .toString();
      System.setProperty("onnxruntime.native.path", folder);
    } catch (FileNotFoundException e) {
      throw new IOException("ONNX Runtime has no library for " + platform, e);
    }
  }

  /** A system and processor as ONNX Runtime names them, such as {@code linux-x64}. */
  static String platform(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system = name.startsWith("windows") ? "win" : name.startsWith("mac") ? "osx" : name;
    String processor = osArch.toLowerCase(Locale.ROOT);
    boolean x64 = processor.equals("amd64") || processor.equals("x86_64");
    return system + "-" + (x64 ? "x64" : processor);
  }
}
