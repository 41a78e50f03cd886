package io.github.dorasan.telegram;

import io.github.dorasan.bot.CommandSpec;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes on with one person in their own chat with the bot, so that no group sees it: forms, and what
 * moderators alone should see. What they do there counts as done where it was begun.
 */
final class Asides {
  private final Me me;
  private final Sender sender;
  private final Dialogues dialogues;
  private final Roles roles;
  private final Wording wording;
  private final Set<String> moderatorsCommands;

  Asides(
      Me me,
      Sender sender,
      Dialogues dialogues,
      Roles roles,
      Wording wording,
      List<CommandSpec> commands) {
    this.me = me;
    this.sender = sender;
    this.dialogues = dialogues;
    this.roles = roles;
    this.wording = wording;
    this.moderatorsCommands =
        commands.stream()
            .filter(spec -> !spec.permits(Author.Role.MEMBER))
            .map(CommandSpec::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a reply in a group is for one person alone: more than a word to a moderator whom the
   * bot can tell from others.
   */
  boolean wants(Incoming incoming, Reply reply) {
    return !Origin.of(incoming).isAnonymous()
        && incoming instanceof Incoming.Command command
        && moderatorsCommands.contains(command.name())
        && reply.discreet()
        && Posts.notice(reply).isEmpty();
  }

  /**
   * Goes on alone: at once where the two are alone, and by a button that leads there elsewhere.
   *
   * @param seen where the person did what led to it
   */
  void open(Response what, Origin origin, Place seen, Optional<Integer> replyTo) {
    if (!seen.isGroup()) {
      begin(what, origin);
    } else if (origin.isAnonymous()) {
      Post post = Post.of(wording.text("aside.anonymous"), Optional.empty());
      int _ = sender.send(seen, post, Sender.Manner.answer(replyTo));
    } else {
      String words = wording.text("dialogue.open", Map.of("minutes", Dialogues.OPEN.toMinutes()));
      String label =
          switch (what) {
            case Form _ -> wording.text("dialogue.button");
            case Reply _ -> wording.text("aside.button");
          };
      Post post = Post.of(words, link(what, origin).map(url -> Posts.leading(label, url)));
      int _ = sender.send(seen, post, Sender.Manner.answer(replyTo));
    }
  }

  /** The address that leads a person to what is kept for them. */
  Optional<String> link(Response what, Origin origin) {
    return me.link(DeepLinks.form(dialogues.await(new Dialogues.Opening(what, origin))));
  }

  /** Someone has come by the button. */
  void come(String key, long person) {
    Optional<Dialogues.Opening> opening = dialogues.come(key, Long.toString(person));
    if (opening.isPresent()) {
      begin(opening.get().what(), opening.get().origin());
    } else {
      Post post = Post.of(wording.text("dialogue.over"), Optional.empty());
      int _ = sender.send(Place.of(person), post, Sender.Manner.answer(Optional.empty()));
    }
  }

  private void begin(Response what, Origin origin) {
    switch (what) {
      case Form form -> show(dialogues.begin(form, origin).question(wording), origin);
      case Reply reply -> show(reply, origin);
    }
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
  void take(String person, String text, IncomingHandler handler) {
    FormFilling filling = dialogues.of(person).orElseThrow();
    Origin origin = filling.origin();
    if (text.strip().equals(FormFilling.CANCEL)) {
      dialogues.end(person);
      say("form.cancelled", origin);
    } else if (!dialogues.isOpen(filling)) {
      dialogues.end(person);
      say("dialogue.over", origin);
    } else if (filling.take(text)) {
      dialogues.end(person);
      // What someone may do can have changed since the form was opened.
      handler
          .handle(filling.submitted(roles.author(origin)))
          .ifPresent(response -> begin(response, origin));
    } else {
      show(filling.question(wording), origin);
    }
  }

  private void say(String key, Origin origin) {
    show(Reply.of(new Block.Paragraph(List.of(new Span.Text(wording.text(key))))), origin);
  }

  private void show(Reply reply, Origin origin) {
    for (Post post : Posts.of(reply)) {
      keep(origin, sender.send(origin.place(), post, Sender.Manner.answer(Optional.empty())));
    }
  }

  /** A message in someone's own chat belongs to what they began elsewhere. */
  void keep(Origin origin, int message) {
    dialogues.keep(origin, message);
  }

  /** Where a message in someone's own chat belongs, if it belongs elsewhere. */
  Optional<Origin> origin(long person, int message) {
    return dialogues.origin(Long.toString(person), message);
  }
}
