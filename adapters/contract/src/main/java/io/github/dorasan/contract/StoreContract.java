package io.github.dorasan.contract;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.daily.DailyStores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every part of the stores' contract stands on: two instances of the bot on the same data. */
interface StoreContract {
  /** When nothing depends on the time. */
  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Texts that a database could mistake for something else, or could mangle. */
  static List<String> difficultTexts() {
    return List.of(
        "",
        " ",
        "it's \"quoted\" -- not a comment; DROP TABLE setting;",
        "100% _of_ \\ :name ? ?? $1 <list> {brace}",
        "two\nlines\r\nand\ta tab",
        "\u00e9 e\u0301 \ubb38\uc11c \u05e9\u05dc\u05d5\u05dd",
        "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67",
        "x".repeat(100_000));
  }

  /** The stores under test. */
  CommunityStores stores();

  /** The stores of another instance on the same data. */
  CommunityStores elsewhere();

  /** The stores of the daily facts under test, on the same data. */
  DailyStores daily();

  /** The stores of the daily facts of another instance on the same data. */
  DailyStores dailyElsewhere();

  /** A community that no other test has seen. */
  default CommunityId newCommunity() {
    return new CommunityId("console", UUID.randomUUID().toString());
  }

  /** An entry of the log that changes this subject. */
  default AuditEntry entry(CommunityId community, Instant at, String subject) {
    return new AuditEntry(community, at, "ann", "settings.write", subject, "old", "new");
  }
}
