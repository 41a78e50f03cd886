package io.github.dorasan.evaluation;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import java.util.Optional;
import java.util.Set;

/**
 * Names what questions and answers are about: the topic, or the entry itself where all entries
 * share one topic.
 */
final class TopicNames {
  private final KnowledgeBase knowledge;
  private final boolean byEntry;

  TopicNames(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    this.byEntry =
        knowledge.faq().values().stream().map(FaqEntry::topic).distinct().limit(2).count() < 2;
  }

  /** What a question is about: the word of its file, or else its first relevant entry's name. */
  String expected(EvaluationQuestion question) {
    return question
        .topic()
        .orElseGet(
            () ->
                switch (question.expectation()) {
                  case Expectation.FromEntry(Set<EntryId> ids) ->
                      ids.stream().sorted().findFirst().map(this::name).orElse(Row.NO_TOPIC);
                  case Expectation.Saying _, Expectation.Silence _, Expectation.SmallTalk _ ->
                      Row.NO_TOPIC;
                });
  }

  /** What an answer is about: its first entry's name. */
  String given(Given given) {
    return given.entries().stream().findFirst().map(this::name).orElse(Row.NO_ANSWER);
  }

  private String name(EntryId id) {
    Optional<FaqEntry> entry = knowledge.entry(id);
    return byEntry || entry.isEmpty() ? id.value() : entry.get().topic().value();
  }
}
