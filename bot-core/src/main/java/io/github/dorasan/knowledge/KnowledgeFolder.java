package io.github.dorasan.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files of a knowledge folder. */
final class KnowledgeFolder {
  private final Path folder;

  KnowledgeFolder(Path folder) {
    this.folder = folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The YAML files of a sub-folder by name; none where it is missing. */
  List<Path> yamlFiles(String subfolder) throws IOException {
    Path below = folder.resolve(subfolder);
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(below)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** A hash of the names and bytes of all files that the loader reads. */
  String version() throws IOException {
    MessageDigest digest = sha256();
    for (Path file : knowledgeFiles()) {
      digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private List<Path> knowledgeFiles() throws IOException {
    Stream<Path> top =
        Stream.of(
                "community.yaml",
                "sources.yaml",
                "topics.yaml",
                "not-covered.yaml",
                "smalltalk.yaml",
                "synonyms.txt")
            .map(folder::resolve)
            .filter(Files::exists);
    return Stream.of(top, yamlFiles("facts").stream(), yamlFiles("faq").stream())
        .flatMap(files -> files)
        .toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
