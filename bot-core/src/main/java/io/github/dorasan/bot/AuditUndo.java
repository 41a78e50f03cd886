package io.github.dorasan.bot;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.LearningStores;
import java.util.Optional;

/** Names the command that takes a change back, where there is one and nothing came after it. */
record AuditUndo(LearningStores stores) {
  private static final String TAUGHT = "taught_";

  Optional<String> of(AuditEntry entry) {
    return switch (entry.action()) {
      case "taught.add", "taught.edit", "taught.remove", "taught.undo" ->
          number(entry.subject(), TAUGHT)
              .filter(number -> isLatest(entry, number))
              .map(number -> "/taught undo " + number);
      case "hide" -> hidden(entry).map(hidden -> "/unhide " + hidden.id());
      case "quiet" -> hidden(entry).map(_ -> "/quiet 0");
      case "gap.learn" ->
          number(entry.subject(), "#")
              .filter(
                  number ->
                      stores.gaps().all(entry.community()).stream()
                          .anyMatch(gap -> gap.number() == number))
              .map(number -> "/taught gap-undo " + number);
      default -> Optional.empty();
    };
  }

  private static Optional<Long> number(String subject, String before) {
    return subject.startsWith(before)
        ? Numbers.positive(subject.substring(before.length()))
        : Optional.empty();
  }

  private boolean isLatest(AuditEntry entry, long number) {
    return stores
        .taught()
        .latest(entry.community(), number)
        .filter(version -> !version.at().isAfter(entry.at()))
        .isPresent();
  }

  private Optional<Hidden> hidden(AuditEntry entry) {
    return stores.hidden().all(entry.community()).stream()
        .filter(hidden -> Hiding.subject(hidden).equals(entry.subject()))
        .filter(hidden -> !hidden.at().isAfter(entry.at()))
        .findFirst();
  }
}
