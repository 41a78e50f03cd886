package io.github.dorasan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Actions can be pressed, or typed where there are no buttons. */
interface PressingContract extends PlatformContract {
  /** An id of 64 bytes, the longest there is. */
  String LONGEST_ID = "ask:" + "a".repeat(60);

  /** Actions with plain, difficult and long labels. */
  List<Action> ACTIONS =
      List.of(
          new Action("ask:opening-hours", "When is the shop open?", "When is the shop open?"),
          new Action("fact:orders", "Another *fact* <b>", "/fact orders"),
          new Action(
              LONGEST_ID,
              "What do I do when a piece of the game is missing?",
              "What do I do when a piece of the game is missing?"));

  @Test
  default void actionsAreButtonsOrWrittenOut() {
    PlatformDriver driver = offering();
    if (capabilities(driver).buttons()) {
      assertThat(Shown.buttons(driver.shown(ANN)))
          .containsExactlyElementsOf(ACTIONS.stream().map(Action::label).toList());
    } else {
      assertThat(Shown.buttons(driver.shown(ANN))).isEmpty();
      assertThat(Shown.text(driver.shown(ANN)))
          .containsSubsequence(ACTIONS.stream().map(Action::label).toList());
    }
    assertThat(Shown.text(driver.shown(ANN))).contains("Choose:");
  }

  @Test
  default void anActionCanBePressed() {
    for (Action action : ACTIONS) {
      ScriptedHandler handler = offeringHandler();
      PlatformDriver driver = started(handler);
      driver.says(ANN, "What is there?");
      driver.presses(ANN, action.label());
      assertThat(handler.heard()).hasSize(2);
      Incoming asked = handler.heard().getFirst();
      Incoming pressed = handler.heard().getLast();
      assertThat(pressed.author()).isEqualTo(asked.author());
      assertThat(pressed.channel()).isEqualTo(asked.channel());
      assertMeans(action, pressed, capabilities(driver).buttons());
    }
  }

  private static void assertMeans(Action action, Incoming pressed, boolean buttons) {
    switch (pressed) {
      case Incoming.Pressed press -> assertThat(press.action()).isEqualTo(action.id());
      case Incoming.Asked asked -> {
        assertThat(buttons).as("buttons send their id").isFalse();
        assertThat(asked.text()).isEqualTo(action.typed());
      }
      case Incoming.Command command -> {
        assertThat(buttons).as("buttons send their id").isFalse();
        assertThat(action.typed()).startsWith("/" + command.name());
      }
      case Incoming.Submitted form -> throw new AssertionError("a press is no form: " + form);
    }
  }

  @Test
  default void theReplyToAPressIsShown() {
    PlatformDriver driver =
        started(
            ScriptedHandler.replying(
                incoming ->
                    Optional.of(
                        incoming instanceof Incoming.Asked asked
                                && asked.text().equals("What is there?")
                            ? offer()
                            : ScriptedHandler.paragraph("You chose."))));
    driver.says(ANN, "What is there?");
    assertThat(Shown.text(driver.shown(ANN))).doesNotContain("You chose.");
    driver.presses(ANN, ACTIONS.getFirst().label());
    assertThat(Shown.text(driver.shown(ANN))).contains("You chose.");
  }

  @Test
  default void anActionCanBePressedAgain() {
    ScriptedHandler handler =
        ScriptedHandler.replying(
            incoming ->
                incoming instanceof Incoming.Asked asked && asked.text().equals("What is there?")
                    ? Optional.of(offer())
                    : Optional.of(ScriptedHandler.paragraph("Again.")));
    PlatformDriver driver = started(handler);
    driver.says(ANN, "What is there?");
    driver.presses(ANN, ACTIONS.getFirst().label());
    driver.presses(ANN, ACTIONS.getFirst().label());
    assertThat(handler.heard()).hasSize(3);
    assertThat(handler.heard().get(2)).isEqualTo(handler.heard().get(1));
  }

  private PlatformDriver offering() {
    PlatformDriver driver = started(offeringHandler());
    driver.says(ANN, "What is there?");
    return driver;
  }

  private static ScriptedHandler offeringHandler() {
    return ScriptedHandler.replying(offer());
  }

  private static Reply offer() {
    return Reply.of(
        new Block.Paragraph(List.of(new Span.Text("Choose:"))), new Block.Actions(ACTIONS));
  }
}
