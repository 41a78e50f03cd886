package io.github.dorasan.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Replies as they were last read over and found good, one file each. {@code -Dgolden=write} writes
 * them anew; read the difference before committing it.
 */
public final class Golden {
  private static final Path FOLDER =
      Path.of(
          Objects.requireNonNull(System.getProperty("dorasan.root")),
          "bot-core/src/test/resources/golden");
  private static final boolean WRITES = "write".equals(System.getProperty("golden"));

  private Golden() {}

  /** Holds a reply against the file of its name, in plain text and marked up. */
  public static void check(String name, Reply reply) {
    String rendered =
        """
        === %s, plain
        %s

        === marked up
        %s
        """
            .formatted(
                reply.discreet() ? "for the asker alone" : "for everyone",
                new Renderer(Markup.PLAIN).render(reply),
                new Renderer(MarkedUp.MARKED_UP).render(reply));
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (WRITES) {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, rendered);
      }
      assertThat(file).as("-Dgolden=write writes it").exists();
      assertThat(rendered)
          .as("%s; if the new one is better, -Dgolden=write takes it over", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file of a folder is of a case; in writing, those of no case are deleted. */
  public static void checkNames(String folder, Collection<String> cases) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      for (Path file : files.toList()) {
        boolean known = cases.contains(String.valueOf(file.getFileName()).replace(".txt", ""));
        if (WRITES && !known) {
          Files.delete(file);
        } else {
          assertThat(known).as("%s is of a case; -Dgolden=write deletes it", file).isTrue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
