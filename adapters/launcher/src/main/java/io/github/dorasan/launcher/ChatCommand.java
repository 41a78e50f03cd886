package io.github.dorasan.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code chat}: talk with the bot in this terminal. */
@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Chats in this terminal (the default).")
final class ChatCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    return chat(options);
  }

  static int chat(CommonOptions options) throws Exception {
    try (OpenEngine open = OpenEngine.open(options)) {
      return open.engine().knowledge().faq().isEmpty() ? 1 : 0;
    }
  }
}
