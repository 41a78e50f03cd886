package io.github.dorasan.telegram;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.bot.OptionParser;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads messages: which are meant for the bot, and what they say. */
final class MessageReader {
  private static final String START = "start";
  private static final Pattern AFTER_MENTION = Pattern.compile("^(?:[,:](?=\\s))?\\s*");
  private static final Pattern COMMAND =
      Pattern.compile(
          "/(?<name>[\\w-]{1,32})(?:@(?<bot>\\w+))?(?<rest>(?:\\s.*)?)", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("\\s*(?<word>\\S+)(?<rest>.*)", Pattern.DOTALL);

  private final Me me;
  private final List<CommandSpec> commands;
  private final Roles roles;

  MessageReader(Me me, List<CommandSpec> commands, Roles roles) {
    this.me = me;
    this.commands = List.copyOf(commands);
    this.roles = roles;
  }

  /** Reads a message. */
  Heard read(Message message) {
    String text = text(message);
    if (text.isBlank() || isAutomatic(message)) {
      return new Heard.Nothing();
    }
    Matcher command = COMMAND.matcher(text);
    if (command.matches() && beginsWithCommand(message)) {
      return command(message, command);
    }
    return message.isChannelMessage() ? new Heard.Nothing() : new Heard.Said(asked(message, text));
  }

  /** What a message says. */
  static String text(Message message) {
    return Optional.ofNullable(message.getText())
        .or(() -> Optional.ofNullable(message.getCaption()))
        .orElse("");
  }

  /**
   * What no person has just written: other bots, the bot itself through others, a linked channel.
   */
  private static boolean isAutomatic(Message message) {
    boolean byBot =
        Optional.ofNullable(message.getFrom()).map(User::getIsBot).orElse(false)
            && message.getSenderChat() == null;
    return byBot
        || message.getViaBot() != null
        || Boolean.TRUE.equals(message.getIsAutomaticForward());
  }

  private static List<MessageEntity> entities(Message message) {
    return Optional.ofNullable(message.getEntities())
        .or(() -> Optional.ofNullable(message.getCaptionEntities()))
        .orElse(List.of());
  }

  private static boolean beginsWithCommand(Message message) {
    return entities(message).stream()
        .anyMatch(one -> one.getType().equals("bot_command") && one.getOffset() == 0);
  }

  private Heard command(Message message, Matcher found) {
    String bot = found.group("bot");
    if (bot != null && !me.isNamed(bot)) {
      return new Heard.Nothing();
    }
    String name = found.group("name").toLowerCase(Locale.ROOT);
    String rest = found.group("rest").strip();
    if (name.equals(START) && message.isUserMessage()) {
      return new Heard.Opened(rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }
    Optional<Incoming> known = known(message, name, rest);
    boolean meant = bot != null || message.isUserMessage();
    return known.isEmpty() && !meant
        ? new Heard.Nothing()
        : new Heard.Said(known.orElseGet(() -> incoming(message, name, Map.of())));
  }

  /** A subcommand follows its command as a word of its own. */
  private Optional<Incoming> known(Message message, String name, String rest) {
    Matcher word = WORD.matcher(rest);
    if (word.matches()) {
      Optional<CommandSpec> sub = spec(name + " " + word.group("word").toLowerCase(Locale.ROOT));
      if (sub.isPresent()) {
        return sub.map(spec -> incoming(message, spec, word.group("rest").strip()));
      }
    }
    return spec(name).map(spec -> incoming(message, spec, rest));
  }

  private Optional<CommandSpec> spec(String name) {
    String typed = Menus.name(name);
    return commands.stream().filter(spec -> Menus.name(spec.name()).equals(typed)).findFirst();
  }

  private Incoming incoming(Message message, CommandSpec spec, String rest) {
    return incoming(message, spec.name(), OptionParser.parse(spec, rest));
  }

  private Incoming incoming(Message message, String name, Map<String, String> options) {
    return new Incoming.Command(channel(message), author(message), setting(message), name, options);
  }

  private Incoming.Asked asked(Message message, String text) {
    Optional<MessageEntity> mention =
        entities(message).stream()
            .filter(entity -> isMe(entity, text))
            .min(Comparator.comparing(MessageEntity::getOffset));
    return new Incoming.Asked(
        channel(message),
        author(message),
        setting(message),
        mention.map(found -> without(found, text)).orElse(text),
        message.isUserMessage() || mention.isPresent() || repliesToMe(message),
        Optional.of(Integer.toString(message.getMessageId())));
  }

  private boolean isMe(MessageEntity entity, String text) {
    return switch (entity.getType()) {
      case "mention" -> me.isNamed(part(entity, text).replaceFirst("^@", ""));
      case "text_mention" ->
          Optional.ofNullable(entity.getUser()).filter(user -> user.getId() == me.id()).isPresent();
      default -> false;
    };
  }

  private static String part(MessageEntity entity, String text) {
    int end = Math.min(text.length(), entity.getOffset() + entity.getLength());
    return text.substring(Math.min(entity.getOffset(), end), end);
  }

  /** A mention at the beginning or end is an address; within a sentence it belongs to it. */
  private static String without(MessageEntity mention, String text) {
    int end = Math.min(text.length(), mention.getOffset() + mention.getLength());
    String before = text.substring(0, Math.min(mention.getOffset(), end));
    String after = text.substring(end);
    if (before.isBlank()) {
      return AFTER_MENTION.matcher(after).replaceFirst("");
    }
    return after.isBlank() ? before.stripTrailing() : text;
  }

  /** In a topic every message seems to reply to the one that opened it. */
  private boolean repliesToMe(Message message) {
    return Optional.ofNullable(message.getReplyToMessage())
        .filter(replied -> replied.getForumTopicCreated() == null)
        .map(Message::getFrom)
        .filter(author -> author.getId() == me.id())
        .isPresent();
  }

  /** Where a message was written. */
  static ChannelRef channel(Message message) {
    return Place.of(message).channel();
  }

  /** Among whom a message was written. */
  static Setting setting(Message message) {
    return message.isUserMessage() ? Setting.PRIVATE : Setting.COMMUNITY;
  }

  /** Who wrote a message; whoever writes as the chat itself administers it. */
  Author author(Message message) {
    long chat = message.getChatId();
    Optional<Long> sender = Optional.ofNullable(message.getSenderChat()).map(one -> one.getId());
    if (message.isChannelMessage() || sender.filter(id -> id == chat).isPresent()) {
      return new Author(Long.toString(chat), Author.Role.MODERATOR);
    }
    return sender
        .map(id -> new Author(Long.toString(id), Author.Role.MEMBER))
        .orElseGet(() -> author(message, message.getFrom()));
  }

  /** Who did something in a message's chat. */
  Author author(Message message, User person) {
    return new Author(
        Long.toString(person.getId()),
        message.isUserMessage()
            ? Author.Role.MEMBER
            : roles.of(Long.toString(message.getChatId()), person.getId()));
  }
}
