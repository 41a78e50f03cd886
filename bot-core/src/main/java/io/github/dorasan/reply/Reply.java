package io.github.dorasan.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bot says, for every platform alike; its blocks read well aloud in their order.
 *
 * @param discreet whether only the asker should see it, where the platform can do that
 * @param inPlace whether it takes the place of the message whose button was pressed, where the
 *     platform can do that
 * @param quiz what its blocks and buttons ask, where it is a question to guess at
 */
public record Reply(List<Block> blocks, boolean discreet, boolean inPlace, Optional<Quiz> quiz)
    implements Response {
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** No question to guess at. */
  public Reply(List<Block> blocks, boolean discreet, boolean inPlace) {
    this(blocks, discreet, inPlace, Optional.empty());
  }

  /** A new message. */
  public Reply(List<Block> blocks, boolean discreet) {
    this(blocks, discreet, false);
  }

  /** A reply for everyone in the channel. */
  public static Reply of(Block... blocks) {
    return new Reply(List.of(blocks), false);
  }

  /** The same for the asker alone. */
  public Reply discreetly() {
    return new Reply(blocks, true, inPlace, quiz);
  }

  /** The same in the place of the message whose button was pressed. */
  public Reply replacing() {
    return new Reply(blocks, discreet, true, quiz);
  }

  /** The same as a question to guess at. */
  public Reply asking(Quiz question) {
    return new Reply(blocks, discreet, inPlace, Optional.of(question));
  }

  /** The same with more buttons, after those that it has. */
  public Reply offering(List<Action> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Block> all = new ArrayList<>(blocks);
    List<Action> actions = new ArrayList<>(more);
    if (!all.isEmpty() && all.getLast() instanceof Block.Actions(List<Action> before)) {
      all.removeLast();
      actions.addAll(0, before);
    }
    all.add(new Block.Actions(actions));
    return new Reply(all, discreet, inPlace, quiz);
  }

  /** All actions, in order. */
  public Stream<Action> actions() {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Block.Actions(List<Action> actions)
                    ? actions.stream()
                    : Stream.empty());
  }
}
