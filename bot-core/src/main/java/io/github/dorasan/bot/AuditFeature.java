package io.github.dorasan.bot;

import io.github.dorasan.community.AuditEntry;
import io.github.dorasan.community.AuditLog;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.ActionIds;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplyBuilder;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Span;
import io.github.dorasan.reply.Wording;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /audit}: who of the moderators changed what, the newest first. */
final class AuditFeature implements Feature {
  private static final String VERB = "audit";
  private static final int PAGE = 10;
  private static final int LONGEST = 60;

  private final CommunityServices services;

  AuditFeature(CommunityServices services) {
    this.services = services;
  }

  @Override
  public List<BotCommand> commands() {
    return List.of(new First());
  }

  @Override
  public List<BotAction> actions() {
    return List.of(new Older());
  }

  /** The newest. */
  private final class First implements BotCommand {
    @Override
    public CommandSpec spec() {
      return CommandSpec.forModerators("audit");
    }

    @Override
    public Reply run(Incoming.Command command, KnowledgeView knowledge) {
      return page(command, AuditLog.NEWEST, knowledge).discreetly();
    }
  }

  /** A page of older entries: {@code audit:BEFORE.ASKER}. */
  private final class Older implements BotAction {
    @Override
    public String verb() {
      return VERB;
    }

    @Override
    public Author.Role minimum() {
      return Author.Role.MODERATOR;
    }

    @Override
    public Optional<Response> press(
        Incoming.Pressed pressed, String object, KnowledgeView knowledge) {
      String[] parts = object.split("\\.", 2);
      if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) {
        return Optional.empty();
      }
      Reply page = page(pressed, Long.parseLong(parts[0]), knowledge);
      return Optional.of(AskerView.next(pressed, parts[1], page));
    }
  }

  private Reply page(Incoming incoming, long before, KnowledgeView knowledge) {
    CommunityId community = CommunityId.of(incoming.channel());
    List<AuditLog.Numbered> entries =
        services.stores().auditLog().page(community, before, PAGE + 1);
    Wording wording = knowledge.wording();
    ReplyBuilder reply = new ReplyBuilder(wording);
    if (entries.isEmpty()) {
      return reply.sentence("audit.none").build();
    }
    reply.sentence("audit.title");
    ZoneId zone = services.settings().of(community).zone();
    AuditUndo undo = new AuditUndo(services.stores().learning());
    Set<String> offered = new HashSet<>();
    for (AuditLog.Numbered one : entries.subList(0, Math.min(PAGE, entries.size()))) {
      Optional<String> command = undo.of(one.entry()).filter(offered::add);
      reply.item(new Span.Text(line(one.entry(), zone, wording) + undo(command, wording)));
    }
    if (entries.size() > PAGE) {
      String object = entries.get(PAGE - 1).number() + "." + incoming.author().id();
      reply.button(ActionIds.of(VERB, object), wording.text("audit.older"));
    }
    return reply.build();
  }

  private static String line(AuditEntry entry, ZoneId zone, Wording wording) {
    String actor = entry.actor().isEmpty() ? wording.text("audit.bot") : entry.actor();
    return wording.text(
        "audit.line",
        Map.of(
            "when", wording.moment(entry.at(), zone),
            "who", actor,
            "what", entry.action() + " " + entry.subject(),
            "before", brief(entry.before(), wording),
            "after", brief(entry.after(), wording)));
  }

  private static String undo(Optional<String> command, Wording wording) {
    return command
        .map(typed -> " " + wording.text("audit.undo", Map.of("command", typed)))
        .orElse("");
  }

  private static String brief(String text, Wording wording) {
    if (text.isEmpty()) {
      return wording.text("audit.nothing");
    }
    String line = text.replaceAll("\\s+", " ");
    int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "\u2026" : line;
  }
}
