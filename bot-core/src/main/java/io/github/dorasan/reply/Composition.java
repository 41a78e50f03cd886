package io.github.dorasan.reply;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.FaqEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says the answers to several questions one after the other, in the order asked. */
final class Composition {
  private static final int SUGGESTIONS = 3;

  /** How long the short answers to all parts may be together, in UTF-16 units. */
  private static final int LONGEST = 600;

  private final KnowledgeBase knowledge;
  private final ReplyComposer replies;
  private final Citations citations;
  private final Wording wording;

  Composition(
      KnowledgeBase knowledge, ReplyComposer replies, Citations citations, Wording wording) {
    this.knowledge = knowledge;
    this.replies = replies;
    this.citations = citations;
    this.wording = wording;
  }

  /** A paragraph a part, then where they come from. */
  Reply reply(Answer.Composed composed) {
    List<Block> blocks = new ArrayList<>();
    replies
        .notice(composed)
        .ifPresent(line -> blocks.add(new Block.Notice(List.of(new Span.Text(line)))));
    texts(composed).forEach(text -> blocks.add(ReplyComposer.paragraph(text)));
    List<Answer> parts = composed.parts();
    List<FaqEntry> entries = parts.stream().flatMap(part -> part.answeredFrom().stream()).toList();
    blocks.add(citations.footnote(entries));
    List<FaqEntry> near =
        parts.stream()
            .flatMap(part -> nearest(part).stream())
            .filter(entry -> !entries.contains(entry))
            .distinct()
            .limit(SUGGESTIONS)
            .toList();
    if (!near.isEmpty()) {
      blocks.add(new Block.Actions(ReplyComposer.questions(near)));
    }
    return new Reply(blocks, false);
  }

  /** All parts in one text. */
  String text(Answer.Composed composed) {
    return String.join(" ", texts(composed));
  }

  private List<String> texts(Answer.Composed composed) {
    List<String> texts = new ArrayList<>();
    for (Answer part : composed.parts()) {
      texts.add(part(part, texts.size() + 1));
    }
    return Shortening.together(texts, LONGEST, knowledge.community().language());
  }

  private String part(Answer part, int number) {
    return switch (part) {
      case Answer.Answered _, Answer.Corrected _, Answer.KnownGap _ -> replies.shortText(part);
      case Answer.Composed _,
          Answer.Suggested _,
          Answer.NothingNear _,
          Answer.NearMiss _,
          Answer.OtherLanguage _,
          Answer.SmallTalk _,
          Answer.Ignored _ ->
          wording.text(
              "composed.gap",
              Map.of("count", number, "sources", knowledge.community().sourceWord()));
    };
  }

  private static List<FaqEntry> nearest(Answer part) {
    return switch (part) {
      case Answer.Suggested(List<FaqEntry> nearest) -> nearest;
      case Answer.NotCovered gap -> gap.nearest();
      case Answer.Answered _,
          Answer.Corrected _,
          Answer.Composed _,
          Answer.SmallTalk _,
          Answer.Ignored _ ->
          List.of();
    };
  }
}
