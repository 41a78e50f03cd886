package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Shortened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Forms as Discord's modals. */
final class Forms {
  private static final int TITLE = 45;
  private static final int LABEL = 45;
  private static final int LONGEST = 4000;

  private Forms() {}

  /** The modal of a form. */
  static Modal modal(Form form) {
    return Modal.create(form.id(), Shortened.to(form.title(), TITLE))
        .addComponents(form.fields().stream().map(Forms::label).toList())
        .build();
  }

  /** The form, with a text in its first field if that is empty. */
  static Form begun(Form form, String text) {
    Form.Field first = form.fields().getFirst();
    if (!first.value().isBlank()) {
      return form;
    }
    List<Form.Field> fields = new ArrayList<>(form.fields());
    fields.set(
        0,
        new Form.Field(
            first.name(), first.label(), first.required(), first.lines(), text, first.longest()));
    return new Form(form.id(), form.title(), fields);
  }

  private static Label label(Form.Field field) {
    int longest = Math.clamp(field.longest(), 1, LONGEST);
    TextInput.Builder input =
        TextInput.create(
                field.name(), field.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setRequired(field.required())
            .setMaxLength(longest);
    if (!field.value().isBlank()) {
      input.setValue(Shortened.to(field.value(), longest));
    }
    return Label.of(Shortened.to(field.label(), LABEL), input.build());
  }

  /** What was filled in, by field name; without what was left empty. */
  static Map<String, String> values(List<ModalMapping> fields) {
    Map<String, String> values = new HashMap<>();
    for (ModalMapping field : fields) {
      String value = field.getAsString();
      if (!value.isBlank()) {
        values.put(field.getCustomId(), value);
      }
    }
    return values;
  }
}
