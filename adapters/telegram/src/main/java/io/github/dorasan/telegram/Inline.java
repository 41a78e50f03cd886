package io.github.dorasan.telegram;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/**
 * Offers known questions and facts wherever someone types the bot's name, each with its answer
 * ready to be sent. What is offered are the completions of those commands that take one value.
 */
final class Inline {
  private static final Logger log = LoggerFactory.getLogger(Inline.class);
  private static final int PAGE = 12;
  private static final int MOST = 48;
  private static final int CACHED_SECONDS = 300;
  private static final int TITLE = 120;
  private static final int SNIPPET = 160;

  private final List<CommandSpec> commands;

  private final Api api;

  Inline(Api api, List<CommandSpec> commands) {
    this.api = api;
    this.commands =
        commands.stream()
            .filter(spec -> spec.permits(Author.Role.MEMBER) && spec.options().size() == 1)
            .filter(spec -> spec.options().getFirst().completes())
            .toList();
  }

  /** Something that is offered: a command and a value for it. */
  private record Offer(String command, String option, Completion value) {}

  /** Answers what someone has typed so far. */
  void answer(InlineQuery query, IncomingHandler handler) {
    Author author = new Author(Long.toString(query.getFrom().getId()), Author.Role.MEMBER);
    ChannelRef nowhere = new ChannelRef(TelegramPlatform.NAME, author.id(), author.id());
    List<Offer> offers = offers(query.getQuery(), nowhere, author, handler);
    int from = Math.min(offset(query), offers.size());
    int to = Math.min(from + PAGE, offers.size());
    List<InlineQueryResult> results = new ArrayList<>();
    for (int i = from; i < to; i++) {
      article(i, offers.get(i), nowhere, author, handler).ifPresent(results::add);
    }
    AnswerInlineQuery answer = new AnswerInlineQuery(query.getId(), results);
    answer.setCacheTime(CACHED_SECONDS);
    answer.setNextOffset(to < offers.size() ? Integer.toString(to) : "");
    try {
      api.call(answer);
    } catch (Refusal e) {
      log.info("What was typed was not answered in time: {}", e.getMessage());
    }
  }

  private static int offset(InlineQuery query) {
    try {
      return query.getOffset().isEmpty() ? 0 : Math.max(0, Integer.parseInt(query.getOffset()));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private List<Offer> offers(
      String typed, ChannelRef channel, Author author, IncomingHandler handler) {
    List<Offer> offers = new ArrayList<>();
    for (CommandSpec spec : commands) {
      String option = spec.options().getFirst().name();
      Completing wanted =
          new Completing(channel, author, Setting.INLINE, spec.name(), option, typed, MOST);
      for (Completion value : handler.complete(wanted)) {
        boolean twice = offers.stream().anyMatch(one -> one.value().label().equals(value.label()));
        if (!twice && offers.size() < MOST) {
          offers.add(new Offer(spec.name(), option, value));
        }
      }
    }
    return offers;
  }

  private static Optional<InlineQueryResult> article(
      int place, Offer offer, ChannelRef channel, Author author, IncomingHandler handler) {
    Incoming asked =
        new Incoming.Command(
            channel,
            author,
            Setting.INLINE,
            offer.command(),
            Map.of(offer.option(), offer.value().value()));
    return handler
        .handle(asked)
        .filter(Reply.class::isInstance)
        .flatMap(reply -> Posts.of((Reply) reply).stream().findFirst())
        .filter(Post::isText)
        .map(post -> article(place, offer, post.text()));
  }

  private static InlineQueryResult article(int place, Offer offer, MarkedText text) {
    InputTextMessageContent content = new InputTextMessageContent(text.text());
    content.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (!text.entities().isEmpty()) {
      content.setEntities(List.copyOf(text.entities()));
    }
    String title = offer.value().label().isBlank() ? offer.value().value() : offer.value().label();
    String id = Integer.toString(place);
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(id, Shortened.to(title, TITLE), content);
    article.setDescription(Shortened.to(text.text().replace('\n', ' '), SNIPPET));
    return article;
  }
}
