package io.github.dorasan.knowledge;

import io.github.dorasan.model.TopicId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private static final String YAML = ".yaml";

  /** What is read beside the sub-folders. */
  private static final List<String> FILES =
      List.of(
          "community.yaml",
          "sources.yaml",
          "topics.yaml",
          "not-covered.yaml",
          "smalltalk.yaml",
          "quiz.yaml",
          "daily.yaml",
          "synonyms.txt",
          Removed.FILE);

  private final Path folder;
  private final Problems problems;

  KnowledgeFolder(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** The YAML files of a sub-folder by name; none where it is missing. */
  List<Path> yamlFiles(String subfolder) {
    Path below = folder.resolve(subfolder);
    if (!Files.exists(below)) {
      return List.of();
    }
    if (!Files.isDirectory(below)) {
      problems.add(below, 0, "This is a file", "Make it a folder that holds a file for each topic");
      return List.of();
    }
    List<Path> files = entries(below);
    files.stream()
        .filter(file -> file.toString().endsWith(".yml"))
        .forEach(
            file -> problems.add(file, 0, "Files that end in .yml are not read", "Name it .yaml"));
    return files.stream().filter(file -> file.toString().endsWith(YAML)).toList();
  }

  /** The topic that a file of a sub-folder is named after. */
  static TopicId topic(Path file) {
    String name = String.valueOf(file.getFileName());
    return new TopicId(name.substring(0, name.length() - YAML.length()));
  }

  private List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      // Editors and file managers keep hidden files beside those that they show.
      return entries
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(folder, 0, "The folder cannot be read (" + e + ")", "Check its permissions");
      return List.of();
    }
  }

  /** Notes the files of text beside the sub-folders that nobody reads. */
  void noteOthers(Problems others) {
    for (Path file : entries(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.matches(".*\\.(yaml|yml|txt)") && !FILES.contains(name)) {
        others.add(
            file,
            0,
            "Nothing is read from this file",
            Spelling.nearest(name, FILES)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Questions belong in faq/TOPIC.yaml, facts in facts/TOPIC.yaml"));
      }
    }
  }

  /** A hash of the names and bytes of all files that the loader reads, in each folder. */
  static String version(KnowledgeFolders folders, Problems problems) throws IOException {
    String seeds = new KnowledgeFolder(folders.seeds(), problems).version();
    if (folders.overlay().isEmpty()) {
      return seeds;
    }
    String own = new KnowledgeFolder(folders.overlay().get(), problems).version();
    byte[] both = (seeds + "\n" + own).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(both), 0, 8);
  }

  private String version() throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files()) {
      digest.update(name(file).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  /** A file's name below the folder, the same on every system. */
  private String name(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** The files that the loader reads and that exist. */
  List<Path> files() {
    Stream<Path> top = FILES.stream().map(folder::resolve).filter(Files::exists);
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
