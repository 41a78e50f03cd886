package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A form that is being filled in, one message a field. */
final class FormFilling {
  /** Leaves a form; nothing is sent then. */
  static final String CANCEL = "/cancel";

  /** Keeps what stands in a field, or leaves it empty. */
  static final String SKIP = "/skip";

  private final Form form;
  private final Origin origin;
  private final Instant until;
  private final Map<String, String> values = new HashMap<>();
  private int next;

  FormFilling(Form form, Origin origin, Instant until) {
    this.form = form;
    this.origin = origin;
    this.until = until;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  Origin origin() {
    return origin;
  }

  /** The full form. */
  Incoming submitted(Author author) {
    return new Incoming.Submitted(
        origin.channel(), author, origin.setting(), form.id(), Map.copyOf(values));
  }

  private List<Form.Field> fields() {
    return form.fields();
  }

  /** Asks for the next field, after the form's title where it is the first. */
  Reply question(Wording wording) {
    Form.Field field = fields().get(next);
    List<Block> blocks = new ArrayList<>();
    if (next == 0) {
      blocks.add(new Block.Paragraph(List.of(new Span.Strong(form.title()))));
    }
    String place = " (" + (next + 1) + "/" + fields().size() + ")";
    blocks.add(new Block.Paragraph(List.of(new Span.Text(field.label() + place))));
    String cancel = wording.text("form.cancel", Map.of("cancel", CANCEL));
    if (!field.value().isBlank()) {
      blocks.add(new Block.Paragraph(List.of(new Span.Text(field.value()))));
      cancel = wording.text("dialogue.keep", Map.of("skip", SKIP)) + " " + cancel;
    } else if (!field.required()) {
      cancel = wording.text("dialogue.skip", Map.of("skip", SKIP)) + " " + cancel;
    }
    blocks.add(new Block.Footnote(List.of(new Span.Text(cancel))));
    return new Reply(blocks, true);
  }

  /**
   * Takes a message as the value of the field that was asked for.
   *
   * @return whether the form is full
   */
  boolean take(String message) {
    Form.Field field = fields().get(next);
    String text = message.strip().equals(SKIP) ? field.value() : message.strip();
    String value = field.lines() ? text : text.replaceAll("\\s*\\n\\s*", " ");
    if (value.isBlank() && field.required()) {
      return false;
    }
    if (!value.isBlank()) {
      values.put(field.name(), cut(value, field.longest()));
    }
    next++;
    return next == fields().size();
  }

  private static String cut(String value, int longest) {
    if (value.length() <= longest) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
    return value.substring(0, end);
  }
}
