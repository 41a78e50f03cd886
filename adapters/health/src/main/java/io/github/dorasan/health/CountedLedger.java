package io.github.dorasan.health;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyLedger;
import io.github.dorasan.daily.Posting;
import io.github.dorasan.platform.ChannelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A ledger that tells of each posting that it keeps.
 *
 * @param kept is given each, as it is from now on
 */
record CountedLedger(DailyLedger ledger, Consumer<Posting> kept) implements DailyLedger {
  @Override
  public Optional<Posting> find(ChannelRef channel, LocalDate date) {
    return ledger.find(channel, date);
  }

  @Override
  public boolean add(Posting posting) {
    boolean added = ledger.add(posting);
    if (added) {
      kept.accept(posting);
    }
    return added;
  }

  @Override
  public boolean change(Posting from, Posting to) {
    boolean changed = ledger.change(from, to);
    if (changed) {
      kept.accept(to);
    }
    return changed;
  }

  @Override
  public List<Posting> open(ChannelRef channel) {
    return ledger.open(channel);
  }

  @Override
  public List<Posting> open() {
    return ledger.open();
  }

  @Override
  public List<Posting> untold(String platform, int limit) {
    return ledger.untold(platform, limit);
  }

  @Override
  public void told(ChannelRef channel, LocalDate date) {
    ledger.told(channel, date);
  }

  @Override
  public Uses uses(ChannelRef channel) {
    return ledger.uses(channel);
  }

  @Override
  public List<Posting> history(ChannelRef channel, LocalDate before, int limit) {
    return ledger.history(channel, before, limit);
  }

  @Override
  public List<Posting> sent(CommunityId community, String fact, Instant since) {
    return ledger.sent(community, fact, since);
  }
}
