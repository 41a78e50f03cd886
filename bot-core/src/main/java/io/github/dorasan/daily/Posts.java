package io.github.dorasan.daily;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.reply.DailyComposer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What posts look like. */
final class Posts {
  private final Dealer dealer;
  private final Function<CommunityId, Wording> wording;

  Posts(Dealer dealer, Function<CommunityId, Wording> wording) {
    this.dealer = dealer;
    this.wording = wording;
  }

  /** Speaks of a community's knowledge. */
  DailyComposer composer(CommunityId community) {
    return new DailyComposer(dealer.deck(community).knowledge(), wording.apply(community));
  }

  /** What stands in the place of a post whose fact has changed, or is gone. */
  Reply correction(Posting posting, Optional<DailyItem> item, LocalDate today) {
    DailyComposer composer = composer(CommunityId.of(posting.channel()));
    return item.map(now -> composer.corrected(reply(posting.channel(), now, posting.part()), today))
        .orElseGet(() -> composer.withdrawn(posting.date(), today));
  }

  /** A post precisely as it is sent to a channel. */
  Reply reply(ChannelRef channel, DailyItem item, Optional<SeriesPart> part) {
    DailyComposer composer = composer(CommunityId.of(channel));
    Optional<String> heading =
        part.flatMap(one -> composer.seriesLine(one.series(), one.number(), one.of()));
    return switch (item) {
      case DailyItem.Known(var fact) -> composer.post(fact, heading);
      case DailyItem.Own(OwnFact own) ->
          composer.ownPost(own.text(), own.source(), own.author(), own.id(), heading);
    };
  }
}
