package io.github.dorasan.contract;

import java.util.List;
import java.util.SequencedMap;

/**
 * A chat that is written down, to be played on any platform. {@link ScenarioReader} tells how.
 *
 * @param name where it is written, for messages
 */
public record Scenario(String name, List<Line> lines) {
  public Scenario {
    lines = List.copyOf(lines);
  }

  /**
   * Has people act and checks the replies, line by line.
   *
   * @throws AssertionError at the first line that does not come true, with its place
   */
  public void playOn(Chat chat) {
    Player player = new Player(chat);
    for (Line line : lines) {
      try {
        player.play(line.step());
      } catch (AssertionError | IllegalStateException e) {
        throw new AssertionError(name + ":" + line.number() + ": " + e.getMessage(), e);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * A step with its place.
   *
   * @param number from 1
   */
  public record Line(int number, Step step) {}

  /** What someone does, or how the reply must be. */
  public sealed interface Step {
    /** A person sends a message. */
    record Says(String person, String text) implements Step {}

    /** A person uses a command. */
    record Uses(String person, String command, SequencedMap<String, String> options)
        implements Step {}

    /** A person fills in the form that was opened for them. */
    record Fills(String person, SequencedMap<String, String> values) implements Step {}

    /** A person presses what the bot offers. */
    record Presses(String person, String label) implements Step {}

    /** The reply holds this, after what earlier steps found in it. */
    record Holds(String text) implements Step {}

    /** The reply does not hold this. */
    record Lacks(String text) implements Step {}

    /** The reply offers this. */
    record Offers(String label) implements Step {}

    /** There is no reply. */
    record Silence() implements Step {}
  }

  /** Plays steps; what is checked is the reply to the last act. */
  private static final class Player {
    private final Chat chat;
    private ReplyAssert reply = new ReplyAssert("nobody", List.of());

    private Player(Chat chat) {
      this.chat = chat;
    }

    private void play(Step step) {
      switch (step) {
        case Step.Says(String person, String text) -> {
          chat.user(person).says(text);
          reply = chat.bot().repliedTo(person);
        }
        case Step.Uses(String person, String command, SequencedMap<String, String> options) -> {
          chat.user(person).uses(command, options);
          reply = chat.bot().repliedTo(person);
        }
        case Step.Fills(String person, SequencedMap<String, String> values) -> {
          chat.user(person).fills(values);
          reply = chat.bot().repliedTo(person);
        }
        case Step.Presses(String person, String label) -> {
          chat.user(person).presses(label);
          reply = chat.bot().repliedTo(person);
        }
        case Step.Holds(String text) -> reply.containing(text);
        case Step.Lacks(String text) -> reply.notContaining(text);
        case Step.Offers(String label) -> reply.offering(label);
        case Step.Silence _ -> reply.empty();
      }
    }
  }
}
