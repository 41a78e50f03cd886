package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Who administers a chat, as Telegram told a short while ago. */
final class Roles {
  private static final Logger log = LoggerFactory.getLogger(Roles.class);
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration KEPT_AFTER_FAILURE = Duration.ofSeconds(15);
  private static final int MOST_CHATS = 10_000;

  private final Api api;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** What is known of one chat. */
  private record Known(Map<Long, Author.Role> roles, Instant until) {}

  Roles(Api api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /** What someone may do in a group or channel. */
  Author.Role of(String chat, long person) {
    Instant now = clock.instant();
    if (known.size() > MOST_CHATS) {
      known.values().removeIf(old -> !now.isBefore(old.until()));
    }
    Known current =
        known.compute(
            chat, (_, old) -> old != null && now.isBefore(old.until()) ? old : ask(chat, now));
    return current.roles().getOrDefault(person, Author.Role.MEMBER);
  }

  /** Whether someone administers a chat, or owns it. */
  boolean moderates(String chat, String person) {
    try {
      return of(chat, Long.parseLong(person)) != Author.Role.MEMBER;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  /** Whoever began something, with what they may do there now. */
  Author author(Origin origin) {
    Author.Role role =
        origin.setting() == Setting.COMMUNITY
            ? of(origin.channel().community(), Long.parseLong(origin.person()))
            : Author.Role.MEMBER;
    return new Author(origin.person(), role);
  }

  /** What was known of a chat may be wrong now. */
  void forget(String chat) {
    known.remove(chat);
  }

  private Known ask(String chat, Instant now) {
    try {
      Map<Long, Author.Role> roles = new HashMap<>();
      for (ChatMember member : api.call(new GetChatAdministrators(chat))) {
        boolean owns = member.getStatus().equals("creator");
        roles.put(member.getUser().getId(), owns ? Author.Role.OWNER : Author.Role.MODERATOR);
      }
      return new Known(roles, now.plus(KEPT));
    } catch (Refusal e) {
      log.warn("Telegram does not tell who administers {}: {}", chat, e.getMessage());
      return new Known(Map.of(), now.plus(KEPT_AFTER_FAILURE));
    }
  }
}
