package io.github.dorasan.console;

import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.GoldenFile;
import io.github.dorasan.contract.GoldenReplies;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Outgoing;
import io.github.dorasan.reply.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies of every kind, as the console shows them; {@code -Dgolden=write} refreshes the files. */
final class GoldenTest {
  private static final int NARROW = 48;

  @TempDir private Path folder;

  static Stream<String> names() {
    return GoldenReplies.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReplyThroughAPipeReadsAsBefore(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConsolePlatform console =
        ConsolePlatform.onPipe(
            new ByteArrayInputStream("?".getBytes(StandardCharsets.UTF_8)), out, setup());
    console.start(ScriptedHandler.replying(reply(name)));
    console.run();
    GoldenFile.check(name, "console", out.toString(StandardCharsets.UTF_8).stripTrailing());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReplyInANarrowTerminalReadsAsBefore(String name) throws IOException {
    TerminalSeat seat = new TerminalSeat(setup(), "dumb", NARROW);
    try {
      seat.platform().start(ScriptedHandler.silent());
      seat.platform().send(Outgoing.to(ConsolePlatform.CHANNEL, reply(name)));
      String shown = seat.raw().replace("\r\n", "\n").stripTrailing();
      GoldenFile.check(name + ".narrow", "console", shown);
    } finally {
      seat.leave();
    }
  }

  private static Reply reply(String name) {
    Reply reply = GoldenReplies.all().get(name);
    if (reply == null) {
      throw new IllegalArgumentException(name);
    }
    return reply;
  }

  private ConsoleSetup setup() {
    return ConsoleDriver.setup(
        new Author("ann", Author.Role.MEMBER), ContractCommands.all(), folder, new Random(1));
  }
}
