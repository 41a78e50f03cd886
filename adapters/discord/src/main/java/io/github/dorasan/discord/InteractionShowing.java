package io.github.dorasan.discord;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import java.util.ArrayList;
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
   * @param begun what stands in the first field of a form, if the form leaves it empty
   */
  record Manner(
      boolean privately, boolean hushed, Optional<ActionRow> share, Optional<String> begun) {}

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
  public Optional<String> show(Reply reply) {
    boolean discreet = reply.discreet() || manner.privately();
    List<Card> cards = Cards.of(reply, true);
    if (cards.isEmpty()) {
      keepSilent();
      return Optional.empty();
    }
    boolean shared = manner.privately() && !reply.discreet();
    State before = answer();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      Card card = shared && i == cards.size() - 1 ? sharing(cards.get(i)) : cards.get(i);
      State state = i == 0 ? before : State.ANSWERED;
      ids.add(
          switch (state) {
            case OPEN -> showFirst(card, reply.inPlace(), discreet);
            case DEFERRED -> showDeferred(card, reply.inPlace(), discreet);
            case ANSWERED -> follow(card, discreet);
          });
    }
    return discreet ? Optional.empty() : Optional.of(ids.get(Card.main(cards)));
  }

  /** A card with what shares it below. */
  private Card sharing(Card card) {
    return manner.share().map(card::with).orElse(card);
  }

  private String showFirst(Card card, boolean inPlace, boolean discreet) {
    Optional<Pressed> own = pressed.filter(button -> inPlace && button.own());
    if (own.isPresent()) {
      card.fill(own.get().event().editComponents(card.components())).complete();
      return own.get().message();
    }
    boolean others = inPlace && pressed.isPresent();
    InteractionHook hook =
        card.fill(event.replyComponents(card.components()))
            .setEphemeral(discreet || others)
            .complete();
    Message shown = hook.getCallbackResponse().getMessage();
    return shown == null ? hook.retrieveOriginal().complete().getId() : shown.getId();
  }

  /**
   * A deferred reply keeps the audience that it was deferred for; for another it is taken away and
   * said anew.
   */
  private String showDeferred(Card card, boolean inPlace, boolean discreet) {
    boolean own = inPlace && pressed.filter(Pressed::own).isPresent();
    if (own || (pressed.isEmpty() && hushed() == discreet)) {
      InteractionHook hook = event.getHook();
      return Calls.repeatable(() -> card.fill(hook.editOriginalComponents(card.components())))
          .getId();
    }
    if (pressed.isEmpty()) {
      Calls.repeatable(event.getHook()::deleteOriginal);
    }
    return follow(card, discreet || (inPlace && pressed.isPresent()));
  }

  private String follow(Card card, boolean discreet) {
    return card.fill(event.getHook().sendMessageComponents(card.components()))
        .setEphemeral(discreet)
        .complete()
        .getId();
  }

  @Override
  public void open(Form form) {
    if (!(event instanceof IModalCallback opening)) {
      throw new IllegalStateException("a filled-in form cannot open the form " + form.id());
    }
    if (answer() != State.OPEN) {
      throw new IllegalStateException("the form " + form.id() + " came too late to be opened");
    }
    opening
        .replyModal(Forms.modal(manner.begun().map(text -> Forms.begun(form, text)).orElse(form)))
        .complete();
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
