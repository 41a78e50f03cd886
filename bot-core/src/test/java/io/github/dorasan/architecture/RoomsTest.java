package io.github.dorasan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.dorasan.model.Question;
import io.github.dorasan.retrieval.LuceneRetriever;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each room imports only from rooms to its left, and libraries stay in their rooms. */
class RoomsTest {
  static final List<String> ROOMS = CoreClasses.ROOMS;

  @Test
  void everyClassStandsInARoom() {
    assertThat(CoreClasses.ALL).hasSizeGreaterThan(100);
    assertThat(CoreClasses.ALL.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(
            name -> ROOMS.stream().anyMatch(room -> name.startsWith(CoreClasses.BASE + room)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "knowledge",
        "retrieval",
        "answering",
        "reply",
        "platform",
        "community",
        "daily",
        "bot"
      })
  void theRoomIsFurnished(String room) {
    assertThat(CoreClasses.count(room)).isPositive();
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomImportsOnlyFromRoomsToItsLeft(String room) {
    importsNoRoomToItsRight(room).check(CoreClasses.ALL);
  }

  private static ArchRule importsNoRoomToItsRight(String room) {
    String[] right =
        ROOMS.stream()
            .skip(ROOMS.indexOf(room) + 1L)
            .map(CoreClasses::packages)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(CoreClasses.packages(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(right)
        .allowEmptyShould(true);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.lucene.., retrieval",
    "ai.onnxruntime.., retrieval",
    "com.google.protobuf.., retrieval",
    "org.snakeyaml.., knowledge",
    "com.github.benmanes.caffeine.., answering;community;bot",
    "io.github.bucket4j.., community",
    "com.fasterxml.jackson.., evaluation",
    "org.apache.commons.csv.., evaluation.exchange",
    "org.jfree.., evaluation.report",
    "org.apache.batik.., evaluation.report",
    "com.ibm.icu.., reply"
  })
  void aLibraryStaysInItsRoom(String library, String rooms) {
    String[] packages =
        List.of(rooms.split(";")).stream().map(CoreClasses::packages).toArray(String[]::new);
    assertThat(CoreClasses.ALL.stream().filter(type -> uses(type, library))).isNotEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CoreClasses.ALL);
  }

  private static boolean uses(JavaClass type, String library) {
    String prefix = library.substring(0, library.length() - 1);
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().getName().startsWith(prefix));
  }

  @Test
  void theCoreKnowsNoOtherLibrary() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.github.dorasan..",
            "java..",
            "org.jspecify.annotations..",
            "org.slf4j..",
            "org.apache.lucene..",
            "ai.onnxruntime..",
            "com.google.protobuf..",
            "org.snakeyaml..",
            "com.github.benmanes.caffeine..",
            "io.github.bucket4j..",
            "com.ibm.icu..",
            "com.fasterxml.jackson..",
            "org.apache.commons.csv..",
            "org.jfree..",
            "org.apache.batik..",
            "javax.crypto..",
            "javax.xml..",
            "org.w3c.dom..")
        .check(CoreClasses.ALL);
  }

  @Test
  void theCoreKnowsNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CoreClasses.ALL);
  }

  @Test
  void theModelKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(CoreClasses.packages("model"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CoreClasses.packages("model"), "java..", "org.jspecify.annotations..")
        .check(CoreClasses.ALL);
  }

  @Test
  void anImportToTheRightIsFound() {
    JavaClasses both = new ClassFileImporter().importClasses(LuceneRetriever.class, Question.class);
    ArchRule mirrored =
        noClasses()
            .that()
            .resideInAPackage(CoreClasses.packages("retrieval"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CoreClasses.packages("knowledge"));

    assertThatThrownBy(() -> mirrored.check(both)).isInstanceOf(AssertionError.class);
  }
}
