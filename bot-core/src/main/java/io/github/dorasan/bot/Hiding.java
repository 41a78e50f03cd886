package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.community.learning.HiddenStore;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Wording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Hides things and shows them again, with an entry in the log. */
final class Hiding {
  private final LearningParts parts;
  private final HiddenStore store;
  private final Corrections corrections;

  Hiding(LearningParts parts, Corrections corrections) {
    this.parts = parts;
    this.store = parts.stores().hidden();
    this.corrections = corrections;
  }

  /** Hides something. */
  void keep(CommunityId community, Hidden hidden, String action) {
    parts
        .changes()
        .in(
            community,
            hidden.by(),
            noted -> {
              store.hide(community, hidden);
              if (hidden.kind() == Hidden.Kind.ENTRY) {
                parts.stores().votes().closeCase(community, new EntryId(hidden.id()));
              }
              noted.change(action, subject(hidden), "", hidden.reason());
              return true;
            });
  }

  /** What a change of it is logged as. */
  static String subject(Hidden hidden) {
    return (hidden.kind().name().toLowerCase(Locale.ROOT) + " " + hidden.id()).strip();
  }

  /** The time, as it is kept. */
  Instant now() {
    return parts.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Shows something again; empty where it is not hidden. */
  Optional<Reply> show(Incoming incoming, Hidden.Kind kind, String id, Wording wording) {
    CommunityId community = CommunityId.of(incoming.channel());
    boolean shown =
        parts
            .changes()
            .in(
                community,
                incoming.author().id(),
                noted -> {
                  Optional<Hidden> before =
                      store.all(community).stream()
                          .filter(hidden -> hidden.kind() == kind && hidden.id().equals(id))
                          .findFirst();
                  before.ifPresent(
                      hidden -> {
                        store.show(community, kind, id);
                        noted.change("unhide", subject(hidden), hidden.reason(), "");
                      });
                  return before.isPresent();
                });
    if (!shown) {
      return Optional.empty();
    }
    corrections.changed(incoming.channel());
    return Optional.of(
        new ReplyBuilder(wording)
            .sentence(kind == Hidden.Kind.ALL ? "quiet.ended" : "hide.shown")
            .discreet());
  }
}
