package io.github.dorasan.console;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that is being filled in, one line a field. */
final class FormFilling {
  /** What leaves a form; nothing is sent then. */
  static final String CANCEL = "/cancel";

  private static final String LINE_END = "\\n";

  private final Form form;
  private final Wording wording;
  private final Map<String, String> values = new HashMap<>();
  private int next;

  FormFilling(Form form, Wording wording) {
    this.form = form;
    this.wording = wording;
  }

  /** Asks for the next field, after the form's title where it is the first. */
  Reply question() {
    Form.Field field = form.fields().get(next);
    List<Block> blocks = new ArrayList<>();
    if (next == 0) {
      blocks.add(new Block.Paragraph(List.of(new Span.Strong(form.title()))));
    }
    blocks.add(
        new Block.Paragraph(
            List.of(new Span.Text(field.label() + " (" + (next + 1) + "/" + count() + ")"))));
    blocks.add(new Block.Footnote(List.of(new Span.Text(hint(field)))));
    return new Reply(blocks, true);
  }

  private int count() {
    return form.fields().size();
  }

  private String hint(Form.Field field) {
    String cancel = wording.text("form.cancel", Map.of("cancel", CANCEL));
    if (!field.value().isBlank()) {
      return wording.text("form.keep", Map.of("value", field.value())) + " " + cancel;
    }
    return field.required() ? cancel : wording.text("form.skip") + " " + cancel;
  }

  /**
   * Takes a line as the value of the field that was asked for; an empty one keeps what stands
   * there. {@code \n} in it ends a line where the field may have several.
   *
   * @return whether the form is full
   */
  boolean take(String line) {
    Form.Field field = form.fields().get(next);
    String text = line.isBlank() ? field.value() : line.strip();
    String value = field.lines() ? text.replace(LINE_END, "\n") : text;
    if (value.isBlank() && field.required()) {
      return false;
    }
    if (!value.isBlank()) {
      values.put(field.name(), value.substring(0, Math.min(field.longest(), value.length())));
    }
    next++;
    return next == count();
  }

  /** The full form. */
  Incoming submitted(ChannelRef channel, Author person) {
    return new Incoming.Submitted(channel, person, form.id(), values);
  }

  /** Whether a line leaves the form. */
  static Optional<Reply> left(String line, Wording wording) {
    return line.strip().equals(CANCEL)
        ? Optional.of(
            new Reply(
                List.of(
                    new Block.Paragraph(List.of(new Span.Text(wording.text("form.cancelled"))))),
                true))
        : Optional.empty();
  }
}
