package io.github.dorasan.bot;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Hidden;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code /quiet}: answers nothing for some hours; 0 ends it. */
final class QuietCommand implements BotCommand {
  private static final String HOURS = "hours";
  private static final String REASON = "reason";
  private static final long MOST_HOURS = 24L * 31;

  private final Hiding hiding;

  QuietCommand(Hiding hiding) {
    this.hiding = hiding;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.forModerators(
        "quiet",
        new CommandSpec.Option(HOURS, true, false),
        new CommandSpec.Option(REASON, false, false));
  }

  @Override
  public Response run(Incoming.Command command, KnowledgeView knowledge) {
    Wording wording = knowledge.wording();
    String typed = command.option(HOURS).strip();
    if (typed.equals("0")) {
      return hiding
          .show(command, Hidden.Kind.ALL, "", wording)
          .orElseGet(() -> knowledge.lookups().sentence("quiet.not", Map.of()));
    }
    Optional<Long> hours = Numbers.positive(typed).filter(number -> number <= MOST_HOURS);
    if (hours.isEmpty()) {
      return knowledge.lookups().sentence("quiet.hours", Map.of("most", MOST_HOURS));
    }
    Instant now = hiding.now();
    Hidden quiet =
        new Hidden(
            Hidden.Kind.ALL,
            "",
            command.option(REASON).strip(),
            command.author().id(),
            now,
            Optional.of(now.plus(Duration.ofHours(hours.get()))));
    hiding.keep(CommunityId.of(command.channel()), quiet, "quiet");
    return new ReplyBuilder(wording)
        .sentence("quiet.began", Map.of("count", hours.get()))
        .discreet();
  }
}
