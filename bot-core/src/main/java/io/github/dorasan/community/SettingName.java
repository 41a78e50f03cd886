package io.github.dorasan.community;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a community's moderators can set, each with its name, its default, and what it takes. */
public enum SettingName {
  /** The channel that moderators' news go to. */
  MODERATORS_CHANNEL("moderators-channel", "", "settings.wanted.channel"),
  /** The channels where the bot may speak without being spoken to. */
  UNASKED_CHANNELS("unasked-channels", "", "settings.wanted.channels"),
  /** What it does where it has no answer. */
  WHEN_UNKNOWN("when-unknown", "say", "settings.wanted.when-unknown"),
  /** How sure it must be to answer. */
  SURENESS("sureness", "normal", "settings.wanted.sureness"),
  /** For how many days people's texts are kept. */
  RETENTION_DAYS("retention-days", "90", "settings.wanted.retention-days"),
  /** Whether links to messages are kept. */
  KEEP_LINKS("keep-links", "no", "settings.wanted.keep-links"),
  /** The language of the bot's own wording. */
  LANGUAGE("language", "", "settings.wanted.language"),
  /** Where the community tells the time. */
  ZONE("zone", "UTC", "settings.wanted.zone"),
  /** How late a daily fact may still be posted, in minutes. */
  DAILY_LATE_MINUTES("daily-late-minutes", "180", "settings.wanted.daily-late"),
  /** The channels whose daily facts go on to those who follow them from elsewhere. */
  PUBLISHED_CHANNELS("published-channels", "", "settings.wanted.channels");

  private final String text;
  private final String byDefault;
  private final String wantedKey;

  SettingName(String text, String byDefault, String wantedKey) {
    this.text = text;
    this.byDefault = byDefault;
    this.wantedKey = wantedKey;
  }

  /** As it is stored and typed. */
  public String text() {
    return text;
  }

  /** What holds where nothing is set; empty where nothing does. */
  public String byDefault() {
    return byDefault;
  }

  /** The wording's key of what it takes. */
  public String wantedKey() {
    return wantedKey;
  }

  /** Whether it names one channel or several. */
  public boolean isOfChannels() {
    return switch (this) {
      case MODERATORS_CHANNEL, UNASKED_CHANNELS, PUBLISHED_CHANNELS -> true;
      case WHEN_UNKNOWN, SURENESS, RETENTION_DAYS, KEEP_LINKS, LANGUAGE, ZONE, DAILY_LATE_MINUTES ->
          false;
    };
  }

  /** The setting that is typed so. */
  public static Optional<SettingName> of(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.text.equals(name)).findFirst();
  }

  /** The names as they are typed. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(SettingName::text).toList();
  }

  /**
   * A value as it is to be stored.
   *
   * @param typed as somebody typed it; empty for the default
   * @throws IllegalArgumentException if it is none of those that {@link #wantedKey} tells
   */
  public String stored(String typed) {
    String value = typed.strip();
    return value.isEmpty() ? "" : SettingText.write(read(value));
  }

  /** The stored value as it is meant. */
  Object read(String stored) {
    return switch (this) {
      case MODERATORS_CHANNEL -> SettingText.channel(stored);
      case UNASKED_CHANNELS, PUBLISHED_CHANNELS -> SettingText.channels(stored);
      case WHEN_UNKNOWN -> SettingText.whenUnknown(stored);
      case SURENESS -> SettingText.sureness(stored);
      case RETENTION_DAYS -> SettingText.retention(stored);
      case KEEP_LINKS -> SettingText.yesOrNo(stored);
      case LANGUAGE -> SettingText.language(stored);
      case ZONE -> SettingText.zone(stored);
      case DAILY_LATE_MINUTES -> SettingText.late(stored);
    };
  }
}
