package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Responds to a command, a button or a form. A response that is ready in time is the direct reply;
 * otherwise {@link #defer} has asked for more time, and the response follows.
 */
final class InteractionShowing implements Showing {
  private static final Logger log = LoggerFactory.getLogger(InteractionShowing.class);

  private final IReplyCallback event;
  private final Optional<Pressed> pressed;
  private final Manner manner;
  private final Lock lock = new ReentrantLock();

  /** Guarded by the lock. */
  private State state = State.OPEN;

  private enum State {
    OPEN,
    DEFERRED,
    ANSWERED
  }

  /**
   * How the response is to be shown.
   *
   * @param privately whether the person wants to be the only one who sees it
   * @param hushed whether it will be for the person alone, most likely
   * @param share what a private reply carries, to show it to everyone
   */
  record Manner(boolean privately, boolean hushed, Optional<ActionRow> share) {}

  InteractionShowing(IReplyCallback event, Optional<Pressed> pressed, Manner manner) {
    this.event = event;
    this.pressed = pressed;
    this.manner = manner;
  }

  /** Asks for more time, where nothing has been shown yet. */
  void defer() {
    lock.lock();
    try {
      if (state == State.OPEN) {
        state = State.DEFERRED;
        if (pressed.isPresent()) {
          pressed.get().event().deferEdit().queue(_ -> {}, InteractionShowing::tell);
        } else {
          event.deferReply(hushed()).queue(_ -> {}, InteractionShowing::tell);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private static void tell(Throwable failure) {
    log.info("Discord did not grant more time: {}", failure.toString());
  }

  private boolean hushed() {
    return manner.privately() || manner.hushed();
  }

  /** How it stood before the answer. */
  private State answer() {
    lock.lock();
    try {
      State before = state;
      state = State.ANSWERED;
      return before;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void show(Reply reply) {
    boolean discreet = reply.discreet() || manner.privately();
    List<Card> cards = Cards.of(reply, true);
    if (cards.isEmpty()) {
      keepSilent();
      return;
    }
    boolean shared = manner.privately() && !reply.discreet();
    int first = 0;
    switch (answer()) {
      case OPEN -> {
        showFirst(last(cards, first, shared), reply.inPlace(), discreet);
        first = 1;
      }
      case DEFERRED -> {
        showDeferred(last(cards, first, shared), reply.inPlace(), discreet);
        first = 1;
      }
      case ANSWERED -> log.debug("More is said to interaction {}", event.getId());
    }
    for (int i = first; i < cards.size(); i++) {
      follow(last(cards, i, shared), discreet);
    }
  }

  /** A card, with what shares it below if it is the last. */
  private Card last(List<Card> cards, int place, boolean shared) {
    Card card = cards.get(place);
    boolean carries = shared && place == cards.size() - 1 && manner.share().isPresent();
    return carries ? card.with(manner.share().orElseThrow()) : card;
  }

  private void showFirst(Card card, boolean inPlace, boolean discreet) {
    Optional<Pressed> own = pressed.filter(button -> inPlace && button.own());
    if (own.isPresent()) {
      card.fill(own.get().event().editComponents(card.components())).complete();
    } else {
      boolean others = inPlace && pressed.isPresent();
      card.fill(event.replyComponents(card.components()))
          .setEphemeral(discreet || others)
          .complete();
    }
  }

  /**
   * A deferred reply keeps the audience that it was deferred for; for another it is taken away and
   * said anew.
   */
  private void showDeferred(Card card, boolean inPlace, boolean discreet) {
    InteractionHook hook = event.getHook();
    if (pressed.isPresent()) {
      if (inPlace && pressed.get().own()) {
        Calls.repeatable(() -> card.fill(hook.editOriginalComponents(card.components())));
      } else {
        follow(card, discreet || inPlace);
      }
    } else if (hushed() == discreet) {
      Calls.repeatable(() -> card.fill(hook.editOriginalComponents(card.components())));
    } else {
      Calls.repeatable(hook::deleteOriginal);
      follow(card, discreet);
    }
  }

  private void follow(Card card, boolean discreet) {
    card.fill(event.getHook().<Message>sendMessageComponents(card.components()))
        .setEphemeral(discreet)
        .complete();
  }

  @Override
  public void open(Form form) {
    if (!(event instanceof IModalCallback opening)) {
      throw new IllegalStateException("a filled-in form cannot open the form " + form.id());
    }
    if (answer() != State.OPEN) {
      throw new IllegalStateException("the form " + form.id() + " came too late to be opened");
    }
    opening.replyModal(Forms.modal(form)).complete();
  }

  @Override
  public void keepSilent() {
    State before = answer();
    if (before == State.OPEN && pressed.isPresent()) {
      pressed.get().event().deferEdit().complete();
    } else if (before == State.OPEN) {
      event.deferReply(true).complete();
      Calls.repeatable(event.getHook()::deleteOriginal);
    } else if (before == State.DEFERRED && pressed.isEmpty()) {
      Calls.repeatable(event.getHook()::deleteOriginal);
    }
  }
}
