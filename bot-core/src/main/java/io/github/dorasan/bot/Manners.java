package io.github.dorasan.bot;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.community.Settings;
import io.github.dorasan.community.WhenUnknown;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import java.util.function.Function;

/** When the bot speaks, by what a community wants. */
final class Manners {
  private final Function<ChannelRef, Settings> settings;

  /** Manners by the settings that hold in a place. */
  Manners(Function<ChannelRef, Settings> settings) {
    this.settings = settings;
  }

  /** Whether it looks at a message at all. */
  boolean listens(Incoming.Asked asked) {
    return asked.addressed()
        || (asked.setting() == Setting.COMMUNITY
            && settings.apply(asked.channel()).speaksUnasked(asked.channel()));
  }

  /**
   * Whether it says what it makes of a message that it looked at. A person in danger always gets
   * its reply; unasked, it speaks only where it has something to tell.
   */
  boolean speaks(Incoming.Asked asked, Outcome outcome) {
    if (outcome.ofDanger()) {
      return true;
    }
    return switch (outcome.answer()) {
      case Answer.Answered _, Answer.Corrected _, Answer.Composed _ -> true;
      case Answer.KnownGap _ -> says(asked);
      case Answer.NothingNear _, Answer.NearMiss _, Answer.OtherLanguage _, Answer.Ignored _ ->
          asked.addressed() && says(asked);
      case Answer.Suggested _, Answer.SmallTalk _ -> asked.addressed();
    };
  }

  private boolean says(Incoming.Asked asked) {
    return asked.setting() != Setting.COMMUNITY
        || settings.apply(asked.channel()).whenUnknown() == WhenUnknown.SAY;
  }
}
