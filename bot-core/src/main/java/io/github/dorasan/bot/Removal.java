package io.github.dorasan.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the asker of an answer, and moderators, take it away: by the button {@code remove:ASKER}
 * under it, or the last one by {@code /remove}.
 */
final class Removal implements Feature, BotAction, UnderAnswer {
  private static final Logger log = LoggerFactory.getLogger(Removal.class);
  private static final String VERB = "remove";
  private static final String NOBODY = "";
  private static final int LONGEST_ID = 64;
  private static final int MOST = 10_000;

  private final CommunityServices services;

  /** The last answers: each one's own in a channel, and whoever's. */
  private final Cache<Place, Removable> last = Caffeine.newBuilder().maximumSize(MOST).build();

  /** Someone in a channel; nobody for whoever was answered there last. */
  private record Place(ChannelRef channel, Optional<String> person) {}

  private record Removable(MessageRef message, String asker) {}

  Removal(CommunityServices services) {
    this.services = services;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new RemoveCommand());
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
        platform(incoming).filter(platform -> platform.capabilities().edits()).isPresent();
    String label = knowledge.wording().text("remove.label");
    return fits && removes && incoming.setting() == Setting.COMMUNITY
        ? List.of(new Action(id, label, "/" + VERB))
        : List.of();
  }

  private Optional<ChatPlatform> platform(Incoming incoming) {
    return services.platforms().named(incoming.channel().platform());
  }

  /** Remembers where answers stand that carry the button. */
  @Override
  public void shown(Incoming incoming, Reply reply, MessageRef message) {
    String id = ActionIds.of(VERB, incoming.author().id());
    if (reply.actions().anyMatch(action -> action.id().equals(id))) {
      Removable one = new Removable(message, incoming.author().id());
      last.put(new Place(message.channel(), Optional.empty()), one);
      last.put(new Place(message.channel(), Optional.of(one.asker())), one);
    }
  }

  /** Takes away one's own last answer; a moderator, who has none, whoever's. */
  private final class RemoveCommand implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forMembers(VERB);
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      Place own = new Place(command.channel(), Optional.of(command.author().id()));
      Place any = new Place(command.channel(), Optional.empty());
      boolean moderates = Dispatch.permits(Author.Role.MODERATOR, command.author());
      Optional<Removable> found =
          Optional.ofNullable(last.getIfPresent(own))
              .or(() -> Optional.ofNullable(last.getIfPresent(any)).filter(_ -> moderates));
      return found
          .or(() -> moderates ? stored(command.channel()) : Optional.empty())
          .flatMap(one -> remove(command, one.message(), one.asker(), knowledge))
          .orElseGet(() -> knowledge.lookups().sentence("remove.nothing", Map.of()));
    }
  }

  /** What was answered before this instance began; who asked is nowhere kept. */
  private Optional<Removable> stored(ChannelRef channel) {
    return sentAnswers().newest(channel).map(message -> new Removable(message, NOBODY));
  }

  private SentAnswers sentAnswers() {
    return services.stores().learning().sentAnswers();
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
    return pressed
        .message()
        .flatMap(id -> remove(pressed, new MessageRef(pressed.channel(), id), object, knowledge));
  }

  private Optional<Response> remove(
      Incoming incoming, MessageRef message, String asker, KnowledgeView knowledge) {
    return platform(incoming)
        .map(
            platform ->
                switch (platform.remove(message)) {
                  case SendOutcome.Sent _ -> {
                    forget(message);
                    note(incoming, message, asker);
                    yield knowledge.lookups().sentence("remove.done", Map.of());
                  }
                  case SendOutcome.Refused(String reason) ->
                      knowledge.lookups().sentence("remove.refused", Map.of("reason", reason));
                  case SendOutcome.RateLimited _, SendOutcome.Unknown _ ->
                      knowledge.lookups().sentence("remove.later", Map.of());
                });
  }

  /** It is gone, whether that can be noted or not. */
  private void forget(MessageRef message) {
    last.asMap().values().removeIf(one -> one.message().equals(message));
    try {
      sentAnswers().remove(message);
    } catch (StoreException e) {
      log.warn("An answer is removed, which cannot be noted: {}", e.getMessage());
    }
  }

  /** What a moderator takes from others is logged; it is gone, whether that can be noted or not. */
  private void note(Incoming incoming, MessageRef message, String asker) {
    String actor = incoming.author().id();
    if (actor.equals(asker)) {
      return;
    }
    try {
      services
          .changes()
          .in(
              CommunityId.of(incoming.channel()),
              actor,
              noted -> {
                noted.change("answer.remove", message.channel().channel(), message.message(), "");
                return true;
              });
    } catch (StoreException e) {
      log.warn("A moderator has removed an answer, which cannot be logged: {}", e.getMessage());
    }
  }
}
