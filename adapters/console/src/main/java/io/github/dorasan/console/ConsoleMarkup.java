package io.github.dorasan.console;

import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Markup;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one reply for a terminal.
 *
 * @param offered all actions of the reply; each is numbered by its place, from 1
 */
record ConsoleMarkup(Palette palette, List<Action> offered) implements Markup {
  @Override
  public String text(String text) {
    return ControlCharacters.harmless(text);
  }

  @Override
  public String strong(String text) {
    return palette.strong(text(text));
  }

  @Override
  public String emphasis(String text) {
    return palette.emphasis(text(text));
  }

  @Override
  public String code(String text) {
    return palette.code(text(text));
  }

  @Override
  public String link(String label, String url) {
    return text(label) + " (" + text(url) + ")";
  }

  @Override
  public String notice(String rendered) {
    return palette.notice(rendered);
  }

  @Override
  public String footnote(String rendered) {
    return palette.faint(rendered);
  }

  @Override
  public String bullet(String rendered) {
    return "- " + rendered.replace("\n", "\n  ");
  }

  @Override
  public String actions(List<Action> actions) {
    return actions.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  /** The number to type, the label, and what does the same where that is not the label. */
  private String line(Action action) {
    String number = palette.code("[" + (offered.indexOf(action) + 1) + "]");
    String instead = action.typed().equals(action.label()) ? "" : " (" + code(action.typed()) + ")";
    return number + " " + text(action.label()).replace('\n', ' ') + instead.replace('\n', ' ');
  }
}
