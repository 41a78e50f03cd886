package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conversation that README.md opens with: what the program says now, as text and as picture.
 */
class ConversationTest {
  private static final Path ROOT = Path.of(System.getProperty("dorasan.root"));
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "conversation.chat.txt");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path PICTURE = ROOT.resolve("docs/conversation.svg");
  private static final String MARK = "<!-- chat -->";
  private static final String PROMPT = "> ";
  private static final int WIDTH = 98;

  @TempDir Path folder;

  private static boolean refreshing() {
    return System.getProperty("golden", "").equals("write");
  }

  private static List<ConversationPicture.Turn> golden() throws IOException {
    return Arrays.stream(("\n" + Files.readString(GOLDEN)).split("\n" + PROMPT, -1))
        .skip(1)
        .map(turn -> turn.split("\n", 2))
        .map(parts -> new ConversationPicture.Turn(parts[0], parts[1].strip()))
        .toList();
  }

  @Test
  void theProgramSaysItNow() throws IOException, InterruptedException {
    StringBuilder said = new StringBuilder();
    for (ConversationPicture.Turn turn : golden()) {
      if (!said.isEmpty()) {
        said.append('\n');
      }
      said.append(new ConversationPicture.Turn(turn.question(), reply(turn.question())).text());
    }
    GoldenFile.check("conversation", "chat", said.toString().stripTrailing());
  }

  /** From the index that the build makes, beside which the questions of the build are asked too. */
  private String reply(String question) throws IOException, InterruptedException {
    ProgramRun run =
        ProgramRun.reading(
            folder,
            question + "\n",
            "chat",
            "--seeds",
            ROOT.resolve("seeds").toString(),
            "--data",
            Path.of("target", "index-data").toAbsolutePath().toString());
    assertThat(run.status()).as(run.err()).isZero();
    return run.out().lines().map(ConversationTest::wrapped).collect(Collectors.joining("\n"));
  }

  /** Broken where a reader of the file wants it, as a terminal would. */
  private static String wrapped(String line) {
    int end = line.length() <= WIDTH ? -1 : line.lastIndexOf(' ', WIDTH);
    return end < 0 ? line : line.substring(0, end) + "\n" + wrapped(line.substring(end + 1));
  }

  @Test
  void theReadmeShowsIt() throws IOException {
    String text = Files.readString(README);
    String shown = MARK + "\n```text\n" + Files.readString(GOLDEN) + "```\n" + MARK;
    if (refreshing()) {
      int from = text.indexOf(MARK);
      int to = text.lastIndexOf(MARK) + MARK.length();
      text = text.substring(0, from) + shown + text.substring(to);
      Files.writeString(README, text);
    }
    assertThat(text).as("Refresh it with -Dgolden=write").contains(shown);
  }

  @Test
  void thePictureShowsIt() throws IOException {
    String drawn = ConversationPicture.of(golden());
    if (refreshing()) {
      Files.writeString(PICTURE, drawn);
    }
    assertThat(Files.readString(PICTURE))
        .as("Refresh it with -Dgolden=write")
        .isEqualTo(drawn)
        .contains(golden().stream().map(turn -> ">" + turn.question() + "<").toList());
  }
}
