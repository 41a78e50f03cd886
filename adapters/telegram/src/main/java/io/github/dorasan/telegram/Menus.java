package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.reply.Shortened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** Tells Telegram the commands, where it does not know them yet: members see theirs alone. */
final class Menus {
  private static final Logger log = LoggerFactory.getLogger(Menus.class);
  private static final int MOST = 100;
  private static final int DESCRIPTION = 256;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

  private Menus() {}

  /** Registers the commands; the bot works without, too. */
  static void register(List<TelegramCommand> commands, Api api) {
    try {
      register(menu(commands, Author.Role.MEMBER), new BotCommandScopeDefault(), api);
      register(
          menu(commands, Author.Role.MODERATOR), new BotCommandScopeAllChatAdministrators(), api);
    } catch (Refusal e) {
      log.error("The commands could not be registered with Telegram: {}", e.getMessage());
    }
  }

  private static void register(List<BotCommand> wanted, BotCommandScope scope, Api api) {
    List<BotCommand> known = api.call(GetMyCommands.builder().scope(scope).build());
    if (!same(known, wanted) && !wanted.isEmpty()) {
      api.call(SetMyCommands.builder().commands(wanted).scope(scope).build());
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
