package io.github.dorasan.telegram;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Setting;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has people fill in forms in their own chats with the bot, so that no group sees a draft. */
final class FormDesk {
  private final Me me;
  private final Sender sender;
  private final Dialogues dialogues;
  private final Roles roles;
  private final Wording wording;

  FormDesk(Me me, Sender sender, Dialogues dialogues, Roles roles, Wording wording) {
    this.me = me;
    this.sender = sender;
    this.dialogues = dialogues;
    this.roles = roles;
    this.wording = wording;
  }

  /**
   * Opens a form: at once between the two, and by a button that leads there elsewhere.
   *
   * @param seen where the person did what opened it
   */
  void open(Form form, Incoming incoming, Place seen, Optional<Integer> replyTo) {
    Dialogues.Opening opening = Dialogues.Opening.of(form, incoming);
    if (incoming.setting() == Setting.PRIVATE) {
      begin(opening);
      return;
    }
    String key = dialogues.await(opening);
    String words = wording.text("dialogue.open", Map.of("minutes", Dialogues.OPEN.toMinutes()));
    Post post =
        Post.of(
            words,
            me.link(DeepLinks.form(key))
                .map(url -> Posts.leading(wording.text("dialogue.button"), url)));
    int _ = sender.send(seen, post, Sender.Manner.answer(replyTo));
  }

  /** Someone has come by the button. */
  void come(String key, long person) {
    Optional<Dialogues.Opening> opening = dialogues.come(key, Long.toString(person));
    if (opening.isPresent()) {
      begin(opening.get());
    } else {
      say(Place.of(person), "dialogue.over");
    }
  }

  private void begin(Dialogues.Opening opening) {
    show(Place.of(Long.parseLong(opening.person())), dialogues.begin(opening).question(wording));
  }

  /** Whether a message of someone's, in their own chat with the bot, belongs to a form. */
  boolean wants(Incoming incoming, String text) {
    if (incoming.setting() != Setting.PRIVATE || dialogues.of(incoming.author().id()).isEmpty()) {
      return false;
    }
    String word = text.strip();
    return !word.startsWith("/")
        || word.equals(FormFilling.CANCEL)
        || word.equals(FormFilling.SKIP);
  }

  /** Takes a message as what was asked for, and has a full form handled. */
  void take(Incoming incoming, String text, Showing showing, IncomingHandler handler) {
    String person = incoming.author().id();
    Place place = Place.of(Long.parseLong(person));
    FormFilling filling = dialogues.of(person).orElseThrow();
    if (text.strip().equals(FormFilling.CANCEL)) {
      dialogues.end(person);
      say(place, "form.cancelled");
    } else if (!dialogues.isOpen(filling)) {
      dialogues.end(person);
      say(place, "dialogue.over");
    } else if (filling.take(text)) {
      dialogues.end(person);
      goOn(filling.opening(), handler.handle(submitted(filling)), showing);
    } else {
      show(place, filling.question(wording));
    }
  }

  /** One form may lead to another, which belongs where the first was opened. */
  private void goOn(Dialogues.Opening from, Optional<Response> response, Showing showing) {
    if (response.isPresent()) {
      switch (response.get()) {
        case Form form ->
            begin(new Dialogues.Opening(form, from.channel(), from.setting(), from.person()));
        case Reply reply -> showing.show(reply);
      }
    }
  }

  /** What someone may do can have changed since the form was opened. */
  private Incoming submitted(FormFilling filling) {
    Dialogues.Opening opening = filling.opening();
    Author.Role role =
        opening.setting() == Setting.PRIVATE
            ? Author.Role.MEMBER
            : roles.of(opening.channel().community(), Long.parseLong(opening.person()));
    return opening.submitted(new Author(opening.person(), role), filling.values());
  }

  private void say(Place place, String key) {
    show(place, Reply.of(new Block.Paragraph(List.of(new Span.Text(wording.text(key))))));
  }

  private void show(Place place, Reply reply) {
    for (Post post : Posts.of(reply)) {
      int _ = sender.send(place, post, Sender.Manner.answer(Optional.empty()));
    }
  }
}
