package io.github.dorasan.telegram;

import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Shortened;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Tells Telegram the commands, where it does not know them yet: members see theirs alone, and
 * everyone in their own language where there is a wording in it.
 */
final class Menus {
  private static final Logger log = LoggerFactory.getLogger(Menus.class);
  private static final int MOST = 100;
  private static final int DESCRIPTION = 256;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

  private final List<TelegramCommand> commands;
  private final Map<Locale, Wording> others = new LinkedHashMap<>();
  private final Set<String> known;

  /** Menus of commands, in the language of their descriptions and in every other one. */
  Menus(List<TelegramCommand> commands, Wording byDefault) {
    this.commands = List.copyOf(commands);
    this.known = Set.copyOf(byDefault.keys());
    Settings.LANGUAGES.stream()
        .filter(language -> !language.getLanguage().equals(byDefault.language().getLanguage()))
        .forEach(language -> others.put(language, new Wording(language)));
  }

  /** Registers the commands; the bot works without, too. */
  void register(Api api) {
    try {
      register(Author.Role.MEMBER, new BotCommandScopeDefault(), api);
      register(Author.Role.MODERATOR, new BotCommandScopeAllChatAdministrators(), api);
    } catch (Refusal e) {
      log.error("The commands could not be registered with Telegram: {}", e.getMessage());
    }
  }

  private void register(Author.Role role, BotCommandScope scope, Api api) {
    List<BotCommand> usual = menu(commands, role);
    register(usual, scope, Optional.empty(), api);
    others.forEach(
        (language, wording) -> {
          List<BotCommand> wanted = menu(in(wording), role);
          if (!same(wanted, usual)) {
            register(wanted, scope, Optional.of(language.getLanguage()), api);
          }
        });
  }

  /** The commands as another language describes them. */
  private List<TelegramCommand> in(Wording wording) {
    return commands.stream()
        .map(
            command ->
                known.contains(command.spec().descriptionKey())
                    ? new TelegramCommand(
                        command.spec(), wording.text(command.spec().descriptionKey()))
                    : command)
        .toList();
  }

  private static void register(
      List<BotCommand> wanted, BotCommandScope scope, Optional<String> language, Api api) {
    GetMyCommands asking = GetMyCommands.builder().scope(scope).build();
    language.ifPresent(asking::setLanguageCode);
    if (!wanted.isEmpty() && !same(api.call(asking), wanted)) {
      SetMyCommands telling = SetMyCommands.builder().commands(wanted).scope(scope).build();
      language.ifPresent(telling::setLanguageCode);
      api.call(telling);
    }
  }

  private static boolean same(List<BotCommand> one, List<BotCommand> other) {
    return lines(one).equals(lines(other));
  }

  private static List<String> lines(List<BotCommand> commands) {
    return commands.stream().map(one -> one.getCommand() + " " + one.getDescription()).toList();
  }

  /** A command's name as it stands on Telegram, where it has no dash. */
  static String name(String command) {
    return command.replace('-', '_');
  }

  /** What someone of a role sees; the subcommands of a command stand in one line. */
  static List<BotCommand> menu(List<TelegramCommand> commands, Author.Role role) {
    Map<String, List<String>> descriptions = new LinkedHashMap<>();
    for (TelegramCommand command : commands) {
      String name = name(command.spec().name().split(" ", 2)[0]);
      if (command.spec().permits(role) && NAME.matcher(name).matches()) {
        descriptions.computeIfAbsent(name, _ -> new ArrayList<>()).add(command.description());
      }
    }
    return descriptions.entrySet().stream()
        .limit(MOST)
        .map(
            entry ->
                new BotCommand(
                    entry.getKey(),
                    Shortened.to(String.join(" \u00b7 ", entry.getValue()), DESCRIPTION)))
        .toList();
  }
}
