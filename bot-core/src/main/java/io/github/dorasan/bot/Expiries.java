package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Tells moderators, once, which of the answers that they taught hold no more. */
public final class Expiries {
  private final LearningParts parts;

  /** Of what was taught there. */
  public Expiries(LearningParts parts) {
    this.parts = parts;
  }

  /**
   * Looks for answers whose last day has passed where their community is, and forgets where answers
   * were sent too long ago to be corrected. To be called a few times a day.
   *
   * @throws io.github.dorasan.community.StoreException if a store cannot be used
   */
  public void look() {
    Instant now = parts.clock().instant();
    // Whatever the zone, nothing ends more than a day before it does at Greenwich.
    LocalDate anywhere = LocalDate.ofInstant(now, ZoneOffset.MAX);
    TaughtStore store = parts.stores().taught();
    for (TaughtStore.Located row : store.expiredBefore(anywhere)) {
      LocalDate today = LocalDate.ofInstant(now, parts.zone(row.community()));
      TaughtAnswer answer = row.version().answer();
      if (!answer.holdsOn(today)
          && store.tellExpired(row.community(), answer.number(), row.version().version())) {
        tell(row.community(), answer);
      }
    }
    parts
        .stores()
        .sentAnswers()
        .removeBefore(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(SentAnswers.DAYS + 1L));
  }

  private void tell(CommunityId community, TaughtAnswer answer) {
    long number = answer.number();
    Wording wording = parts.services().wording(community);
    Map<String, String> name = Map.of("number", "#" + number);
    String date = answer.validUntil().map(LocalDate::toString).orElse("");
    parts
        .services()
        .news()
        .tell(
            community,
            new ReplyBuilder(wording)
                .sentence("taught.review", Map.of("date", date))
                .labelled("#" + number, answer.question())
                .text(answer.answer())
                .actions(
                    List.of(
                        new Action(
                            ActionIds.of("taught", "edit:" + number),
                            wording.text("taught.edit", name),
                            "/taught edit " + number),
                        new Action(
                            ActionIds.of("taught", "remove:" + number),
                            wording.text("taught.remove", name),
                            "/taught remove " + number)))
                .build());
  }
}
