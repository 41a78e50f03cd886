package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.WhatWouldChange;
import io.github.dorasan.community.learning.TeachingDraft;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a moderator what they are about to teach, and what came of it. */
final class DraftView {
  static final String VERB = "draft";

  private static final int SHOWN = 5;
  private static final int LONGEST_LABEL = 70;

  private final Wording wording;

  DraftView(Wording wording) {
    this.wording = wording;
  }

  /** An answer and what it would change, with the buttons that save it or do not. */
  Reply preview(long number, TeachingDraft draft, WhatWouldChange foreseen) {
    ReplyBuilder writing = new ReplyBuilder(wording).sentence("teach.preview");
    TaughtAnswer answer = draft.answer();
    answer(writing, answer);
    List<String> answered =
        foreseen.kept().stream()
            .filter(WhatWouldChange.Change::wouldBeAnswered)
            .map(WhatWouldChange.Change::question)
            .toList();
    writing.sentence("teach.would-answer", Map.of("count", answered.size()));
    writing.bullets(shortened(answered));
    List<String> changed =
        foreseen.own().stream()
            .map(
                change ->
                    wording.text(
                        "teach.changed",
                        Map.of("question", change.question(), "before", from(change))))
            .toList();
    writing.sentence("teach.would-change", Map.of("count", changed.size()));
    writing.bullets(shortened(changed));
    List<FaqEntry> near =
        foreseen.nearest().stream()
            .map(WhatWouldChange.Near::entry)
            .filter(entry -> !entry.id().equals(answer.id()))
            .toList();
    if (!near.isEmpty()) {
      writing.sentence("teach.near");
      writing.bullets(near.stream().map(FaqEntry::question).toList());
    }
    List<Action> actions = new ArrayList<>();
    actions.add(action("save", number, "teach.save"));
    actions.add(action("edit", number, "teach.edit"));
    actions.add(action("cancel", number, "teach.cancel"));
    if (draft.before() == 0 && answer.replaces().isEmpty()) {
      near.stream().limit(2).forEach(entry -> actions.add(joining(number, entry)));
    }
    return writing.actions(actions).discreet();
  }

  private void answer(ReplyBuilder writing, TaughtAnswer answer) {
    writing.labelled(wording.text("teach.question"), answer.question());
    writing.bullets(answer.phrasings());
    writing.labelled(wording.text("teach.answer"), answer.answer());
    writing.labelled(
        wording.text("teach.source"),
        answer.source().orElseGet(() -> wording.text("teach.own-knowledge")));
    answer
        .validUntil()
        .ifPresent(date -> writing.labelled(wording.text("teach.until"), date.toString()));
    answer
        .replaces()
        .ifPresent(entry -> writing.sentence("teach.instead", Map.of("entry", entry.value())));
  }

  private String from(WhatWouldChange.Change change) {
    return change
        .before()
        .answer()
        .answeredFrom()
        .map(FaqEntry::question)
        .orElseGet(
            () ->
                change.before().answer() instanceof Answer.Composed
                    ? wording.text("teach.several")
                    : wording.text("teach.no-answer"));
  }

  private List<String> shortened(List<String> items) {
    if (items.size() <= SHOWN) {
      return items;
    }
    List<String> some = new ArrayList<>(items.subList(0, SHOWN));
    some.add(wording.text("teach.more", Map.of("count", items.size() - SHOWN)));
    return some;
  }

  private Action action(String what, long number, String key) {
    return new Action(
        ActionIds.of(VERB, what + ":" + number), wording.text(key), wording.text(key));
  }

  private Action joining(long number, FaqEntry entry) {
    String label =
        entry.origin() instanceof Origin.Taught
            ? wording.text("teach.add-phrasing", Map.of("question", entry.question()))
            : wording.text("teach.replace", Map.of("question", entry.question()));
    String shown =
        label.codePointCount(0, label.length()) <= LONGEST_LABEL
            ? label
            : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    return new Action(
        ActionIds.of(VERB, "join:" + number + ":" + entry.id().value()), shown, shown);
  }

  /** What was filled in cannot be; it is kept to be filled in better. */
  Reply faulty(long number, String fault) {
    return new ReplyBuilder(wording)
        .text(wording.text(fault))
        .actions(
            List.of(action("edit", number, "teach.edit"), action("cancel", number, "teach.cancel")))
        .discreet();
  }

  /** The draft has been saved or dropped. */
  Reply gone() {
    return new ReplyBuilder(wording).sentence("teach.gone").discreet();
  }

  /** Somebody else has changed the answer; this is how it is now. */
  Reply conflict(long number, TaughtAnswer now) {
    ReplyBuilder writing = new ReplyBuilder(wording).sentence("teach.conflict");
    answer(writing, now);
    return writing
        .actions(
            List.of(action("over", number, "teach.over"), action("cancel", number, "teach.cancel")))
        .discreet();
  }

  /** Another answer has the very question already; it can be edited, or this one dropped. */
  Reply same(long number, TaughtAnswer other) {
    String named = "#" + other.number();
    ReplyBuilder writing =
        new ReplyBuilder(wording).sentence("teach.same", Map.of("number", named));
    answer(writing, other);
    Action edit =
        new Action(
            ActionIds.of("taught", "edit:" + other.number()),
            wording.text("taught.edit", Map.of("number", named)),
            "/taught edit " + other.number());
    return writing
        .actions(
            List.of(
                edit,
                action("edit", number, "teach.edit-mine"),
                action("cancel", number, "teach.cancel")))
        .discreet();
  }

  /** It is saved; those who wait can be answered. */
  Reply saved(TaughtAnswer answer, Optional<Action> waiting) {
    return new ReplyBuilder(wording)
        .sentence("teach.saved", Map.of("number", "#" + answer.number()))
        .labelled(wording.text("teach.question"), answer.question())
        .actions(waiting.stream().toList())
        .discreet()
        .replacing();
  }
}
