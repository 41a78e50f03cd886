package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.CommunitySettings.Value;
import io.github.dorasan.community.ModeratorNews;
import io.github.dorasan.community.SettingName;
import io.github.dorasan.community.Settings;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /settings} shows what is set; with a name, it sets what is better typed. */
final class SettingsFeature implements Feature {
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String DEFAULT = "default";
  private static final String VERB = "settings";
  private static final int LONGEST = 1000;

  /** The word for this channel, in a list of channels. */
  private static final Pattern HERE = Pattern.compile("(?<![^\\s,])here(?![^\\s,])");

  private final CommunityServices services;
  private final ModeratorsChannel channels;
  private final SettingsView view;

  SettingsFeature(CommunityServices services) {
    this.services = services;
    this.channels = new ModeratorsChannel(services);
    this.view = new SettingsView(channels);
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new Command());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(new Although());
  }

  @Override
  public List<BotForm> forms() {
    return List.of(new Filled());
  }

  private Reply shown(String key, Incoming incoming, KnowledgeView knowledge) {
    Settings settings = services.settings().fresh(CommunityId.of(incoming.channel()));
    ReplyBuilder reply = new ReplyBuilder(knowledge.wording());
    reply.text(knowledge.wording().text(key));
    view.list(reply, settings, incoming.channel(), knowledge.wording());
    reply.footnote(knowledge.wording().text("settings.how"));
    return reply.build().discreetly();
  }

  /** Shows all; or sets one, or opens a form with what is set. */
  private final class Command implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators(
          "settings",
          new CommandSpec.Option(NAME, false, true),
          new CommandSpec.Option(VALUE, false, false));
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      String typed = command.option(NAME);
      if (typed.isBlank()) {
        return shown("settings.title", command, knowledge);
      }
      Optional<SettingName> name = SettingName.of(typed);
      if (name.isEmpty()) {
        String names = String.join(", ", SettingName.texts());
        return knowledge.lookups().sentence("settings.unknown", Map.of("names", names));
      }
      Settings settings = services.settings().fresh(CommunityId.of(command.channel()));
      String value = command.option(VALUE);
      return value.isBlank()
          ? form(name.get(), settings, knowledge)
          : set(command, name.get(), value, settings.version(), false, knowledge);
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      return Completions.matching(
          SettingName.texts().stream().map(name -> new Completion(name, name)),
          wanted.typed(),
          wanted.limit());
    }
  }

  private static Form form(SettingName name, Settings settings, KnowledgeView knowledge) {
    return new Form(
        ActionIds.of(VERB, name.text() + "." + settings.version()),
        knowledge.wording().text("settings.form", Map.of("name", name.text())),
        List.of(
            new Form.Field(
                VALUE,
                knowledge.wording().text("settings.form.value"),
                false,
                false,
                settings.text(name),
                LONGEST)));
  }

  /** What was typed into the form. */
  private final class Filled implements BotForm {
    @Override
    public String verb() {
      return VERB;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<Response> submit(
        Incoming.Submitted form, String object, KnowledgeView knowledge) {
      return Target.of(object)
          .map(
              target -> {
                String typed = form.value(VALUE);
                String value = typed.isBlank() ? DEFAULT : typed;
                return set(form, target.name(), value, target.version(), false, knowledge);
              });
    }
  }

  /** Takes a channel for the moderators' although everyone reads there. */
  private final class Although implements BotAction {
    @Override
    public String verb() {
      return VERB;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      return Target.of(object)
          .map(
              target ->
                  set(
                      pressed,
                      SettingName.MODERATORS_CHANNEL,
                      target.rest(),
                      target.version(),
                      true,
                      knowledge));
    }
  }

  private Response set(
      Incoming incoming,
      SettingName name,
      String typed,
      long version,
      boolean although,
      KnowledgeView knowledge) {
    String text;
    try {
      text = typed.strip().equals(DEFAULT) ? "" : name.stored(meant(typed, name, incoming));
    } catch (IllegalArgumentException _) {
      String wanted = knowledge.wording().text(name.wantedKey());
      return knowledge
          .lookups()
          .sentence("settings.refused", Map.of("name", name.text(), "wanted", wanted));
    }
    if (name == SettingName.MODERATORS_CHANNEL && !text.isEmpty()) {
      Optional<Reply> objection = objection(incoming, text, version, although, knowledge);
      if (objection.isPresent()) {
        return objection.get();
      }
    }
    boolean done =
        services
            .settings()
            .set(
                services.changes(),
                CommunityId.of(incoming.channel()),
                incoming.author().id(),
                version,
                values(name, text));
    return shown(done ? "settings.done" : "settings.conflict", incoming, knowledge);
  }

  private static List<Value> values(SettingName name, String text) {
    List<Value> values = new ArrayList<>(List.of(Value.of(name, text)));
    if (name == SettingName.MODERATORS_CHANNEL) {
      values.add(new Value(ModeratorNews.LOST, ""));
    }
    return values;
  }

  /** What was typed, with the id of this channel where it says so. */
  private static String meant(String typed, SettingName name, Incoming incoming) {
    String here = Matcher.quoteReplacement(incoming.channel().channel());
    return name.isOfChannels() ? HERE.matcher(typed).replaceAll(here) : typed;
  }

  private Optional<Reply> objection(
      Incoming incoming, String id, long version, boolean although, KnowledgeView knowledge) {
    ChannelRef here = incoming.channel();
    ChannelRef channel = new ChannelRef(here.platform(), here.community(), id);
    return switch (channels.tryOut(incoming, channel, although, knowledge)) {
      case ModeratorsChannel.Trial.Fine _ -> Optional.empty();
      case ModeratorsChannel.Trial.Closed(String reason) ->
          Optional.of(knowledge.lookups().sentence("channel.closed", Map.of("reason", reason)));
      case ModeratorsChannel.Trial.Public _ ->
          Optional.of(
              new ReplyBuilder(knowledge.wording())
                  .sentence("channel.public")
                  .button(
                      ActionIds.of(
                          VERB, SettingName.MODERATORS_CHANNEL.text() + "." + version + "." + id),
                      knowledge.wording().text("channel.although"))
                  .build()
                  .discreetly());
    };
  }

  /** A setting and the version that somebody saw, as it stands in an id. */
  private record Target(SettingName name, long version, String rest) {
    static Optional<Target> of(String object) {
      String[] parts = object.split("\\.", 3);
      if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
        return Optional.empty();
      }
      long version = Long.parseLong(parts[1]);
      return SettingName.of(parts[0])
          .map(name -> new Target(name, version, parts.length == 3 ? parts[2] : ""));
    }
  }
}
