package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java source stands as google-java-format writes it. */
class FormatTest {
  private static final boolean WRITES = "write".equals(System.getProperty("format"));

  private final Formatter formatter = new Formatter();

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    List<Path> sources = Repository.javaFiles();
    assertThat(sources).hasSizeGreaterThan(100);
    List<String> unformatted = new ArrayList<>();
    for (Path source : sources) {
      String written = Repository.text(source);
      String formatted = formatter.formatSourceAndFixImports(written);
      if (!formatted.equals(written)) {
        unformatted.add(Repository.name(source));
        if (WRITES) {
          Files.writeString(source, formatted);
        }
      }
    }
    assertThat(WRITES ? List.of() : unformatted)
        .as(
            "Not formatted. Format all sources by:"
                + " ./mvnw test -pl bot-core -Dtest=FormatTest -Dformat=write")
        .isEmpty();
  }

  @Test
  void aSourceThatIsNotFormattedIsToldApart() throws FormatterException {
    String source = "package a;\nimport java.util.List;\nclass  B { int c; }\n";

    assertThat(formatter.formatSourceAndFixImports(source))
        .isEqualTo("package a;\n\nclass B {\n  int c;\n}\n");
  }
}
