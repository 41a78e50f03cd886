package io.github.dorasan.launcher;

import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text for a shell, where nothing can be pressed: actions are the questions to ask next. */
final class ShellMarkup implements Markup {
  @Override
  public String actions(List<Action> actions) {
    return actions.stream()
        .map(action -> bullet(text(action.typed())))
        .collect(Collectors.joining("\n"));
  }
}
