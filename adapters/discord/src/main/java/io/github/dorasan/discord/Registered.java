package io.github.dorasan.discord;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Shortened;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
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

  /** On Discord, a command that has subcommands cannot be used alone: alone, it is one of them. */
  private static final String ALONE = "show";

  private static final Set<String> PRIVATE_TOO = Set.of("ask", "fact");
  private static final int DESCRIPTION = 100;

  /** The longest name of anything. */
  static final int NAME = 32;

  private final List<DiscordCommand> commands;
  private final Wording wording;
  private final Localised localised;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Registered(List<DiscordCommand> commands, Wording wording) {
    this.commands = List.copyOf(commands);
    this.wording = wording;
    this.localised = new Localised(wording);
    addEntry("ask", "entry.ask");
    addEntry("teach", "entry.teach");
  }

  /**
   * An entry of a message's menu, which runs a command.
   *
   * @param key the wording's key of its label
   * @param option what takes the message's text; where there is none, the text stands in the form
   *     that the command opens
   */
  record Entry(String key, CommandSpec command, Optional<String> option) {}

  /** The text goes to the option that must be given. */
  private void addEntry(String command, String key) {
    spec(command)
        .ifPresent(
            spec ->
                entries.put(
                    wording.text(key),
                    new Entry(
                        key,
                        spec,
                        spec.options().stream()
                            .filter(CommandSpec.Option::required)
                            .map(CommandSpec.Option::name)
                            .findFirst())));
  }

  /** The name of a command as the core knows it. */
  String command(String registered) {
    String alone = registered.replaceFirst(" " + ALONE + "$", "");
    return spec(registered).isEmpty() && spec(alone).isPresent() ? alone : registered;
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
  Optional<Entry> entry(String label) {
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
    entries.forEach(
        (label, entry) ->
            data.add(
                placed(
                    Commands.message(label)
                        .setNameLocalizations(localised.texts(entry.key(), NAME)),
                    entry.command().minimum())));
    data.add(opensThread());
    return data;
  }

  /** For those who could open a thread by themselves. */
  private CommandData opensThread() {
    CommandData entry =
        Commands.message(wording.text(Threads.KEY))
            .setNameLocalizations(localised.texts(Threads.KEY, NAME));
    inServers(entry, DefaultMemberPermissions.enabledFor(Permission.CREATE_PUBLIC_THREADS));
    return entry;
  }

  private static String group(DiscordCommand command) {
    return command.spec().name().split(" ", 2)[0];
  }

  private SlashCommandData slash(String name, List<DiscordCommand> members) {
    DiscordCommand first = members.getFirst();
    SlashCommandData slash =
        Commands.slash(name, described(first.description()))
            .setNameLocalizations(localised.names(name, CommandSpec.nameKey(name)));
    if (members.size() == 1 && first.spec().name().equals(name)) {
      return slash.setDescriptionLocalizations(described(first.spec())).addOptions(options(first));
    }
    for (DiscordCommand member : members) {
      String full = member.spec().name();
      String own = full.equals(name) ? ALONE : full.substring(name.length() + 1);
      slash.addSubcommands(
          new SubcommandData(own, described(member.description()))
              .setNameLocalizations(localised.names(own, CommandSpec.nameKey(own)))
              .setDescriptionLocalizations(described(member.spec()))
              .addOptions(options(member)));
    }
    return slash;
  }

  private Collection<OptionData> options(DiscordCommand command) {
    List<OptionData> options = new ArrayList<>();
    for (boolean required : new boolean[] {true, false}) {
      for (CommandSpec.Option option : command.spec().options()) {
        if (option.required() == required) {
          options.add(option(command, option));
        }
      }
    }
    if (addsPrivate(command.spec().name())) {
      options.add(
          new OptionData(OptionType.BOOLEAN, PRIVATE, described(wording.text("entry.private")))
              .setNameLocalizations(localised.names(PRIVATE, "option.private"))
              .setDescriptionLocalizations(localised.texts("entry.private", DESCRIPTION)));
    }
    return options;
  }

  private OptionData option(DiscordCommand command, CommandSpec.Option option) {
    String key = command.spec().descriptionKey() + "." + option.name();
    return new OptionData(
            OptionType.STRING,
            option.name(),
            described(command.description(option)),
            option.required(),
            option.completes())
        .setNameLocalizations(localised.names(option.name(), option.nameKey()))
        .setDescriptionLocalizations(localised.texts(key, DESCRIPTION));
  }

  private Map<DiscordLocale, String> described(CommandSpec spec) {
    return localised.texts(spec.descriptionKey(), DESCRIPTION);
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
