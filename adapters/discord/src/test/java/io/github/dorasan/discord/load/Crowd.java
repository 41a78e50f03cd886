package io.github.dorasan.discord.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.discord.loopback.LoopbackDiscord;
import io.github.dorasan.discord.loopback.People;
import io.github.dorasan.discord.loopback.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Many people in fifty channels who ask at a steady pace, whether they are answered or not: every
 * second one by mentioning the bot, the others by its command. Now and then one types a command.
 */
final class Crowd {
  private static final int CHANNELS = 50;
  private static final int PEOPLE = 1000;
  private static final int FORGET_EVERY = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LoopbackDiscord discord;
  private final People people;
  private final Supplier<String> questions;
  private final List<String> channels = new ArrayList<>();
  private final Waiting answers = new Waiting();
  private final Waiting completions = new Waiting();
  private int number;

  Crowd(LoopbackDiscord discord, Supplier<String> questions) {
    this.discord = discord;
    this.people = new People(discord);
    this.questions = questions;
    Places places = new Places(discord);
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(places.channel("room-" + i));
    }
    discord.watch(answers::heard);
    discord.watch(completions::heard);
  }

  /** What came of it. */
  record Outcome(Waiting.Figures answers, Waiting.Figures completions) {
    /** This and another. */
    Outcome and(Outcome more) {
      return new Outcome(answers.and(more.answers), completions.and(more.completions));
    }

    @Override
    public String toString() {
      return "answers: " + answers + "%ncompletions: ".formatted() + completions;
    }
  }

  /** So many questions are asked, so many a second; returns when all are answered. */
  Outcome ask(int count, int perSecond) throws InterruptedException {
    long pace = 1_000_000_000L / perSecond;
    long next = System.nanoTime();
    for (int i = 0; i < count; i++) {
      LockSupport.parkNanos(next - System.nanoTime());
      next += pace;
      one();
      if (number % perSecond == 0) {
        types();
      }
      if (number % FORGET_EVERY == 0) {
        discord.forget();
      }
    }
    answers.awaitNobody(PATIENCE);
    completions.awaitNobody(PATIENCE);
    return new Outcome(answers.figures(), completions.figures());
  }

  private void one() {
    number++;
    String person = person();
    String channel = channels.get(number % CHANNELS);
    if (number / CHANNELS % 2 == 0) {
      ObjectNode message = people.mentions(person, channel, questions.get());
      answers.begins(message.path("id").asText(), "");
      discord.tell("MESSAGE_CREATE", message);
    } else {
      People.Act act = people.uses(person, channel, "ask", Map.of("question", questions.get()));
      answers.begins(act.event().path("id").asText(), act.token());
      discord.tell("INTERACTION_CREATE", act.event());
    }
  }

  private String person() {
    return "member" + number * 7 % PEOPLE;
  }

  private void types() {
    String typed = questions.get();
    People.Act act =
        people.types(
            person(),
            channels.get(number % CHANNELS),
            "ask",
            "question",
            typed.substring(0, Math.min(4, typed.length())));
    completions.begins(act.event().path("id").asText(), "");
    discord.tell("INTERACTION_CREATE", act.event());
  }
}
