package io.github.dorasan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ShopKnowledge;
import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says, from outside. */
@Timeout(120)
final class DoctorCommandTest {
  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final LoopbackTelegram telegram = new LoopbackTelegram();
  private final Map<String, String> settings = new LinkedHashMap<>();

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    ShopKnowledge.copyTo(folder.resolve("seeds"));
    settings.put("seeds", folder.resolve("seeds").toString());
    settings.put("data", folder.resolve("data").toString());
    settings.put("answers.semantic", "off");
    settings.put("health.port", "0");
    settings.put("discord.api-url", discord.apiUrl().toString());
    settings.put("telegram.api-url", telegram.apiUrl().toString());
    token("discord", ServingProgram.DISCORD_TOKEN);
    token("telegram", LoopbackTelegram.TOKEN);
  }

  @AfterEach
  void close() {
    discord.close();
    telegram.close();
  }

  private void token(String platform, String token) throws IOException {
    Path file = Files.writeString(folder.resolve(platform + "-token"), token);
    settings.put(platform + ".token-file", file.toString());
  }

  private CommandLineRun doctor() {
    try {
      Path config = folder.resolve("dorasan.yaml");
      Files.writeString(
          config,
          settings.entrySet().stream()
              .map(setting -> setting.getKey() + ": " + setting.getValue() + "\n")
              .collect(Collectors.joining()));
      CommandLineRun run = CommandLineRun.of("doctor", "--config", config.toString());
      assertThat(run.out() + run.err())
          .doesNotContain(ServingProgram.DISCORD_TOKEN, LoopbackTelegram.TOKEN);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that something is wrong, and ends with 1. */
  private void assertWrong(String subject, String... told) {
    CommandLineRun run = doctor();
    assertThat(run.out().lines().filter(line -> line.startsWith("WRONG")))
        .as(run.out())
        .singleElement()
        .asString()
        .contains(subject)
        .contains(told);
    assertThat(run.out()).endsWith("To mend: 1.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void wherAllIsWellItSaysSo() {
    CommandLineRun run = doctor();

    assertThat(run.out())
        .contains("Discord knows the bot as ", "Telegram knows the bot as ")
        .contains("as does Telegram's", "MiB are free", "is its user's alone")
        .contains("is made when the bot first starts", "sound entries", "is free for `health.port`")
        .contains("there is none of this knowledge yet")
        .endsWith("Nothing is wrong.\n");
    assertThat(run.status()).isEqualTo(ExitStatus.ANSWERED);

    String data = folder.resolve("data").toString();
    assertThat(CommandLineRun.of(folder.resolve("seeds"), Path.of(data), "index").status())
        .isZero();
    assertThat(doctor().out()).contains("fits the knowledge and can be opened");
  }

  @Test
  void aTokenThatIsRefused() throws IOException {
    token("telegram", "12345:nothing");
    assertWrong(
        "Telegram's token",
        "It does not look like a token of Telegram's",
        "Telegram refused the token. Ask @BotFather");

    token("telegram", LoopbackTelegram.TOKEN);
    discord.fail("GET", "/users/@me", Answer.error(401, 0, "401: Unauthorized"));
    assertWrong("Discord's token", "Discord refused the token. Make a new one");
  }

  @Test
  void aPlatformThatIsAway() {
    settings.put("discord.api-url", "http://127.0.0.1:1/api/v10/");
    assertWrong("Discord's token", "Discord cannot be reached", "discord.api-url");
  }

  @Test
  void aClockThatGoesWrong() throws IOException {
    settings.remove("telegram.token-file");
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerFromLongAgo(server));
      settings.put("discord.api-url", "http://127.0.0.1:" + server.getLocalPort() + "/");
      assertWrong("clock", "seconds ahead of Discord's", "timedatectl set-ntp true");
    }
  }

  private static void answerFromLongAgo(ServerSocket server) {
    try (Socket client = server.accept()) {
      var _ = client.getInputStream().read(new byte[4096]);
      String body = "{\"username\":\"bot\"}";
      client
          .getOutputStream()
          .write(
              ("HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tooLittleRoom() {
    assertThat(MachineChecks.disk(10).toString()).contains("WRONG", "Free 200 MiB");
    assertThat(MachineChecks.disk(500).state()).isEqualTo(Finding.State.NOTE);
    assertThat(MachineChecks.disk(5_000).state()).isEqualTo(Finding.State.OK);
  }

  @Test
  void aDataFolderThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    settings.put("data", file.toString());
    assertWrong("data folder", "This is a file", "Point `data`");
  }

  @Test
  void aDataFolderThatOthersMayWrite() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertWrong("permissions", "others may change", "chmod 700 " + data);
  }

  @Test
  void aDatabaseThatIsDamaged() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(data.resolve("dorasan.db"), "This is no database. ".repeat(500));
    assertWrong("database", "The database is damaged", "dorasan restore");
  }

  @Test
  void aDatabaseThatIsAway() {
    settings.put("database.url", "postgres://someone:hunter2hunter2@127.0.0.1:1/bot");
    assertWrong("database", "PostgreSQL at 127.0.0.1:1/bot", "Look whether the server runs");
    assertThat(doctor().out()).doesNotContain("hunter2");
  }

  @Test
  void aKnowledgeWithAFault() throws IOException {
    Files.writeString(folder.resolve("seeds/topics.yaml"), "- {id: visiting}\n");
    CommandLineRun run = doctor();
    assertThat(run.out()).contains("WRONG  knowledge", "topics.yaml:1");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }

  @Test
  void aFaultInTheOperatorsOwnFolder() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("removed.yaml"), "entrys: [a]\n");
    settings.put("knowledge.overlay", own.toString());

    assertWrong("knowledge", own.resolve("removed.yaml").toString(), "entrys");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.put("health.port", Integer.toString(taken.getLocalPort()));
      assertWrong("port", "cannot be used", "set `health.port` to a free one");
    }
  }

  @Test
  void aConfigurationWithAFault() {
    settings.put("helth.port", "1");
    CommandLineRun run = doctor();
    assertThat(run.out()).contains("WRONG  configuration", "Did you mean `health.port`?");
    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
  }
}
