package io.github.dorasan.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a reply together from sentences of the wording, in their order. */
public final class ReplyBuilder {
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<Span>> items = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();

  /** A reply that says nothing yet. */
  public ReplyBuilder(Wording wording) {
    this.wording = wording;
  }

  /** A paragraph. */
  public ReplyBuilder sentence(String key) {
    return sentence(key, Map.of());
  }

  /** A paragraph. */
  public ReplyBuilder sentence(String key, Map<String, ?> values) {
    return text(wording.text(key, values));
  }

  /** A paragraph that is not the bot's own wording; nothing where it is blank. */
  public ReplyBuilder text(String text) {
    return text.isBlank() ? this : block(ReplyComposer.paragraph(text));
  }

  /** A paragraph of a label, which stands out, and a text. */
  public ReplyBuilder labelled(String label, String text) {
    return block(new Block.Paragraph(List.of(new Span.Strong(label + " "), new Span.Text(text))));
  }

  /** A paragraph that is read before the rest. */
  public ReplyBuilder notice(String text) {
    return block(new Block.Notice(List.of(new Span.Text(text))));
  }

  /** A paragraph that may be read last. */
  public ReplyBuilder footnote(String text) {
    return block(new Block.Footnote(List.of(new Span.Text(text))));
  }

  /** Any block. */
  public ReplyBuilder block(Block block) {
    endList();
    blocks.add(block);
    return this;
  }

  /** All blocks of another reply. */
  public ReplyBuilder all(Reply other) {
    other.blocks().forEach(this::block);
    return this;
  }

  /** An item of a list. */
  public ReplyBuilder item(Span... spans) {
    items.add(List.of(spans));
    return this;
  }

  /** A list; nothing where it is empty. */
  public ReplyBuilder bullets(List<String> texts) {
    return texts.isEmpty()
        ? this
        : block(
            new Block.Bullets(
                texts.stream().map(text -> List.<Span>of(new Span.Text(text))).toList()));
  }

  /** Buttons that stand here; nothing where there are none. */
  public ReplyBuilder actions(List<Action> here) {
    return here.isEmpty() ? this : block(new Block.Actions(here));
  }

  /** A button; all that come this way stand at the end. */
  public ReplyBuilder button(String id, String label) {
    actions.add(new Action(id, label, label));
    return this;
  }

  private void endList() {
    if (!items.isEmpty()) {
      blocks.add(new Block.Bullets(items));
      items.clear();
    }
  }

  /** The reply, for the asker alone. */
  public Reply discreet() {
    return build().discreetly();
  }

  /** The reply, for everyone. */
  public Reply build() {
    endList();
    List<Block> all = new ArrayList<>(blocks);
    if (!actions.isEmpty()) {
      all.add(new Block.Actions(actions));
    }
    return new Reply(all, false);
  }
}
