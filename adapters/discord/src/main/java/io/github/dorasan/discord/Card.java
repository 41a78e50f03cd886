package io.github.dorasan.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/** One message: what stands in it, top to bottom. Pictures are part of the components. */
record Card(List<MessageTopLevelComponent> components) {
  Card {
    components = List.copyOf(components);
  }

  /** Fills a request with the card; nobody is notified by anything that stands in it. */
  <R extends MessageRequest<R>> R fill(R request) {
    return request
        .useComponentsV2(true)
        .setComponents(components)
        .setAllowedMentions(List.of())
        .mentionRepliedUser(false);
  }

  /** The card with another component below. */
  Card with(MessageTopLevelComponent below) {
    List<MessageTopLevelComponent> all = new ArrayList<>(components);
    all.add(below);
    return new Card(all);
  }
}
