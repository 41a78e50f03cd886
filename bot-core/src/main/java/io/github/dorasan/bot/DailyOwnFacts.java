package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.daily.DailyItem;
import io.github.dorasan.daily.OwnFact;
import io.github.dorasan.daily.Queued;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that moderators write themselves: a form, a look at the post that it makes, and a
 * button that releases it. Nothing is posted before it is released.
 */
final class DailyOwnFacts {
  static final CommandSpec ADD = CommandSpec.forModerators("daily add");
  static final CommandSpec REMOVE =
      DailyCommand.spec("remove", new CommandSpec.Option("item", true, true));

  private static final String FORM = "daily-add";
  private static final String RELEASE = "daily-release";
  private static final String DROP = "daily-drop";
  private static final String SCHEDULE = "schedule";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SOURCE = 300;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int ID_LENGTH = 8;

  private final DailyDesk desk;

  DailyOwnFacts(DailyDesk desk) {
    this.desk = desk;
  }

  List<BotCommand> commands() {
    return List.of(new Add(desk), new Remove(desk));
  }

  List<BotForm> forms() {
    return List.of(new Filled());
  }

  List<BotAction> actions() {
    return List.of(
        new Button(RELEASE, "daily.released", OwnFact::released),
        new Button(DROP, "daily.dropped", UnaryOperator.identity()));
  }

  private static final class Add extends DailyCommand {
    Add(DailyDesk desk) {
      super(ADD, desk);
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      Wording wording = knowledge.wording();
      return new Form(
          FORM,
          wording.text("daily.form"),
          List.of(
              new Form.Field(
                  "text", wording.text("daily.form-text"), true, true, "", OwnFact.LONGEST_TEXT),
              new Form.Field(
                  "source", wording.text("daily.form-source"), false, false, "", LONGEST_SOURCE),
              new Form.Field(
                  "author", wording.text("daily.form-author"), true, false, "", LONGEST_NAME)));
    }
  }

  private final class Filled implements BotForm {
    @Override
    public String verb() {
      return FORM;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<? extends Response> submit(
        Incoming.Submitted form, String object, KnowledgeView knowledge) {
      String text = form.value("text").strip();
      String author = form.value("author").strip();
      if (text.isEmpty() || text.length() > OwnFact.LONGEST_TEXT || author.isEmpty()) {
        return Optional.of(
            knowledge
                .lookups()
                .sentence("daily.form-bad", Map.of("longest", OwnFact.LONGEST_TEXT)));
      }
      OwnFact fact =
          new OwnFact(
              CommunityId.of(form.channel()),
              OwnFact.PREFIX + newId(),
              text,
              form.value("source").strip(),
              author,
              desk.now(),
              false);
      desk.change(
          form.channel(),
          form.author(),
          "daily.add",
          "",
          fact.id() + " " + text,
          () -> {
            desk.daily().ownFacts().put(fact);
            return true;
          });
      return Optional.of(review(form.channel(), fact, knowledge.wording()));
    }
  }

  private String newId() {
    return desk.random()
        .ints(ID_LENGTH, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }

  /** A fact as it will be posted, and the buttons that decide about it. */
  private Reply review(ChannelRef channel, OwnFact fact, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(DailyCommand.paragraph(wording.text("daily.review")));
    blocks.addAll(desk.poster().reply(channel, new DailyItem.Own(fact), Optional.empty()).blocks());
    blocks.add(
        new Block.Actions(
            List.of(
                new Action(
                    ActionIds.of(RELEASE, fact.id()),
                    wording.text("daily.release"),
                    "/daily queue " + fact.id()),
                new Action(
                    ActionIds.of(DROP, fact.id()),
                    wording.text("daily.drop"),
                    "/daily remove " + fact.id()))));
    return new Reply(blocks, true);
  }

  /** Releases a fact, or takes it away. */
  private final class Button implements BotAction {
    private final String verb;
    private final String said;
    private final UnaryOperator<OwnFact> change;

    Button(String verb, String said, UnaryOperator<OwnFact> change) {
      this.verb = verb;
      this.said = said;
      this.change = change;
    }

    @Override
    public String verb() {
      return verb;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<? extends Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      CommunityId community = CommunityId.of(pressed.channel());
      Optional<OwnFact> fact = desk.daily().ownFacts().find(community, object);
      if (fact.isEmpty()) {
        return Optional.empty();
      }
      OwnFact after = change.apply(fact.get());
      boolean drop = verb.equals(DROP);
      desk.change(
          pressed.channel(),
          pressed.author(),
          drop ? "daily.remove" : "daily.release",
          object + " " + fact.get().text(),
          drop ? "" : object + " " + after.text(),
          () -> {
            if (drop) {
              return desk.daily().ownFacts().remove(community, object);
            }
            desk.daily().ownFacts().put(after);
            return true;
          });
      return Optional.of(knowledge.lookups().sentence(said, Map.of("fact", object)));
    }
  }

  /** Takes a queued fact, an own fact or the schedule itself away; shows drafts on the way. */
  private static final class Remove extends DailyCommand {
    Remove(DailyDesk desk) {
      super(REMOVE, desk);
    }

    @Override
    public Response run(Incoming.Command command, KnowledgeView knowledge) {
      String item = command.option("item").strip();
      ChannelRef channel =
          desk().schedule(command).map(stored -> stored.channel()).orElse(command.channel());
      boolean removed =
          desk()
              .change(
                  channel, command.author(), "daily.remove", item, "", () -> remove(channel, item));
      return removed
          ? sentence(knowledge, "daily.removed", Map.of("item", item))
          : sentence(knowledge, "daily.not-removed", Map.of("item", item));
    }

    private boolean remove(ChannelRef channel, String item) {
      if (item.equals(SCHEDULE)) {
        boolean there = desk().daily().schedules().find(channel).isPresent();
        desk().daily().schedules().remove(channel);
        return there;
      }
      boolean own = desk().daily().ownFacts().remove(CommunityId.of(channel), item);
      List<Queued> queued =
          desk().daily().queue().of(channel).stream()
              .filter(one -> one.fact().equals(item))
              .toList();
      queued.forEach(one -> desk().daily().queue().remove(channel, one.place()));
      return own || !queued.isEmpty();
    }

    @Override
    public List<Completion> complete(Completing wanted, KnowledgeView knowledge) {
      CommunityId community = CommunityId.of(wanted.channel());
      Stream<Completion> own =
          desk().daily().ownFacts().of(community).stream()
              .map(fact -> new Completion(fact.id(), fact.text()));
      Stream<Completion> queued =
          desk().daily().schedules().of(community).stream()
              .flatMap(stored -> desk().daily().queue().of(stored.channel()).stream())
              .map(one -> new Completion(one.fact(), one.fact()));
      Stream<Completion> schedule = Stream.of(new Completion(SCHEDULE, SCHEDULE));
      return Completions.matching(
          Stream.of(own, queued, schedule).flatMap(all -> all).distinct(),
          wanted.typed(),
          wanted.limit());
    }
  }
}
