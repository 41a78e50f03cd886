package io.github.dorasan.contract;

import io.github.dorasan.bot.Bot;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.Forgettable;
import io.github.dorasan.community.Forgetting;
import io.github.dorasan.community.Retained;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wordings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A community on the platform in memory, served by a whole bot on stores in memory. */
final class House implements InstantSource {
  static final ChannelRef LOBBY = InMemoryPlatform.channel("lobby");
  static final ChannelRef MODS = InMemoryPlatform.channel("mods");
  static final CommunityId ID = CommunityId.of(LOBBY);

  final InMemoryStores stores = new InMemoryStores();
  final InMemoryPlatform platform = new InMemoryPlatform(InMemoryPlatform.ABLE, ShopBot.WORDING);
  final List<String> forgotten = new ArrayList<>();
  final Map<CommunityId, Instant> retained = new HashMap<>();
  final CommunityServices services;
  final Bot bot;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  House() {
    this(1000, Optional.of("mail to keeper@house.example"));
  }

  House(int perPerson, Optional<String> contact) {
    Platforms platforms = new Platforms();
    platforms.add(platform);
    Forgettable votes =
        member -> {
          forgotten.add(member);
          return 3;
        };
    Retained texts =
        (community, limit) -> {
          retained.put(community, limit);
          return 1;
        };
    services =
        CommunityServices.over(
            stores,
            platforms,
            new Wordings(ShopBot.WORDING),
            new CommunityServices.Operator(contact, perPerson, 1000),
            List.of(
                new Forgetting.Kept(Forgetting.What.VOTES, votes),
                new Forgetting.Kept(Forgetting.What.TEXTS, _ -> 0)),
            List.of(texts),
            this);
    bot = ShopBot.serving(services, this);
    platform.start(bot);
    platform.join(LOBBY);
    platform.join(MODS);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  static Author person(String name) {
    return new Author(name, PlatformDriver.role(name));
  }

  Optional<Response> handle(Incoming incoming) {
    return bot.handle(incoming);
  }

  Reply uses(String person, ChannelRef channel, String command, String... options) {
    return (Reply) response(person, channel, command, options);
  }

  Form opens(String person, ChannelRef channel, String command, String... options) {
    return (Form) response(person, channel, command, options);
  }

  private Response response(String person, ChannelRef channel, String command, String... options) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put(options[i], options[i + 1]);
    }
    return handle(new Incoming.Command(channel, person(person), command, values)).orElseThrow();
  }

  Optional<Reply> says(String person, ChannelRef channel, String text) {
    return handle(new Incoming.Asked(channel, person(person), text)).map(Reply.class::cast);
  }

  /** Presses the button of a reply that has this label. */
  Reply presses(String person, ChannelRef channel, Reply reply, String label) {
    String id =
        reply
            .actions()
            .filter(action -> action.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(label + " is not in " + text(reply)))
            .id();
    return (Reply) handle(new Incoming.Pressed(channel, person(person), id)).orElseThrow();
  }

  static String text(Reply reply) {
    return new Renderer(Markup.PLAIN).render(reply);
  }

  static List<String> labels(Reply reply) {
    return reply.actions().map(action -> action.label()).toList();
  }
}
