package io.github.dorasan.discord;

import io.github.dorasan.reply.Wording;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows an answer that only one person has seen to the whole channel, when they want that. */
final class Share {
  private static final Logger log = LoggerFactory.getLogger(Share.class);
  private static final String ID = "discord:share";

  private final Wording wording;

  Share(Wording wording) {
    this.wording = wording;
  }

  /** The row with the button. */
  ActionRow row() {
    return ActionRow.of(Button.primary(ID, wording.text("entry.share")));
  }

  /** Whether the button is this one. */
  static boolean is(ButtonInteractionEvent event) {
    return event.getComponentId().equals(ID);
  }

  /** Says the same to everyone, and takes the button away. */
  static void show(ButtonInteractionEvent event) {
    Message message = event.getMessage();
    List<? extends MessageTopLevelComponent> same =
        message.getComponents().stream().filter(part -> !shares(part)).toList();
    Card card = new Card(List.copyOf(same), true);
    try {
      card.fill(event.editComponents(card.components())).complete();
      card.fill(event.getHook().sendMessageComponents(card.components())).complete();
    } catch (RuntimeException e) {
      log.warn("A private answer was not shared: {}", e.toString());
    }
  }

  private static boolean shares(MessageTopLevelComponent part) {
    return part instanceof ActionRow row
        && row.getButtons().stream().anyMatch(button -> ID.equals(button.getCustomId()));
  }
}
