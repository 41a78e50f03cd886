package io.github.dorasan.telegram.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dorasan.telegram.loopback.Call;
import io.github.dorasan.telegram.loopback.Json;
import io.github.dorasan.telegram.loopback.LoopbackTelegram;
import io.github.dorasan.telegram.loopback.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Has many people use the packaged bot at once, and tells how long they wait. */
public final class LoadRun {
  private static final int CHATS = 100;
  private static final int PEOPLE = 50;

  /** For so many seconds the same goes on before it counts, until the JVM has compiled. */
  private static final int WARMING = 20;

  private static final long SETTLING = TimeUnit.SECONDS.toNanos(15);
  private static final String VOTE = "vote:up:";

  private final LoopbackTelegram telegram = LoopbackTelegram.unchecked();
  private final People people = new People(telegram);
  private final List<String> questions;
  private final int seconds;
  private boolean good = true;

  private LoadRun(List<String> questions, int seconds) {
    this.questions = List.copyOf(questions);
    this.seconds = seconds;
  }

  /**
   * Runs what is named.
   *
   * @param args the folder of the packaged bot, a file with a JSON object with a {@code question}
   *     in each line, the seconds (0 for those of the goal), and any of {@code messages}, {@code
   *     burst} and {@code queries}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      questions.add(Json.read(line).path("question").asText());
    }
    LoadRun run = new LoadRun(questions, Integer.parseInt(args[2]));
    try (PackagedBot bot = new PackagedBot(Path.of(args[0]), run.telegram.apiUrl())) {
      for (String name : List.of(args).subList(3, args.length)) {
        long memory = bot.megabytes();
        long used = bot.processorMillis();
        run.run(name);
        System.out.printf(
            "%s: %d MB before, %d MB after; %d ms of processor time%n",
            name, memory, bot.megabytes(), bot.processorMillis() - used);
      }
    } finally {
      run.telegram.close();
    }
    System.exit(run.good ? 0 : 1);
  }

  private void run(String name) throws InterruptedException {
    switch (name) {
      case "messages" -> messages();
      case "burst" -> burst();
      case "queries" -> queries();
      default -> throw new IllegalArgumentException("messages, burst or queries, not " + name);
    }
  }

  private int lasting(int goal) {
    return seconds == 0 ? goal : seconds;
  }

  private void tell(String name, String figures, boolean met) {
    good &= met;
    System.out.println(name + ": " + figures + (met ? " - met" : " - MISSED"));
  }

  /** Half of them were never asked before. */
  private String question(int i) {
    String question = questions.get(i % questions.size());
    return i % 2 == 0 ? question : question + " (asked as number " + i + ")";
  }

  /** One after the other, evenly. */
  private static void atRate(int perSecond, int count, IntConsumer act)
      throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begun + TimeUnit.SECONDS.toNanos(i) / perSecond;
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      act.accept(i);
    }
  }

  private static void settle(BooleanSupplier settled) throws InterruptedException {
    long end = System.nanoTime() + SETTLING;
    while (!settled.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    // What is answered twice would come now.
    TimeUnit.SECONDS.sleep(2);
  }

  /** 25 a second over 100 private chats. */
  private void messages() throws InterruptedException {
    messages(WARMING);
    Delays delays = messages(lasting(300));
    boolean met = delays.lost() == 0 && delays.within(990).compareTo(Duration.ofMillis(1500)) < 0;
    tell("messages", delays.toString(), met);
  }

  private Delays messages(int lasting) throws InterruptedException {
    Delays delays = new Delays();
    Runnable stop = watching(call -> call.is("sendMessage"), call -> delays.end(call.chat()));
    atRate(
        25,
        25 * lasting,
        i -> {
          String person = "chat" + i % CHATS;
          ObjectNode message = people.whispers(person, question(i));
          delays.begin(Long.toString(people.id(person)));
          int _ = people.sends(message);
        });
    settle(() -> delays.lost() == 0);
    stop.run();
    return delays;
  }

  /** 200 at once, two in each of 100 private chats. */
  private void burst() throws InterruptedException {
    Delays delays = new Delays();
    Map<String, List<String>> texts = new ConcurrentHashMap<>();
    Runnable stop =
        watching(
            call -> call.is("sendMessage"),
            call -> {
              texts
                  .computeIfAbsent(call.chat(), _ -> new ArrayList<>())
                  .add(call.body().path("text").asText());
              delays.end(call.chat());
            });
    List<ObjectNode> all = new ArrayList<>();
    for (String command : List.of("/topics", "/sources")) {
      for (int i = 0; i < CHATS; i++) {
        all.add(people.whispers("burst" + i, command));
      }
    }
    for (ObjectNode message : all) {
      delays.begin(message.at("/chat/id").asText());
      int _ = people.sends(message);
    }
    settle(() -> delays.lost() == 0);
    stop.run();
    boolean inOrder = texts.values().stream().distinct().count() == 1;
    boolean met =
        delays.lost() == 0
            && delays.unasked() == 0
            && inOrder
            && delays.within(1000).compareTo(Duration.ofSeconds(8)) <= 0;
    tell("burst", delays + (inOrder ? ", each chat in order" : ", NOT in order"), met);
  }

  /** 200 a second: what someone types, and presses, in turn. */
  private void queries() throws InterruptedException {
    String vote = vote();
    queries(vote, WARMING);
    Delays delays = queries(vote, lasting(60));
    boolean met =
        delays.lost() == 0
            && delays.unasked() == 0
            && delays.within(990).compareTo(Duration.ofMillis(300)) < 0;
    tell("queries", delays.toString(), met);
  }

  private Delays queries(String vote, int lasting) throws InterruptedException {
    Delays delays = new Delays();
    Runnable stop =
        watching(
            call -> call.is("answerInlineQuery") || call.is("answerCallbackQuery"),
            call ->
                delays.end(
                    call.body().path("inline_query_id").asText()
                        + call.body().path("callback_query_id").asText()));
    List<ObjectNode> pressed = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      pressed.add(people.writes("member" + i, "An answer"));
    }
    int[] queries = {people.queries()};
    atRate(
        200,
        200 * lasting,
        i -> {
          queries[0]++;
          if (i % 2 == 0) {
            delays.begin("query" + queries[0]);
            String question = question(i);
            String typed = question.substring(0, Math.min(question.length(), 4 + i % 12));
            int _ = people.types("typist" + i % PEOPLE, typed, "");
          } else {
            delays.begin("press" + queries[0]);
            int _ = people.presses("member" + i % PEOPLE, pressed.get(i / 2 % PEOPLE), vote);
          }
        });
    settle(() -> delays.lost() == 0);
    stop.run();
    return delays;
  }

  /** What an answer's button sends that says that it helped. */
  private String vote() throws InterruptedException {
    int _ = people.sends(people.mentions("first", questions.getFirst()));
    long end = System.nanoTime() + SETTLING;
    while (System.nanoTime() < end) {
      for (Call call : telegram.calls("sendMessage").reversed()) {
        for (JsonNode data : call.body().findValues("callback_data")) {
          if (data.asText().startsWith(VOTE)) {
            return data.asText();
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("no answer can be voted on");
  }

  private Runnable watching(Predicate<Call> told, Consumer<Call> does) {
    boolean[] over = {false};
    telegram.watch(
        call -> {
          if (!over[0] && told.test(call)) {
            does.accept(call);
          }
        });
    return () -> over[0] = true;
  }
}
