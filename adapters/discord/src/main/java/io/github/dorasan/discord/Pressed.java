package io.github.dorasan.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;

/**
 * A button that was pressed.
 *
 * @param message the id of the message that carried it
 * @param own whether its message was a reply to the person who pressed it, or to nobody in
 *     particular, so that it may change under their hands
 */
record Pressed(IMessageEditCallback event, String message, boolean own) {
  static Pressed of(ButtonInteractionEvent event) {
    Message message = event.getMessage();
    Optional<User> asker =
        Optional.ofNullable(message.getInteractionMetadata())
            .map(Message.InteractionMetadata::getUser)
            .or(() -> Optional.ofNullable(message.getReferencedMessage()).map(Message::getAuthor));
    return new Pressed(
        event, message.getId(), asker.isEmpty() || asker.get().equals(event.getUser()));
  }
}
