package io.github.dorasan.bot;

import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.daily.Digest;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.Overlay;
import io.github.dorasan.knowledge.Phrasing;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.model.TaughtAnswer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells whether what a community was answered with still stands. It compares what was said with
 * what is said now, so it does not matter how an entry came to change: by the community's
 * moderators or in the folder, on this instance or another, or while the bot did not run.
 *
 * @param folder the knowledge alone
 * @param now with what the community lays over it today
 * @param overlay with the answers, too, that hold no more today
 */
record Standing(KnowledgeBase folder, KnowledgeBase now, Overlay overlay, LocalDate today) {
  /** What is said where an entry is answered with no more. */
  private static final String NOTHING = "-";

  static Standing of(KnowledgeBase folder, Overlay overlay, LocalDate today) {
    return new Standing(folder, folder.overlaid(overlay.on(today)), overlay, today);
  }

  /** What is answered in the place of an entry now: mostly itself. */
  Optional<FaqEntry> entry(EntryId id) {
    return now.entry(id).or(() -> follower(id));
  }

  /** What was taught in the place of an entry of the folder. */
  private Optional<FaqEntry> follower(EntryId id) {
    Optional<String> question = folder.entry(id).map(old -> Phrasing.key(old.question()));
    return overlay.on(today).taught().stream()
        .filter(
            taught ->
                taught.replaces().equals(Optional.of(id))
                    || question.equals(Optional.of(Phrasing.key(taught.question()))))
        .reduce((_, last) -> last)
        .flatMap(taught -> now.entry(taught.id()));
  }

  /** A short form of what is said in the place of an entry now. */
  String said(EntryId id) {
    return entry(id).map(Standing::said).orElse(NOTHING);
  }

  private static String said(FaqEntry entry) {
    String text = text(entry);
    return entry.origin() instanceof Origin.Taught taught
        ? text + Digest.of(taught.source() + "\n" + taught.validUntil())
        : text;
  }

  private static String text(FaqEntry entry) {
    return Digest.of(entry.answer() + "\n" + entry.more().orElse(""));
  }

  /** Whether nothing is to be corrected. */
  boolean holds(SentAnswers.Sent sent) {
    String said = said(sent.entry());
    return sent.said().isEmpty()
        || said.equals(sent.said())
        || hasExpired(sent.entry())
        || (said.equals(NOTHING) && isMoved(sent.said()));
  }

  /** What was true until a day is not wrong afterwards. */
  private boolean hasExpired(EntryId id) {
    return overlay.expired(today).stream()
        .anyMatch(
            (TaughtAnswer taught) ->
                taught.id().equals(id) || taught.replaces().equals(Optional.of(id)));
  }

  /** Whether another entry says the same: the knowledge has changed, what was said has not. */
  private boolean isMoved(String said) {
    return now.faq().values().stream().anyMatch(entry -> said.startsWith(text(entry)));
  }
}
