package io.github.dorasan.bot;

import io.github.dorasan.community.SettingName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of setting a community up, in their order. */
enum SetupStep {
  /** In which language the bot speaks. */
  LANGUAGE(SettingName.LANGUAGE),
  /** Where moderators are told what they should know. */
  MODERATORS(SettingName.MODERATORS_CHANNEL),
  /** Where the bot may speak without being spoken to. */
  UNASKED(SettingName.UNASKED_CHANNELS),
  /** What it does where it has no answer. */
  UNKNOWN(SettingName.WHEN_UNKNOWN),
  /** Whether it posts a fact a day. */
  DAILY,
  /** How sure it must be. */
  SURENESS(SettingName.SURENESS),
  /** For how long people's texts are kept. */
  RETENTION(SettingName.RETENTION_DAYS),
  /** Whether links to messages are kept. */
  LINKS(SettingName.KEEP_LINKS),
  /** All is set. */
  DONE;

  private final Optional<SettingName> setting;

  SetupStep() {
    this.setting = Optional.empty();
  }

  SetupStep(SettingName setting) {
    this.setting = Optional.of(setting);
  }

  /** The setting that it sets, if it sets one. */
  Optional<SettingName> setting() {
    return setting;
  }

  /** As it stands in ids and is noted. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step that is written so. */
  static Optional<SetupStep> of(String text) {
    return Arrays.stream(values()).filter(step -> step.text().equals(text)).findFirst();
  }

  /** Those that are gone through, with the daily fact or without. */
  static List<SetupStep> all(boolean daily) {
    return Arrays.stream(values()).filter(step -> daily || step != DAILY).toList();
  }
}
