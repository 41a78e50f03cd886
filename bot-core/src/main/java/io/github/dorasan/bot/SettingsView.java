package io.github.dorasan.bot;

import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts settings into words. */
final class SettingsView {
  private final ModeratorsChannel channels;

  SettingsView(ModeratorsChannel channels) {
    this.channels = channels;
  }

  /** A list of all settings, one a line. */
  void list(ReplyBuilder reply, Settings settings, ChannelRef here, Wording wording) {
    for (SettingName name : SettingName.values()) {
      String value = told(name, settings, here, wording);
      String text =
          settings.isSet(name) ? value : wording.text("settings.default", Map.of("value", value));
      reply.item(new Span.Code(name.text()), new Span.Text(": " + text));
    }
    for (SettingName name : settings.unreadable()) {
      reply.sentence(
          "settings.unreadable",
          Map.of("name", name.text(), "wanted", wording.text(name.wantedKey())));
    }
  }

  /** The value that holds, in words. */
  String told(SettingName name, Settings settings, ChannelRef here, Wording wording) {
    return switch (name) {
      case MODERATORS_CHANNEL ->
          settings
              .moderatorsChannel()
              .map(id -> name(here, id))
              .orElseGet(() -> wording.text("settings.none"));
      case UNASKED_CHANNELS -> names(here, settings.unaskedChannels(), wording);
      case PUBLISHED_CHANNELS -> names(here, settings.publishedChannels(), wording);
      case WHEN_UNKNOWN ->
          switch (settings.whenUnknown()) {
            case SAY -> wording.text("settings.say");
            case SILENCE -> wording.text("settings.silence");
          };
      case SURENESS -> sureness(settings, wording);
      case RETENTION_DAYS ->
          wording.text("settings.days", Map.of("count", settings.retention().toDays()));
      case KEEP_LINKS -> wording.text(settings.keepsLinks() ? "settings.yes" : "settings.no");
      case LANGUAGE -> language(settings.language().orElse(wording.language()));
      case ZONE -> settings.zone().getId();
      case DAILY_LATE_MINUTES ->
          wording.text("settings.minutes", Map.of("count", settings.dailyLate().toMinutes()));
    };
  }

  private static String sureness(Settings settings, Wording wording) {
    return switch (settings.sureness()) {
      case CAREFUL -> wording.text("settings.careful");
      case NORMAL -> wording.text("settings.normal");
      case BOLD -> wording.text("settings.bold");
    };
  }

  /** A language, in itself. */
  static String language(Locale language) {
    return language.getDisplayLanguage(language);
  }

  private String names(ChannelRef here, Set<String> ids, Wording wording) {
    return ids.isEmpty()
        ? wording.text("settings.none")
        : ids.stream().sorted().map(id -> name(here, id)).collect(Collectors.joining(", "));
  }

  private String name(ChannelRef here, String channel) {
    return channels.name(new ChannelRef(here.platform(), here.community(), channel));
  }
}
