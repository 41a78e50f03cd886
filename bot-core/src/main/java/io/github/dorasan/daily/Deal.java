package io.github.dorasan.daily;

import io.github.dorasan.model.TopicId;
import io.github.dorasan.platform.ChannelRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything beside the knowledge that a pick depends on.
 *
 * @param topics empty for all
 * @param own the community's own facts
 */
record Deal(
    ChannelRef channel,
    Set<TopicId> topics,
    List<OwnFact> own,
    List<Queued> queue,
    DailyLedger.Uses uses) {

  /** As it will be when a pick has been posted. */
  Deal after(Pick pick) {
    List<Queued> rest = new ArrayList<>(queue);
    pick.queued().ifPresent(rest::remove);
    Map<String, Integer> rounds = new HashMap<>(uses.rounds());
    rounds.merge(pick.item().id(), pick.round(), Math::max);
    List<String> recent = new ArrayList<>(uses.recent());
    recent.addFirst(pick.item().id());
    return new Deal(
        channel,
        topics,
        own,
        List.copyOf(rest),
        new DailyLedger.Uses(
            rounds, recent.subList(0, Math.min(recent.size(), DailyLedger.RECENT))));
  }
}
