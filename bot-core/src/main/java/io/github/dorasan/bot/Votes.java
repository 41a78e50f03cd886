package io.github.dorasan.bot;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.stream.Stream;

/** The buttons by which members say whether an answer helped. */
final class Votes {
  static final String VERB = "vote";
  static final String UP = "up:";
  static final String DOWN = "down:";
  static final String WHY = "why:";

  /** Between entries that one message answers with. */
  private static final String AND = "+";

  private static final int LONGEST_ID = 64;

  private Votes() {}

  /** The two buttons under an answer; none where there is no entry, or too many to name. */
  static List<Action> actions(List<String> entries, Wording wording) {
    String ids = String.join(AND, entries);
    Action up =
        new Action(ActionIds.of(VERB, UP + ids), wording.text("vote.up"), "/vote yes " + ids);
    Action down =
        new Action(ActionIds.of(VERB, DOWN + ids), wording.text("vote.down"), "/vote no " + ids);
    return ids.isEmpty() || (VERB + ":" + WHY + "UPSETTING:" + ids).length() > LONGEST_ID
        ? List.of()
        : List.of(up, down);
  }

  /** The entries that a button's id names. */
  static List<EntryId> entries(String ids) {
    return Stream.of(ids.split("\\+", -1)).map(EntryId::new).distinct().toList();
  }

  /** The entries that a reply asks votes on. */
  static List<EntryId> entries(Reply reply) {
    String up = ActionIds.of(VERB, UP);
    return reply
        .actions()
        .map(Action::id)
        .filter(id -> id.startsWith(up))
        .flatMap(id -> entries(id.substring(up.length())).stream())
        .distinct()
        .toList();
  }
}
