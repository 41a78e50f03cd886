package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log keeps what it is given, and shows it from the newest on. */
interface AuditLogContract extends StoreContract {
  @Test
  default void anEntryIsKeptAsItIs() {
    CommunityId community = newCommunity();
    for (String text : StoreContract.difficultTexts()) {
      AuditEntry entry =
          new AuditEntry(community, NOON.plusMillis(1), "ann", "act", text, text, text);
      stores().auditLog().append(entry);
      assertThat(elsewhere().auditLog().page(community, AuditLog.NEWEST, 1))
          .extracting(AuditLog.Numbered::entry)
          .containsExactly(entry);
    }
  }

  @Test
  default void pagesGoFromTheNewestToTheOldest() {
    CommunityId community = newCommunity();
    List<String> subjects = List.of("one", "two", "three", "four", "five");
    subjects.forEach(subject -> stores().auditLog().append(entry(community, NOON, subject)));
    List<AuditLog.Numbered> first = stores().auditLog().page(community, AuditLog.NEWEST, 2);
    List<AuditLog.Numbered> second =
        stores().auditLog().page(community, first.getLast().number(), 2);
    List<AuditLog.Numbered> third =
        stores().auditLog().page(community, second.getLast().number(), 2);
    assertThat(subjects(first)).containsExactly("five", "four");
    assertThat(subjects(second)).containsExactly("three", "two");
    assertThat(subjects(third)).containsExactly("one");
    assertThat(stores().auditLog().page(community, third.getLast().number(), 2)).isEmpty();
  }

  @Test
  default void theOrderDoesNotDependOnTheClock() {
    CommunityId community = newCommunity();
    stores().auditLog().append(entry(community, NOON, "first"));
    elsewhere().auditLog().append(entry(community, NOON.minus(Duration.ofDays(400)), "second"));
    assertThat(subjects(stores().auditLog().page(community, AuditLog.NEWEST, 9)))
        .containsExactly("second", "first");
  }

  @Test
  default void aCommunitySeesOnlyItsOwn() {
    CommunityId community = newCommunity();
    stores().auditLog().append(entry(newCommunity(), NOON, "theirs"));
    assertThat(stores().auditLog().page(community, AuditLog.NEWEST, 9)).isEmpty();
  }

  private static List<String> subjects(List<AuditLog.Numbered> page) {
    return page.stream().map(numbered -> numbered.entry().subject()).toList();
  }
}
