package io.github.dorasan.contract;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChatPlatform;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.PlatformException;
import java.util.List;
import java.util.SequencedMap;

/**
 * The people and the far side of a platform under test: it makes people act and reads what they are
 * shown.
 *
 * <p>Every person, by a name of the test's choosing, has an id of their own and writes to the bot
 * in a channel of their own, all in one community. Whoever is called {@code owner} owns it, a name
 * that begins with {@code mod} is a moderator's, all others are members. An act returns when all
 * that follows from it has been shown. The platform speaks English. Two people may act at once,
 * from two threads.
 */
public interface PlatformDriver extends AutoCloseable {
  /** The platform that a person is on: one for all, unless the platform seats but one person. */
  ChatPlatform platform(String person);

  /**
   * Starts the platform. Called once, before anything else.
   *
   * @throws PlatformException if the platform does
   */
  void start(IncomingHandler handler) throws PlatformException;

  /**
   * The person writes in a room from now on, with whoever else is there. Where a platform seats
   * everyone alone, they stay where they are, and {@link #presses} finds what others were offered
   * as if they looked over their shoulders.
   */
  default void enters(String person, String room) {
    // Everyone is alone.
  }

  /** The person sends a text; where a message cannot hold a line end, one message a line. */
  void says(String person, String text);

  /** The person uses a command, by its name without a slash. */
  void uses(String person, String command, SequencedMap<String, String> options);

  /**
   * The person presses the action with this label in the last message that offered it, or types
   * what stands there instead.
   *
   * @throws IllegalStateException if no action with this label has been shown to the person
   */
  void presses(String person, String label);

  /**
   * The person fills in the form that was last opened for them.
   *
   * @param values by field name; fields that are not named keep what stands there
   * @throws IllegalStateException if no form is open
   */
  void fills(String person, SequencedMap<String, String> values);

  /** What a person may do. */
  static Author.Role role(String person) {
    if (person.equals("owner")) {
      return Author.Role.OWNER;
    }
    return person.startsWith("mod") ? Author.Role.MODERATOR : Author.Role.MEMBER;
  }

  /** All that the bot has shown the person so far. */
  List<Shown> shown(String person);

  /**
   * Lets the next message that the bot sends to the person of its own accord run into trouble.
   *
   * @return whether that can happen on this platform; if not, nothing has changed
   */
  boolean troubles(String person, SendTrouble trouble);

  /** Closes the platform and its far side. */
  @Override
  void close();
}
