package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.CommunitySettings.Value;
import io.github.dorasan.community.ModeratorNews;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code /setup}: all that a community should decide, step by step; it goes on where it stopped.
 */
final class SetupFeature implements Feature {
  /** Where the settings note how far the setup got. */
  static final String STEP = "setup-step";

  private final CommunityServices services;
  private final ModeratorsChannel channels;
  private final Optional<DailyIntroduction> daily;
  private final SetupPages pages;

  SetupFeature(
      CommunityServices services, Optional<DailyIntroduction> daily, SurenessExamples examples) {
    this.services = services;
    this.channels = new ModeratorsChannel(services);
    this.daily = daily;
    this.pages = new SetupPages(new SettingsView(channels), daily, examples);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new Begin());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(new Choose());
  }

  private static CommunityId community(Incoming incoming) {
    return CommunityId.of(incoming.channel());
  }

  /** Begins, or goes on. */
  private final class Begin implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("setup");
    }

    @Override
    public Reply run(Incoming.Command command, KnowledgeView knowledge) {
      if (command.setting() != Setting.COMMUNITY) {
        return knowledge.lookups().sentence("setup.in-community", Map.of());
      }
      Settings settings = services.settings().fresh(community(command));
      SetupStep step =
          SetupStep.of(settings.note(STEP))
              .filter(pages.steps()::contains)
              .orElseGet(pages.steps()::getFirst);
      return pages.page(new SetupPages.Place(step, settings, command, knowledge), Optional.empty());
    }
  }

  /** Chooses something in a step: {@code setup:STEP.VERSION.VALUE.ASKER}. */
  private final class Choose implements BotAction {
    @Override
    public String verb() {
      return SetupPages.VERB;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      String[] parts = object.split("\\.", 4);
      Optional<SetupStep> step = SetupStep.of(parts[0]).filter(pages.steps()::contains);
      if (step.isEmpty() || parts.length < 4) {
        return Optional.empty();
      }
      Settings settings = services.settings().fresh(community(pressed));
      SetupPages.Place at = new SetupPages.Place(step.get(), settings, pressed, knowledge);
      boolean current = parts[1].equals(Long.toString(settings.version()));
      try {
        Reply reply = current ? chosen(at, parts[2]) : conflict(at);
        return Optional.of(AskerView.next(pressed, parts[3], reply));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }

  private Reply conflict(SetupPages.Place at) {
    return pages.page(at, Optional.of(at.wording().text("setup.conflict")));
  }

  private Reply chosen(SetupPages.Place at, String value) {
    return switch (value) {
      case SetupPages.NEXT -> go(at, List.of(), +1);
      case SetupPages.BACK -> go(at, List.of(), -1);
      default ->
          switch (at.step()) {
            case MODERATORS -> moderators(at, value);
            case UNASKED ->
                go(at, List.of(Value.of(SettingName.UNASKED_CHANNELS, unasked(at, value))), +1);
            case DAILY -> daily(at, value.equals(SetupPages.ON));
            case LANGUAGE, UNKNOWN, SURENESS, RETENTION, LINKS -> {
              SettingName name = at.step().setting().orElseThrow();
              yield go(at, List.of(Value.of(name, name.stored(value))), +1);
            }
            case DONE -> throw new IllegalArgumentException("nothing to choose");
          };
    };
  }

  private Reply daily(SetupPages.Place at, boolean on) {
    Optional<String> trouble = daily.orElseThrow().turn(at.incoming(), on, at.knowledge());
    Settings settings = services.settings().fresh(community(at.incoming()));
    SetupPages.Place now = new SetupPages.Place(at.step(), settings, at.incoming(), at.knowledge());
    return trouble.isPresent() ? pages.page(now, trouble) : go(now, List.of(), +1);
  }

  private static String unasked(SetupPages.Place at, String value) {
    TreeSet<String> channels = new TreeSet<>(at.settings().unaskedChannels());
    String here = at.incoming().channel().channel();
    switch (value) {
      case SetupPages.HERE -> channels.add(here);
      case SetupPages.NOT_HERE -> channels.remove(here);
      default -> channels.clear();
    }
    return String.join(", ", channels);
  }

  private Reply moderators(SetupPages.Place at, String value) {
    if (value.equals(SetupPages.NONE)) {
      return go(at, channel(""), +1);
    }
    boolean although = value.equals(SetupPages.ALTHOUGH);
    return switch (channels.tryOut(
        at.incoming(), at.incoming().channel(), although, at.knowledge())) {
      case ModeratorsChannel.Trial.Fine _ -> go(at, channel(at.incoming().channel().channel()), +1);
      case ModeratorsChannel.Trial.Closed(String reason) ->
          pages.page(
              at, Optional.of(at.wording().text("channel.closed", Map.of("reason", reason))));
      case ModeratorsChannel.Trial.Public _ ->
          new ReplyBuilder(at.wording())
              .sentence("channel.public")
              .button(at.id(SetupPages.ALTHOUGH), at.wording().text("channel.although"))
              .button(at.id(SetupPages.NONE), at.wording().text("setup.no-channel"))
              .build();
    };
  }

  private static List<Value> channel(String id) {
    return List.of(Value.of(SettingName.MODERATORS_CHANNEL, id), new Value(ModeratorNews.LOST, ""));
  }

  /** Stores what was chosen, and shows the step that is so many steps further. */
  private Reply go(SetupPages.Place at, List<Value> chosen, int steps) {
    List<SetupStep> all = pages.steps();
    int next = Math.clamp(all.indexOf(at.step()) + steps, 0, all.size() - 1);
    SetupStep step = all.get(next);
    List<Value> values = new ArrayList<>(chosen);
    values.add(new Value(STEP, step == SetupStep.DONE ? "" : step.text()));
    CommunityId community = community(at.incoming());
    boolean done =
        services
            .settings()
            .set(
                services.changes(),
                community,
                at.incoming().author().id(),
                at.settings().version(),
                values);
    Settings settings = services.settings().fresh(community);
    // In the language that may just have been chosen.
    KnowledgeView knowledge =
        at.knowledge().in(services.wording(at.incoming().channel(), at.incoming().setting()));
    SetupPages.Place there =
        new SetupPages.Place(done ? step : at.step(), settings, at.incoming(), knowledge);
    return done ? pages.page(there, Optional.empty()) : conflict(there);
  }
}
