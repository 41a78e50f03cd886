package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the asker of an answer, and moderators, take it away: {@code remove:ASKER}. */
final class Removal implements Feature, BotAction, UnderAnswer {
  private static final String VERB = "remove";
  private static final int LONGEST_ID = 64;

  private final Platforms platforms;

  Removal(Platforms platforms) {
    this.platforms = platforms;
  }

  @Override
  public List<BotAction> actions() {
    return List.of(this);
  }

  @Override
  public List<Action> under(Incoming incoming, Outcome outcome, KnowledgeView knowledge) {
    String id = ActionIds.of(VERB, incoming.author().id());
    boolean fits =
        id.length() <= LONGEST_ID && StandardCharsets.US_ASCII.newEncoder().canEncode(id);
    boolean removes =
        platforms
            .named(incoming.channel().platform())
            .filter(platform -> platform.capabilities().edits())
            .isPresent();
    String label = knowledge.wording().text("remove.label");
    return fits && removes && incoming.setting() == Setting.COMMUNITY
        ? List.of(new Action(id, label, label))
        : List.of();
  }

  @Override
  public String verb() {
    return VERB;
  }

  @Override
  public Author.Role minimum() {
    return Author.Role.MODERATOR;
  }

  @Override
  public boolean belongsTo(Author author, String object) {
    return author.id().equals(object);
  }

  @Override
  public Optional<Response> press(
      Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
    Optional<ChatPlatform> platform = platforms.named(pressed.channel().platform());
    if (platform.isEmpty() || pressed.message().isEmpty()) {
      return Optional.empty();
    }
    MessageRef message = new MessageRef(pressed.channel(), pressed.message().get());
    return Optional.of(
        switch (platform.get().remove(message)) {
          case SendOutcome.Sent _ -> knowledge.lookups().sentence("remove.done", Map.of());
          case SendOutcome.Refused(String reason) ->
              knowledge.lookups().sentence("remove.refused", Map.of("reason", reason));
          case SendOutcome.RateLimited _, SendOutcome.Unknown _ ->
              knowledge.lookups().sentence("remove.later", Map.of());
        });
  }
}
