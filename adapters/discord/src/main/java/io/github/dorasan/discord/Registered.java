package io.github.dorasan.discord;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** The commands as Discord's members find them, and what stands behind each. */
final class Registered {
  /** An option that Discord adds to some commands: that only the person sees the answer. */
  static final String PRIVATE = "private";

  private static final Set<String> PRIVATE_TOO = Set.of("ask", "fact");
  private static final int DESCRIPTION = 100;

  private final List<DiscordCommand> commands;
  private final Wording wording;
  private final Map<String, CommandSpec> entries = new LinkedHashMap<>();

  Registered(List<DiscordCommand> commands, Wording wording) {
    this.commands = List.copyOf(commands);
    this.wording = wording;
    entry("ask", "entry.ask");
    entry("teach", "entry.teach");
  }

  /** An entry of a message's menu runs a command, with the message's text as its first option. */
  private void entry(String command, String label) {
    spec(command)
        .filter(spec -> !spec.options().isEmpty())
        .ifPresent(spec -> entries.put(wording.text(label), spec));
  }

  /** The command of this name. */
  Optional<CommandSpec> spec(String name) {
    return commands.stream()
        .map(DiscordCommand::spec)
        .filter(spec -> spec.name().equals(name))
        .findFirst();
  }

  /** Whether Discord adds the option that the answer is for the person alone. */
  boolean addsPrivate(String command) {
    return PRIVATE_TOO.contains(command);
  }

  /** The command that an entry of a message's menu runs. */
  Optional<CommandSpec> entry(String label) {
    return Optional.ofNullable(entries.get(label));
  }

  /** All that is to be registered. */
  List<CommandData> data() {
    Map<String, List<DiscordCommand>> groups = new LinkedHashMap<>();
    for (DiscordCommand command : commands) {
      groups.computeIfAbsent(group(command), _ -> new ArrayList<>()).add(command);
    }
    List<CommandData> data = new ArrayList<>();
    groups.forEach((name, members) -> data.add(placed(slash(name, members), members)));
    entries.forEach((label, spec) -> data.add(placed(Commands.message(label), spec.minimum())));
    return data;
  }

  private static String group(DiscordCommand command) {
    return command.spec().name().split(" ", 2)[0];
  }

  private SlashCommandData slash(String name, List<DiscordCommand> members) {
    DiscordCommand first = members.getFirst();
    SlashCommandData slash = Commands.slash(name, described(first.description()));
    if (members.size() == 1 && first.spec().name().equals(name)) {
      return slash.addOptions(options(first));
    }
    for (DiscordCommand member : members) {
      String full = member.spec().name();
      if (full.equals(name)) {
        throw new IllegalArgumentException(
            "On Discord, /" + name + " cannot be used alone, since it has subcommands");
      }
      slash.addSubcommands(
          new SubcommandData(full.substring(name.length() + 1), described(member.description()))
              .addOptions(options(member)));
    }
    return slash;
  }

  private Collection<OptionData> options(DiscordCommand command) {
    List<OptionData> options = new ArrayList<>();
    for (boolean required : new boolean[] {true, false}) {
      for (CommandSpec.Option option : command.spec().options()) {
        if (option.required() == required) {
          options.add(
              new OptionData(
                  OptionType.STRING,
                  option.name(),
                  described(command.description(option)),
                  required,
                  option.completes()));
        }
      }
    }
    if (addsPrivate(command.spec().name())) {
      options.add(
          new OptionData(OptionType.BOOLEAN, PRIVATE, described(wording.text("entry.private"))));
    }
    return options;
  }

  private static String described(String text) {
    return Shortened.to(text.isBlank() ? "-" : text, DESCRIPTION);
  }

  private static <C extends CommandData> C placed(C data, List<DiscordCommand> members) {
    Author.Role least =
        members.stream()
            .map(member -> member.spec().minimum())
            .min(Author.Role::compareTo)
            .orElse(Author.Role.MEMBER);
    return placed(data, least);
  }

  /** Members' commands can be used everywhere, those of moderators in servers. */
  private static <C extends CommandData> C placed(C data, Author.Role least) {
    switch (least) {
      case MEMBER ->
          data.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL);
      case MODERATOR ->
          inServers(data, DefaultMemberPermissions.enabledFor(Permission.MESSAGE_MANAGE));
      case OWNER -> inServers(data, DefaultMemberPermissions.DISABLED);
    }
    return data;
  }

  private static void inServers(CommandData data, DefaultMemberPermissions permissions) {
    data.setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(permissions);
  }
}
