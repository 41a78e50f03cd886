package io.github.dorasan.contract;

import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text; writes out the actions and pictures that a platform cannot show otherwise. */
record InMemoryMarkup(Capabilities capabilities) implements Markup {
  @Override
  public String image(String description) {
    return capabilities.images() ? "" : description;
  }

  @Override
  public String actions(List<Action> actions) {
    return capabilities.buttons()
        ? ""
        : actions.stream()
            .map(action -> action.label() + ": " + action.typed())
            .collect(Collectors.joining("\n"));
  }
}
