package io.github.dorasan.bot;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Response;
import java.util.Optional;

/** Makes buttons and forms, with who may use them. */
final class Moderated {
  private Moderated() {}

  /** What a button does. */
  interface Press {
    Optional<? extends Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge);
  }

  /** What a form does. */
  interface Submit {
    Optional<? extends Response> submit(
        Incoming.Submitted form, String object, KnowledgeView knowledge);
  }

  /** A button for moderators. */
  static BotAction action(String verb, Press press) {
    return action(verb, Author.Role.MODERATOR, press);
  }

  /** A button for every member that tells of the knowledge. */
  static BotAction telling(String name, Press press) {
    return action(name, Author.Role.MEMBER, true, press);
  }

  /** A button for whoever has a role. */
  static BotAction action(String name, Author.Role role, Press press) {
    return action(name, role, false, press);
  }

  private static BotAction action(String name, Author.Role role, boolean tells, Press press) {
    return new BotAction() {
      @Override
      public boolean tells() {
        return tells;
      }

      @Override
      public String verb() {
        return name;
      }

      @Override
      public Author.Role minimum() {
        return role;
      }

      @Override
      public Optional<? extends Response> press(
          Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
        return press.press(pressed, object, knowledge);
      }
    };
  }

  /** A form for moderators. */
  static BotForm form(String name, Submit submit) {
    return new BotForm() {
      @Override
      public String verb() {
        return name;
      }

      @Override
      public Author.Role minimum() {
        return Author.Role.MODERATOR;
      }

      @Override
      public Optional<? extends Response> submit(
          Incoming.Submitted form, String object, KnowledgeView knowledge) {
        return submit.submit(form, object, knowledge);
      }
    };
  }
}
