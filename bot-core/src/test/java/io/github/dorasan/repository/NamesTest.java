package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files are named after what they are, and every package says what it is for. */
class NamesTest {
  private static final Pattern NAMES_NOTHING =
      Pattern.compile(".*(Util|Helper|Common|Manager).*\\.java");

  /** Known, and to be renamed: the options that the launcher's commands share. */
  private static final String KNOWN = "CommonOptions.java";

  @Test
  void noClassIsNamedAfterNothing() {
    List<String> names =
        Repository.javaFiles().stream().map(file -> String.valueOf(file.getFileName())).toList();
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(names)
        .filteredOn(name -> NAMES_NOTHING.matcher(name).matches() && !name.equals(KNOWN))
        .isEmpty();
    assertThat("StringUtils.java").matches(NAMES_NOTHING);
  }

  @Test
  void everyPackageOfAModuleSaysItsJobAndIsNullMarked() {
    List<Path> packages =
        Repository.shippedFiles().stream()
            .filter(file -> file.toString().endsWith(".java"))
            .map(file -> Objects.requireNonNull(file.getParent()))
            .distinct()
            .toList();
    assertThat(packages).hasSizeGreaterThanOrEqualTo(8);
    assertThat(packages)
        .allSatisfy(
            folder -> {
              Path info = folder.resolve("package-info.java");
              assertThat(Files.exists(info)).as("%s exists", Repository.name(info)).isTrue();
              assertThat(Repository.text(info)).startsWith("/**").contains("@NullMarked");
            });
  }
}
