package io.github.dorasan.telegram;

import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Says why an administrator who stays anonymous is refused: what they write counts as the group's
 * own, but a press brings their own id, which Telegram need not list among those who administer.
 */
final class Unlisted {
  private final Map<Response, Reply> reasons =
      Settings.LANGUAGES.stream()
          .map(Wording::new)
          .collect(
              Collectors.toUnmodifiableMap(
                  wording -> sentence(wording.text("command.forbidden")),
                  wording -> sentence(wording.text("aside.unlisted")),
                  (first, _) -> first));

  private static Reply sentence(String text) {
    return Reply.of(new Block.Paragraph(List.of(new Span.Text(text)))).discreetly();
  }

  /** The response, or why it is a refusal where whoever pressed may be such an administrator. */
  Response explained(Response response, Incoming.Pressed incoming, Message message) {
    return isMadeForAnonymous(message) && incoming.author().role() == Author.Role.MEMBER
        ? Optional.<Response>ofNullable(reasons.get(response)).orElse(response)
        : response;
  }

  private static boolean isMadeForAnonymous(Message message) {
    return Optional.ofNullable(message.getReplyToMessage())
        .map(Message::getSenderChat)
        .filter(sender -> sender.getId().equals(message.getChatId()))
        .isPresent();
  }
}
