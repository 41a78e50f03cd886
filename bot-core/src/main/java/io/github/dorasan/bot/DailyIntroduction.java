package io.github.dorasan.bot;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;

/** Introduces the daily fact to a community that is being set up. */
interface DailyIntroduction {
  /** The first that a feature gives. */
  static Optional<DailyIntroduction> among(List<? extends Feature> features) {
    return features.stream().flatMap(feature -> feature.introduction().stream()).findFirst();
  }

  /** Whether it is on in a channel. */
  boolean isOn(Incoming incoming);

  /** What would be posted next, and when. */
  Reply preview(Incoming incoming, KnowledgeView knowledge);

  /**
   * Switches it on, with the schedule that the preview told of, or off.
   *
   * @return why that could not be; nothing has changed then
   */
  Optional<String> turn(Incoming incoming, boolean on, KnowledgeView knowledge);
}
