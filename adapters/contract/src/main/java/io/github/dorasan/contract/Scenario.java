package io.github.dorasan.contract;

import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

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
   * Has people act and checks the replies, line by line; time stands still.
   *
   * @throws AssertionError at the first line that does not come true, with its place
   */
  public void playOn(Chat chat) {
    playOn(chat, Stage.STILL);
  }

  /**
   * The same, in surroundings that take note of it, and where time passes.
   *
   * @throws AssertionError at the first line that does not come true, with its place
   */
  public void playOn(Chat chat, Stage stage) {
    Player player = new Player(chat, stage);
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

  /** What is around a chat. */
  public interface Stage {
    /** Nobody takes note of anything, and no time can pass. */
    Stage STILL =
        new Stage() {
          @Override
          public void begins(Step act) {
            // Nobody takes note of it.
          }

          @Override
          public void passes(Duration time) {
            throw new IllegalStateException("time stands still here");
          }

          @Override
          public void ended(Step act, List<Shown> shown) {
            // Nobody takes note of it.
          }
        };

    /** Somebody is about to act, or time to pass. */
    void begins(Step act);

    /** Time passes. */
    void passes(Duration time);

    /** Somebody has acted, and was shown this. */
    void ended(Step act, List<Shown> shown);
  }

  /**
   * A step with its place.
   *
   * @param number from 1
   */
  public record Line(int number, Step step) {}

  /** What someone does, or how the reply must be. */
  public sealed interface Step {
    /** People are in a room from now on, where a platform lets several be in one. */
    record Gathers(String room, List<String> people) implements Step {}

    /** Time passes. */
    record Passes(Duration time) implements Step {}

    /** A person sends a message. */
    record Says(String person, String text) implements Step {}

    /** A person uses a command. */
    record Uses(String person, String command, SequencedMap<String, String> options)
        implements Step {}

    /** A person fills in the form that was opened for them. */
    record Fills(String person, SequencedMap<String, String> values) implements Step {}

    /** A person presses what the bot offers. */
    record Presses(String person, String label) implements Step {}

    /** A person was shown this since somebody last acted or time passed. */
    record Sees(String person, String text) implements Step {}

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
    private final Stage stage;
    private ReplyAssert reply = new ReplyAssert("nobody", List.of());

    private Player(Chat chat, Stage stage) {
      this.chat = chat;
      this.stage = stage;
    }

    private void play(Step step) {
      switch (step) {
        case Step.Gathers(String room, List<String> people) -> chat.gathers(room, people);
        case Step.Passes(Duration time) -> {
          chat.pauses();
          stage.begins(step);
          stage.passes(time);
        }
        case Step.Says(String person, String text) ->
            act(step, person, chat.user(person), one -> one.says(text));
        case Step.Uses(String person, String command, SequencedMap<String, String> options) ->
            act(step, person, chat.user(person), one -> one.uses(command, options));
        case Step.Fills(String person, SequencedMap<String, String> values) ->
            act(step, person, chat.user(person), one -> one.fills(values));
        case Step.Presses(String person, String label) ->
            act(step, person, chat.user(person), one -> one.presses(label));
        case Step.Sees(String person, String text) -> chat.bot().repliedTo(person).containing(text);
        case Step.Holds(String text) -> reply.containing(text);
        case Step.Lacks(String text) -> reply.notContaining(text);
        case Step.Offers(String label) -> reply.offering(label);
        case Step.Silence _ -> reply.empty();
      }
    }

    private void act(Step step, String person, Chat.User user, Consumer<Chat.User> act) {
      chat.pauses();
      stage.begins(step);
      act.accept(user);
      reply = chat.bot().repliedTo(person);
      stage.ended(step, reply.messages());
    }
  }
}
