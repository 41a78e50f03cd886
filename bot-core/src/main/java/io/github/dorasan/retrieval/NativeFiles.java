package io.github.dorasan.retrieval;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Resources that the system must find as files. They are unpacked once, into a folder that is named
 * after their check sums: another version has another folder.
 *
 * @param root what the folders are made in
 */
record NativeFiles(Path root) {
  /**
   * The folder that holds these resources, by the last part of their names.
   *
   * @throws FileNotFoundException if there is no such resource
   */
  Path unpacked(String... resources) throws IOException {
    long sum = 0;
    List<URL> urls = new ArrayList<>();
    for (String resource : resources) {
      URL url = NativeFiles.class.getResource(resource);
      if (url == null) {
        throw new FileNotFoundException("not on the class path: " + resource);
      }
      urls.add(url);
      sum = 31 * sum + checkSum(url);
    }
    Path folder = root.resolve(String.format(Locale.ROOT, "%016x", sum));
    Files.createDirectories(folder);
    for (URL url : urls) {
      String name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
      if (!Files.exists(folder.resolve(name))) {
        try (InputStream in = url.openStream()) {
          write(in, folder.resolve(name));
        }
      }
    }
    return folder;
  }

  /** The check sum that a JAR file keeps of its entry, so that nothing need be read. */
  private static long checkSum(URL url) throws IOException {
    return url.openConnection() instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : 0;
  }

  /** The file is there as a whole or not at all, whatever interrupts this. */
  static void write(InputStream in, Path whole) throws IOException {
    Path fresh = Files.createTempFile(whole.getParent(), "whole", ".tmp");
    try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file)) {
      in.transferTo(out);
      file.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
  }
}
