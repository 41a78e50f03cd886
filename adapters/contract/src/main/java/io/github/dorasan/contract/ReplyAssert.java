package io.github.dorasan.contract;

import java.util.List;
import java.util.regex.Pattern;

/** What can be said of one reply. Runs of blanks and line ends count as one blank. */
public final class ReplyAssert {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String person;
  private final List<Shown> messages;
  private final String text;
  private int read;

  ReplyAssert(String person, List<Shown> messages) {
    this.person = person;
    this.messages = messages;
    this.text = blankFolded(Shown.text(messages));
  }

  /** The messages of it. */
  List<Shown> messages() {
    return messages;
  }

  /** It holds this text, after what has been found in it before. */
  public ReplyAssert containing(String wanted) {
    int found = text.indexOf(blankFolded(wanted), read);
    if (found < 0) {
      throw failure(
          read == 0 ? "does not hold" : "does not hold, after what was found before,", wanted);
    }
    read = found + blankFolded(wanted).length();
    return this;
  }

  /** It does not hold this text anywhere. */
  public ReplyAssert notContaining(String unwanted) {
    if (text.contains(blankFolded(unwanted))) {
      throw failure("holds", unwanted);
    }
    return this;
  }

  /** It offers an action with this label, as a button or written out. */
  public ReplyAssert offering(String label) {
    if (!Shown.buttons(messages).contains(label) && !text.contains(blankFolded(label))) {
      throw failure("does not offer", label);
    }
    return this;
  }

  /** There is none. */
  public void empty() {
    if (!messages.isEmpty()) {
      throw failure("should be", "nothing");
    }
  }

  private AssertionError failure(String verb, String what) {
    return new AssertionError(
        "The reply to "
            + person
            + " "
            + verb
            + " \""
            + what
            + "\"; it is:\n"
            + Shown.text(messages)
            + "\nwith the buttons "
            + Shown.buttons(messages));
  }

  private static String blankFolded(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
