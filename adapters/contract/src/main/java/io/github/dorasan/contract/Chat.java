package io.github.dorasan.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A chat on any platform, to be read aloud:
 *
 * {@snippet :
 * Chat chat = new Chat(driver);
 * chat.user("ann").says("How do I return a game?");
 * chat.bot().replied("within 14 days");
 * chat.bot().repliedTo("ann").containing("receipt").offering("How much is shipping?");
 * chat.user("ann").presses("How much is shipping?");
 * chat.bot().replied("4 euros");
 * }
 */
public final class Chat {
  private final PlatformDriver driver;
  private final Map<String, Integer> shownBefore = new HashMap<>();
  private String last = "";

  /** A chat on a platform that has been started. */
  public Chat(PlatformDriver driver) {
    this.driver = driver;
  }

  /** Someone who takes part. */
  public User user(String name) {
    return new User(name);
  }

  /** The bot, to see what it did last. */
  public BotSide bot() {
    return new BotSide();
  }

  /** People are in a room from now on, where the platform lets several be in one. */
  public void gathers(String room, List<String> people) {
    people.forEach(person -> driver.enters(person, room));
    people.forEach(person -> shownBefore.put(person, driver.shown(person).size()));
  }

  /** What anybody is shown from now on comes of what happens next. */
  public void pauses() {
    shownBefore.replaceAll((person, _) -> driver.shown(person).size());
  }

  private void acts(String name) {
    last = name;
    shownBefore.put(name, driver.shown(name).size());
  }

  private ReplyAssert replyTo(String name) {
    Integer before = shownBefore.get(name);
    if (before == null) {
      throw new IllegalStateException("\"" + name + "\" has said nothing yet");
    }
    List<Shown> all = driver.shown(name);
    return new ReplyAssert(name, all.subList(before, all.size()));
  }

  /** Someone who takes part. */
  public final class User {
    private final String name;

    private User(String name) {
      this.name = name;
    }

    /** Sends a message. */
    public void says(String text) {
      acts(name);
      driver.says(name, text);
    }

    /** Uses a command without its slash, with option names and values in turn. */
    public void uses(String command, String... options) {
      SequencedMap<String, String> byName = new LinkedHashMap<>();
      for (int i = 0; i < options.length; i += 2) {
        byName.put(options[i], options[i + 1]);
      }
      uses(command, byName);
    }

    /** Uses a command without its slash. */
    public void uses(String command, SequencedMap<String, String> options) {
      acts(name);
      driver.uses(name, command, options);
    }

    /** Fills in the form that was opened, with field names and values in turn, in its order. */
    public void fills(String... fields) {
      SequencedMap<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < fields.length; i += 2) {
        values.put(fields[i], fields[i + 1]);
      }
      fills(values);
    }

    /** Fills in the form that was opened, its fields in their order. */
    public void fills(SequencedMap<String, String> values) {
      acts(name);
      driver.fills(name, values);
    }

    /** Presses what the bot offers under a label. */
    public void presses(String label) {
      acts(name);
      driver.presses(name, label);
    }
  }

  /** What the bot did. */
  public final class BotSide {
    private BotSide() {}

    /** The reply to whoever acted last holds this text. */
    public ReplyAssert replied(String text) {
      return replyTo(last).containing(text);
    }

    /** The reply to what this person did last. */
    public ReplyAssert repliedTo(String name) {
      return replyTo(name);
    }

    /** Whoever acted last got no reply. */
    public void keptSilent() {
      replyTo(last).empty();
    }
  }
}
