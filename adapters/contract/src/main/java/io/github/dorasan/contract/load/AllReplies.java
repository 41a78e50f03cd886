package io.github.dorasan.contract.load;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyComposer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a knowledge can make a bot answer, to be rendered. */
public final class AllReplies {
  private AllReplies() {}

  /**
   * The answer of each entry, each correction, and the word on each question that is not covered.
   *
   * @throws IllegalStateException if the folder cannot be read; its message says why
   */
  public static List<Reply> of(Path seeds) {
    try {
      KnowledgeBase knowledge = KnowledgeLoader.load(seeds);
      ReplyComposer composer = new ReplyComposer(knowledge, ShopBot.WORDING);
      return answers(knowledge).stream().map(composer::reply).toList();
    } catch (KnowledgeException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static List<Answer> answers(KnowledgeBase knowledge) {
    List<Answer> answers = new ArrayList<>();
    for (FaqEntry entry : knowledge.faq().values()) {
      answers.add(new Answer.Answered(entry));
      for (FaqEntry.Premise premise : entry.premises()) {
        answers.add(new Answer.Corrected(entry, premise));
      }
    }
    knowledge.uncovered().values().forEach(gap -> answers.add(new Answer.KnownGap(gap, List.of())));
    return answers;
  }
}
