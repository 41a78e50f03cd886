package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.contract.InMemoryStores;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.ShopBot;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Markup;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wordings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The setup with a daily fact and with examples. */
final class SetupFeatureTest {
  private static final ChannelRef HERE = new ChannelRef("memory", "house", "lobby");
  private static final Author MOD = new Author("mod", Author.Role.MODERATOR);

  private final KnowledgeView shop =
      KnowledgeView.of(ShopBot.engine(ShopBot.knowledge(), 0), ShopBot.WORDING);
  private final Daily daily = new Daily();
  private final SetupFeature setup =
      new SetupFeature(
          CommunityServices.over(
              new InMemoryStores(),
              new Platforms(),
              new Wordings(ShopBot.WORDING),
              new CommunityServices.Operator(Optional.empty(), 1, 1),
              List.of(),
              List.of(),
              InstantSource.fixed(Instant.EPOCH)),
          Optional.of(daily),
          (_, careful, bold) -> Optional.of(careful + " or " + bold + "?"));

  /** A daily fact that is on or off. */
  private static final class Daily implements DailyIntroduction {
    private boolean on;

    @Override
    public boolean isOn(Incoming incoming) {
      return on;
    }

    @Override
    public Reply preview(Incoming incoming, KnowledgeView knowledge) {
      return ScriptedHandler.paragraph("A fact, tomorrow at nine.");
    }

    @Override
    public Optional<String> turn(Incoming incoming, boolean turnedOn, KnowledgeView knowledge) {
      on = turnedOn;
      return Optional.empty();
    }
  }

  private static String text(Reply reply) {
    return new Renderer(Markup.PLAIN).render(reply);
  }

  private Reply begin() {
    Incoming.Command command = new Incoming.Command(HERE, MOD, "setup", Map.of());
    return (Reply) setup.commands().getFirst().run(command, shop);
  }

  private Reply press(Reply page, String label) {
    String id =
        page.actions()
            .filter(action -> action.label().equals(label))
            .map(Action::id)
            .findFirst()
            .orElseThrow();
    assertThat(id).hasSizeLessThanOrEqualTo(64);
    Incoming.Pressed pressed = new Incoming.Pressed(HERE, MOD, id);
    return (Reply)
        setup
            .actions()
            .getFirst()
            .press(pressed, id.substring("setup:".length()), shop)
            .orElseThrow();
  }

  private Reply step(int number) {
    Reply page = begin();
    while (!text(page).contains("step " + number + " of 8")) {
      page = press(page, "Leave it, go on");
    }
    return page;
  }

  @Test
  void theDailyFactIsShownBeforeItIsSwitchedOn() {
    Reply page = step(5);
    assertThat(text(page)).contains("Now: off", "This is what I would post", "tomorrow at nine");
    assertThat(daily.on).isFalse();
    Reply next = press(page, "Post it daily");
    assertThat(daily.on).isTrue();
    assertThat(text(next)).contains("step 6 of 8");
    Reply back = press(next, "Back");
    assertThat(text(back)).contains("Now: on").doesNotContain("would post");
    press(back, "Post it no more");
    assertThat(daily.on).isFalse();
  }

  @Test
  void theLevelsOfSurenessAreShownByExamples() {
    assertThat(text(step(6)))
        .contains(
            "\"CAREFUL or NORMAL?\": careful, I do not", "\"NORMAL or BOLD?\": normal, I do not");
  }

  @Test
  void anIdFitsWithTheLongestIdsOfPlatforms() {
    Author longest = new Author("1234567890123456789", Author.Role.MODERATOR);
    Incoming.Command command = new Incoming.Command(HERE, longest, "setup", Map.of());
    for (int i = 0; i < 8; i++) {
      Reply page = (Reply) setup.commands().getFirst().run(command, shop);
      assertThat(page.actions().map(Action::id)).allMatch(id -> id.length() <= 58);
      String next =
          page.actions()
              .filter(action -> action.label().equals("Leave it, go on"))
              .map(Action::id)
              .findFirst()
              .orElseThrow();
      Incoming.Pressed pressed = new Incoming.Pressed(HERE, longest, next);
      setup.actions().getFirst().press(pressed, next.substring("setup:".length()), shop);
    }
  }
}
