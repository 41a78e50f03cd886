package io.github.dorasan.community;

import io.github.dorasan.answering.Sureness;
import io.github.dorasan.platform.ChannelRef;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A community's settings. A value that cannot be read, such as that of a newer program, counts as
 * not set; it stays stored, as do settings that are not known here.
 */
public final class Settings {
  /** The languages that the bot's own wording is in. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ko"));

  /** What holds before anything is set. */
  public static final Settings DEFAULT = of(StoredSettings.NONE);

  private final StoredSettings stored;
  private final Map<SettingName, Object> values;
  private final List<SettingName> unreadable;

  private Settings(
      StoredSettings stored, Map<SettingName, Object> values, List<SettingName> unreadable) {
    this.stored = stored;
    this.values = values;
    this.unreadable = List.copyOf(unreadable);
  }

  /** What is stored, as it is meant. */
  public static Settings of(StoredSettings stored) {
    Map<SettingName, Object> values = new EnumMap<>(SettingName.class);
    List<SettingName> unreadable = new ArrayList<>();
    for (SettingName name : SettingName.values()) {
      String text = stored.values().getOrDefault(name.text(), "");
      try {
        put(values, name, text.isEmpty() ? name.byDefault() : text);
      } catch (IllegalArgumentException _) {
        unreadable.add(name);
        put(values, name, name.byDefault());
      }
    }
    return new Settings(stored, values, unreadable);
  }

  private static void put(Map<SettingName, Object> values, SettingName name, String text) {
    if (!text.isEmpty()) {
      values.put(name, name.read(text));
    }
  }

  /** The version that was read. */
  public long version() {
    return stored.version();
  }

  /** The names of settings whose stored values cannot be read. */
  public List<SettingName> unreadable() {
    return unreadable;
  }

  /** Whether a value is stored. */
  public boolean isSet(SettingName name) {
    return !stored.values().getOrDefault(name.text(), "").isEmpty();
  }

  /** The value that holds, as it is typed; empty where none does. */
  public String text(SettingName name) {
    Object value = values.get(name);
    return value == null ? "" : SettingText.write(value);
  }

  /** All that is stored, whether it is known here or not. */
  public Map<String, String> texts() {
    return stored.values();
  }

  /** What is stored under a name; empty where nothing is. */
  public String note(String name) {
    return stored.values().getOrDefault(name, "");
  }

  /** The channel that moderators' news go to. */
  public Optional<String> moderatorsChannel() {
    return Optional.ofNullable(values.get(SettingName.MODERATORS_CHANNEL)).map(String.class::cast);
  }

  /** The channels where the bot may speak without being spoken to. */
  public Set<String> unaskedChannels() {
    return channels(SettingName.UNASKED_CHANNELS);
  }

  /** The channels whose daily facts go on to those who follow them from elsewhere. */
  public Set<String> publishedChannels() {
    return channels(SettingName.PUBLISHED_CHANNELS);
  }

  private Set<String> channels(SettingName name) {
    return values.get(name) instanceof Set<?> channels
        ? channels.stream().map(String.class::cast).collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether the bot may speak in a channel without being spoken to. */
  public boolean speaksUnasked(ChannelRef channel) {
    return unaskedChannels().contains(channel.channel());
  }

  /** Whether a channel's daily facts go on to those who follow it from elsewhere. */
  public boolean publishes(ChannelRef channel) {
    return publishedChannels().contains(channel.channel());
  }

  /** What the bot does where it has no answer. */
  public WhenUnknown whenUnknown() {
    return value(SettingName.WHEN_UNKNOWN, WhenUnknown.class);
  }

  /** How sure it must be to answer. */
  public Sureness sureness() {
    return value(SettingName.SURENESS, Sureness.class);
  }

  /** For how long people's texts are kept. */
  public Duration retention() {
    return Duration.ofDays(value(SettingName.RETENTION_DAYS, Integer.class));
  }

  /** Whether links to messages are kept. */
  public boolean keepsLinks() {
    return value(SettingName.KEEP_LINKS, Boolean.class);
  }

  /** The language of the bot's own wording; empty for the operator's. */
  public Optional<Locale> language() {
    return Optional.ofNullable(values.get(SettingName.LANGUAGE)).map(Locale.class::cast);
  }

  /** Where the community tells the time. */
  public ZoneId zone() {
    return value(SettingName.ZONE, ZoneId.class);
  }

  /** How late a daily fact may still be posted. */
  public Duration dailyLate() {
    return value(SettingName.DAILY_LATE_MINUTES, Duration.class);
  }

  private <T> T value(SettingName name, Class<T> type) {
    return type.cast(Objects.requireNonNull(values.get(name)));
  }
}
