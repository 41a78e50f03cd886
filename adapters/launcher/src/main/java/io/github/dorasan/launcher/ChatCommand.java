package io.github.dorasan.launcher;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.community.Background;
import io.github.dorasan.console.ConsoleCommand;
import io.github.dorasan.console.ConsolePlatform;
import io.github.dorasan.console.ConsoleSetup;
import io.github.dorasan.console.SystemConsole;
import io.github.dorasan.health.Metrics;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.launcher.config.Colour;
import io.github.dorasan.launcher.config.ConfigurationException;
import io.github.dorasan.launcher.data.DataFolderException;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chat}: talk with the bot in this terminal. */
@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Chats in this terminal (the default).")
final class ChatCommand implements Callable<Integer> {
  private static final String PERSON = "terminal";

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description = "Who you are: member (the default), moderator or owner.")
  private Author.Role role = Author.Role.MEMBER;

  @Override
  public Integer call() throws Exception {
    return chat(options, role);
  }

  /** Chats until the person leaves. */
  static int chat(CommonOptions options, Author.Role role)
      throws ConfigurationException,
          DataFolderException,
          KnowledgeException,
          PlatformException,
          IOException {
    RandomGenerator random = new Random();
    // Who waits for it is better served at once; a pipe gets the same answers whenever it asks.
    try (OpenEngine open =
            SystemConsole.isTerminal() ? OpenEngine.openSoon(options) : OpenEngine.open(options);
        Serving serving = Serving.open(open, new Metrics(), InstantSource.system(), random)) {
      try (ConsolePlatform console =
              ConsolePlatform.onSystem(setup(open, serving.bot(), role, random));
          Background _ = open.keepFresh(() -> note(console, open, "session.whole"))) {
        if (open.byWords()) {
          note(console, open, "session.words-first");
        }
        serving.platforms().add(console);
        serving.keepUp();
        console.start(serving.bot());
        console.run();
      }
      return ExitStatus.ANSWERED;
    }
  }

  private static void note(ConsolePlatform console, OpenEngine open, String key) {
    console.note(open.wording().text(key));
  }

  private static ConsoleSetup setup(
      OpenEngine open, Bot bot, Author.Role role, RandomGenerator random) {
    return new ConsoleSetup(
        new Author(PERSON, role),
        ConsoleCommand.of(bot.catalog()),
        open.wording(),
        environment(open.configuration().console().colour()),
        open.data().history(),
        open.configuration().console().history(),
        random);
  }

  private static Map<String, String> environment(Colour colour) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (colour == Colour.NEVER) {
      environment.put("NO_COLOR", "1");
    }
    return environment;
  }
}
