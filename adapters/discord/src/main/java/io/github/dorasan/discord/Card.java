package io.github.dorasan.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/**
 * One message.
 *
 * @param components what stands in it, top to bottom, its pictures among them
 * @param offers whether it carries buttons of the reply's
 */
record Card(List<MessageTopLevelComponent> components, boolean offers) {
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

  /** The card that stands for all cards of a reply: the first with buttons, or else the first. */
  static int main(List<Card> cards) {
    for (int i = 0; i < cards.size(); i++) {
      if (cards.get(i).offers()) {
        return i;
      }
    }
    return 0;
  }

  /** The card with another component below. */
  Card with(MessageTopLevelComponent below) {
    List<MessageTopLevelComponent> all = new ArrayList<>(components);
    all.add(below);
    return new Card(all, offers);
  }
}
