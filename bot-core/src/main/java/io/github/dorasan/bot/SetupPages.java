package io.github.dorasan.bot;

import io.github.dorasan.answering.Sureness;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each step of the setup shows. */
final class SetupPages {
  static final String VERB = "setup";
  static final String NEXT = "next";
  static final String BACK = "back";
  static final String HERE = "here";
  static final String ALTHOUGH = "here-yes";
  static final String NOT_HERE = "not-here";
  static final String NONE = "none";
  static final String ON = "on";
  static final String OFF = "off";

  private final SettingsView view;
  private final Optional<DailyIntroduction> daily;
  private final SurenessExamples examples;

  SetupPages(SettingsView view, Optional<DailyIntroduction> daily, SurenessExamples examples) {
    this.view = view;
    this.daily = daily;
    this.examples = examples;
  }

  /** The steps that there are here. */
  List<SetupStep> steps() {
    return SetupStep.all(daily.isPresent());
  }

  /**
   * Where somebody is in the setup.
   *
   * @param settings as they are stored now
   */
  record Place(SetupStep step, Settings settings, Incoming incoming, KnowledgeView knowledge) {
    Wording wording() {
      return knowledge.wording();
    }

    /** The id of a button that chooses something here. */
    String id(String value) {
      String asker = incoming.author().id();
      return ActionIds.of(VERB, step.text() + "." + settings.version() + "." + value + "." + asker);
    }
  }

  /** The page of a step. */
  Reply page(Place at, Optional<String> notice) {
    ReplyBuilder reply = new ReplyBuilder(at.wording());
    notice.ifPresent(reply::notice);
    if (at.step() == SetupStep.DONE) {
      reply.sentence("setup.done");
      view.list(reply, at.settings(), at.incoming().channel(), at.wording());
      reply.footnote(at.wording().text("settings.how"));
    } else {
      step(reply, at);
    }
    if (at.step() != steps().getFirst()) {
      reply.button(at.id(BACK), at.wording().text("setup.back"));
    }
    return reply.build().discreetly();
  }

  private void step(ReplyBuilder reply, Place at) {
    List<SetupStep> steps = steps();
    reply.sentence(
        "setup.step", Map.of("number", steps.indexOf(at.step()) + 1, "count", steps.size() - 1));
    reply.text(question(at.step(), at.wording()));
    at.step()
        .setting()
        .map(name -> view.told(name, at.settings(), at.incoming().channel(), at.wording()))
        .ifPresent(value -> reply.sentence("setup.now", Map.of("value", value)));
    choices(reply, at);
    reply.button(at.id(NEXT), at.wording().text("setup.next"));
  }

  private static String question(SetupStep step, Wording wording) {
    return switch (step) {
      case LANGUAGE -> wording.text("setup.language");
      case MODERATORS -> wording.text("setup.moderators");
      case UNASKED -> wording.text("setup.unasked");
      case UNKNOWN -> wording.text("setup.unknown");
      case DAILY -> wording.text("setup.daily");
      case SURENESS -> wording.text("setup.sureness");
      case RETENTION -> wording.text("setup.retention");
      case LINKS -> wording.text("setup.links");
      case DONE -> wording.text("setup.done");
    };
  }

  private void choices(ReplyBuilder reply, Place at) {
    Wording wording = at.wording();
    switch (at.step()) {
      case LANGUAGE ->
          Settings.LANGUAGES.forEach(
              language ->
                  reply.button(at.id(language.toLanguageTag()), SettingsView.language(language)));
      case MODERATORS -> {
        reply.button(at.id(HERE), recommended(wording.text("setup.this-channel"), wording));
        reply.button(at.id(NONE), wording.text("setup.no-channel"));
      }
      case UNASKED -> unasked(reply, at);
      case UNKNOWN -> {
        reply.button(at.id("say"), recommended(wording.text("settings.say"), wording));
        reply.button(at.id("silence"), wording.text("settings.silence"));
      }
      case DAILY -> daily.ifPresent(introduction -> daily(reply, introduction, at));
      case SURENESS -> sureness(reply, at);
      case RETENTION -> retention(reply, at);
      case LINKS -> {
        reply.button(at.id("no"), recommended(wording.text("settings.no"), wording));
        reply.button(at.id("yes"), wording.text("settings.yes"));
      }
      case DONE -> {
        // Nothing is left to choose.
      }
    }
  }

  private static String recommended(String choice, Wording wording) {
    return wording.text("setup.recommended", Map.of("choice", choice));
  }

  private static void unasked(ReplyBuilder reply, Place at) {
    Wording wording = at.wording();
    reply.button(at.id(NONE), recommended(wording.text("setup.nowhere"), wording));
    if (at.settings().speaksUnasked(at.incoming().channel())) {
      reply.button(at.id(NOT_HERE), wording.text("setup.not-here-any-more"));
    } else {
      reply.button(at.id(HERE), wording.text("setup.here-too"));
    }
  }

  private static void daily(ReplyBuilder reply, DailyIntroduction introduction, Place at) {
    boolean on = introduction.isOn(at.incoming());
    Wording wording = at.wording();
    String now = wording.text(on ? "setup.on" : "setup.off");
    reply.sentence("setup.now", Map.of("value", now));
    if (!on) {
      reply.sentence("setup.preview");
    }
    reply.all(introduction.preview(at.incoming(), at.knowledge()));
    if (on) {
      reply.button(at.id(OFF), wording.text("setup.turn-off"));
    } else {
      reply.button(at.id(ON), wording.text("setup.turn-on"));
    }
  }

  private void sureness(ReplyBuilder reply, Place at) {
    Wording wording = at.wording();
    examples
        .question(at.knowledge(), Sureness.CAREFUL, Sureness.NORMAL)
        .map(question -> wording.text("setup.example.careful", Map.of("question", question)))
        .ifPresent(line -> reply.item(new Span.Text(line)));
    examples
        .question(at.knowledge(), Sureness.NORMAL, Sureness.BOLD)
        .map(question -> wording.text("setup.example.bold", Map.of("question", question)))
        .ifPresent(line -> reply.item(new Span.Text(line)));
    for (Sureness one : Sureness.values()) {
      String label =
          switch (one) {
            case CAREFUL -> wording.text("settings.careful");
            case NORMAL -> recommended(wording.text("settings.normal"), wording);
            case BOLD -> wording.text("settings.bold");
          };
      reply.button(at.id(one.name().toLowerCase(Locale.ROOT)), label);
    }
  }

  private static void retention(ReplyBuilder reply, Place at) {
    String byDefault = SettingName.RETENTION_DAYS.byDefault();
    for (String days : List.of("30", byDefault, "180", "365")) {
      String label = at.wording().text("settings.days", Map.of("count", Integer.parseInt(days)));
      reply.button(at.id(days), days.equals(byDefault) ? recommended(label, at.wording()) : label);
    }
  }
}
