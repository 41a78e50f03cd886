package io.github.dorasan.contract;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.UncoveredQuestion;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.LookupComposer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyComposer;
import io.github.dorasan.reply.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Replies of every kind, by name, for golden files of how platforms render them. They do not depend
 * on how well questions are matched.
 */
public final class GoldenReplies {
  private static final KnowledgeBase SHOP = ShopBot.knowledge();
  private static final ReplyComposer REPLIES = new ReplyComposer(SHOP, ShopBot.WORDING);
  private static final LookupComposer LOOKUPS = new LookupComposer(SHOP, ShopBot.WORDING);

  private GoldenReplies() {}

  /** All of them. */
  public static SequencedMap<String, Reply> all() {
    SequencedMap<String, Reply> all = new LinkedHashMap<>();
    FaqEntry night = faq("game-night");
    all.put("answered", REPLIES.reply(new Answer.Answered(faq("opening-hours"))));
    all.put("answered-with-note", REPLIES.reply(new Answer.Answered(faq("plague-year"))));
    all.put("corrected", REPLIES.reply(new Answer.Corrected(night, night.premises().getFirst())));
    all.put("suggested", REPLIES.reply(new Answer.Suggested(List.of(night, faq("address")))));
    all.put(
        "known-gap",
        REPLIES.reply(new Answer.KnownGap(uncovered("nc-parking"), List.of(faq("address")))));
    all.put("nothing-near", REPLIES.reply(new Answer.NothingNear(List.of())));
    all.put(
        "small-talk",
        REPLIES.reply(new Answer.SmallTalk(smallTalk("hello"), List.of(faq("opening-hours")))));
    all.put("ignored", REPLIES.reply(new Answer.Ignored(Answer.Reason.NO_WORDS)));
    all.put("fact", LOOKUPS.fact(known(SHOP.facts(), new FactId("open-11-to-20"))));
    all.put("no-fact", LOOKUPS.noFact(List.of("orders", "open-11-to-20")));
    all.put("topics", LOOKUPS.topics());
    all.put("sources", LOOKUPS.sources());
    all.put("source", LOOKUPS.source(faq("opening-hours")));
    all.put("help", help());
    all.put("markup", markup());
    return all;
  }

  private static Reply help() {
    Bot bot = ShopBot.create();
    return (Reply)
        bot.handle(
                new Incoming.Command(
                    InMemoryPlatform.channel("hall"),
                    new Author("ann", Author.Role.MEMBER),
                    "help",
                    Map.of()))
            .orElseThrow();
  }

  /** Every kind of block and span, with characters that mean something somewhere. */
  private static Reply markup() {
    return Reply.of(
        new Block.Notice(List.of(new Span.Text("A *note* first"))),
        new Block.Paragraph(
            List.of(
                new Span.Text("Plain <text> & @everyone, "),
                new Span.Strong("str*ng"),
                new Span.Text(", "),
                new Span.Emphasis("emph_asis"),
                new Span.Text(", "),
                new Span.Code("/co`de"),
                new Span.Text(", "),
                new Span.Link("a [label]", "https://meeple-corner.example/a_(b)?c=1&d=2"))),
        new Block.Bullets(
            List.of(
                List.of(new Span.Text("one\nand its second line")),
                List.of(new Span.Strong("two"), new Span.Text(": # no heading")))),
        new Block.Image("dice.png", ShowingContract.PIXEL, "Two dice on a table"),
        new Block.Footnote(
            List.of(new Span.Text("Last ["), new Span.Code("id"), new Span.Text("]"))),
        new Block.Actions(PressingContract.ACTIONS));
  }

  private static FaqEntry faq(String id) {
    return known(SHOP.faq(), new EntryId(id));
  }

  private static UncoveredQuestion uncovered(String id) {
    return known(SHOP.uncovered(), new EntryId(id));
  }

  private static SmallTalkEntry smallTalk(String id) {
    return known(SHOP.smallTalk(), new EntryId(id));
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    return Optional.ofNullable(map.get(key))
        .orElseThrow(() -> new NoSuchElementException("the shop does not know " + key));
  }
}
