package io.github.dorasan.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The core's own classes, read once. */
final class CoreClasses {
  static final String BASE = "io.github.dorasan.";

  /** The rooms, in the order of who may import whom: each only those before it. */
  static final List<String> ROOMS =
      List.of(
          "model",
          "knowledge",
          "retrieval",
          "answering",
          "evaluation",
          "reply",
          "platform",
          "community",
          "daily",
          "bot");

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ImportOption.DoNotIncludeJars())
          .importPackages("io.github.dorasan");

  private CoreClasses() {}

  /** The packages of a room, as ArchUnit writes them. */
  static String packages(String room) {
    return BASE + room + "..";
  }

  /** How many classes a room holds. */
  static long count(String room) {
    return ALL.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(BASE + room + "."))
        .count();
  }
}
