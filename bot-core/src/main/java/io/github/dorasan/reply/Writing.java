package io.github.dorasan.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a reply piece by piece, in the words of one language. */
public final class Writing {
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();

  /** Begins with nothing. */
  public Writing(Wording wording) {
    this.wording = wording;
  }

  /** Adds a sentence of the wording as a paragraph. */
  public Writing sentence(String key, Map<String, ?> values) {
    return text(wording.text(key, values));
  }

  /** The same, without values. */
  public Writing sentence(String key) {
    return sentence(key, Map.of());
  }

  /** Adds a text of people's own as a paragraph; nothing where it is blank. */
  public Writing text(String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Paragraph(List.of(new Span.Text(text))));
    }
    return this;
  }

  /** Adds a label of the wording in bold, and a text after it. */
  public Writing labelled(String label, String text) {
    blocks.add(new Block.Paragraph(List.of(new Span.Strong(label + " "), new Span.Text(text))));
    return this;
  }

  /** Adds a line that is read before the rest. */
  public Writing notice(String text) {
    blocks.add(new Block.Notice(List.of(new Span.Text(text))));
    return this;
  }

  /** Adds a list; nothing where it is empty. */
  public Writing bullets(List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(
          new Block.Bullets(
              items.stream().map(item -> List.<Span>of(new Span.Text(item))).toList()));
    }
    return this;
  }

  /** Adds buttons; nothing where there are none. */
  public Writing actions(List<Action> actions) {
    if (!actions.isEmpty()) {
      blocks.add(new Block.Actions(actions));
    }
    return this;
  }

  /** Adds any block. */
  public Writing block(Block block) {
    blocks.add(block);
    return this;
  }

  /** What was written, for the asker alone. */
  public Reply discreet() {
    return new Reply(blocks, true);
  }

  /** What was written, for everyone. */
  public Reply open() {
    return new Reply(blocks, false);
  }
}
