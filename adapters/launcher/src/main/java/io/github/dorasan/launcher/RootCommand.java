package io.github.dorasan.launcher;

import io.github.dorasan.platform.Author;
import java.util.concurrent.Callable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** Without a subcommand, chat. */
@Command(
    name = "dorasan",
    description = "A chatbot that answers a community's questions from its own documents.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {
      ChatCommand.class,
      ServeCommand.class,
      AskCommand.class,
      CheckCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      IndexCommand.class,
      EvalCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      NewCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
final class RootCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws Exception {
    return ChatCommand.chat(options, Author.Role.MEMBER);
  }
}
