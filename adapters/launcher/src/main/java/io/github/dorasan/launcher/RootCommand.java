package io.github.dorasan.launcher;

import picocli.CommandLine.Command;

@Command(
    name = "dorasan",
    description = "A chatbot that answers a community's questions from its own documents.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AskCommand.class,
      EvalCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      NewCommand.class
    })
final class RootCommand {}
