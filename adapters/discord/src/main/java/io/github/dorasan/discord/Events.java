package io.github.dorasan.discord;

import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.platform.Alarm;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.CommunityEvent;
import io.github.dorasan.platform.Completing;
import io.github.dorasan.platform.Completion;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.Lanes;
import io.github.dorasan.platform.MessageRef;
import io.github.dorasan.platform.Observer;
import io.github.dorasan.platform.Observer.Stage;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import io.github.dorasan.reply.Shortened;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what happens on Discord, and has it handled off the connection's own thread. */
final class Events implements EventListener {
  private static final Logger log = LoggerFactory.getLogger(Events.class);

  /** Discord waits three seconds for a response, the way to it and back included. */
  private static final Duration IN_TIME = Duration.ofMillis(1500);

  private static final int COMPLETIONS = 25;
  private static final int COMPLETION = 100;

  private final IncomingHandler handler;
  private final Registered registered;
  private final MessageReader messages;
  private final Share share;
  private final Lanes<Long> lanes;
  private final Failures failures;
  private final Alarm alarm;

  Events(
      IncomingHandler handler,
      Registered registered,
      MessageReader messages,
      Share share,
      Lanes<Long> lanes,
      Failures failures,
      Alarm alarm) {
    this.handler = handler;
    this.registered = registered;
    this.messages = messages;
    this.share = share;
    this.lanes = lanes;
    this.failures = failures;
    this.alarm = alarm;
  }

  @Override
  public void onEvent(GenericEvent event) {
    switch (event) {
      case MessageReceivedEvent message -> heard(message);
      case SlashCommandInteractionEvent command -> used(command);
      case CommandAutoCompleteInteractionEvent typing -> typed(typing);
      case MessageContextInteractionEvent entry -> chosen(entry);
      case ButtonInteractionEvent button -> pressed(button);
      case ModalInteractionEvent form ->
          respond(form, EventReader.submitted(form), Optional.empty(), manner(false, true));
      case GuildJoinEvent joined -> noticed(joined.getGuild().getIdLong(), Guilds.joined(joined));
      case GuildLeaveEvent left -> noticed(left.getGuild().getIdLong(), Guilds.left(left));
      default -> log.trace("Not heeded: {}", event);
    }
  }

  private void heard(MessageReceivedEvent event) {
    MessageShowing showing = new MessageShowing(event.getMessage());
    switch (messages.read(event.getMessage())) {
      case MessageReader.Heard.Text(Incoming.Asked asked) ->
          submit(event.getChannel().getIdLong(), asked, showing);
      case MessageReader.Heard.Unreadable(var hint) ->
          lanes.submit(
              event.getChannel().getIdLong(),
              () -> failures.guard(showing, () -> showing.show(hint)));
      case MessageReader.Heard.Nothing _ -> log.trace("A message for others");
    }
  }

  private void used(SlashCommandInteractionEvent event) {
    Incoming.Command whole =
        EventReader.command(event, registered.command(event.getFullCommandName()));
    OptionMapping wish = event.getOption(Registered.PRIVATE);
    boolean privately = wish != null && registered.addsPrivate(whole.name()) && wish.getAsBoolean();
    Map<String, String> options = new HashMap<>(whole.options());
    if (registered.addsPrivate(whole.name())) {
      options.remove(Registered.PRIVATE);
    }
    Incoming.Command command = EventReader.command(event, whole.name(), options);
    boolean hushed =
        registered
            .spec(command.name())
            .filter(spec -> spec.minimum() != Author.Role.MEMBER)
            .isPresent();
    respond(event, command, Optional.empty(), manner(privately, hushed));
  }

  private void chosen(MessageContextInteractionEvent event) {
    Optional<Registered.Entry> entry = registered.entry(event.getName());
    if (entry.isEmpty()) {
      log.warn("Discord knows an entry that is not mine: {}", event.getName());
      return;
    }
    String text = messages.text(event.getTarget());
    CommandSpec spec = entry.get().command();
    Map<String, String> options =
        entry
            .get()
            .option()
            .filter(_ -> !text.isBlank())
            .map(option -> Map.of(option, text))
            .orElse(Map.of());
    boolean hushed = spec.minimum() != Author.Role.MEMBER;
    Optional<String> begun = entry.get().option().isEmpty() ? Optional.of(text) : Optional.empty();
    respond(
        event,
        EventReader.command(event, spec.name(), options),
        Optional.empty(),
        new InteractionShowing.Manner(false, hushed, Optional.of(share.row()), begun));
  }

  private void pressed(ButtonInteractionEvent event) {
    if (Share.is(event)) {
      lanes.submit(event.getChannelIdLong(), () -> Share.show(event));
      return;
    }
    Optional<Pressed> pressed = Optional.of(Pressed.of(event));
    respond(event, EventReader.pressed(event), pressed, manner(false, false));
  }

  private InteractionShowing.Manner manner(boolean privately, boolean hushed) {
    return new InteractionShowing.Manner(
        privately, hushed, Optional.of(share.row()), Optional.empty());
  }

  private void respond(
      IReplyCallback event,
      Incoming incoming,
      Optional<Pressed> pressed,
      InteractionShowing.Manner manner) {
    InteractionShowing showing = new InteractionShowing(event, pressed, manner);
    alarm.after(IN_TIME, showing::defer);
    submit(event.getChannelIdLong(), incoming, showing);
  }

  private void submit(long channel, Incoming incoming, Showing showing) {
    Observer.Running waiting = handler.observer().begin(Stage.WAIT, DiscordPlatform.NAME);
    boolean taken =
        lanes.submit(
            channel,
            () -> {
              waiting.end();
              failures.guard(showing, () -> handle(incoming, showing));
            });
    if (!taken) {
      handler.observer().turnedAway(DiscordPlatform.NAME);
      boolean _ = lanes.aside(() -> failures.tellBusy(showing));
    }
  }

  private void handle(Incoming incoming, Showing showing) {
    Optional<Response> response = handler.handle(incoming);
    if (response.isEmpty()) {
      showing.keepSilent();
      return;
    }
    switch (response.get()) {
      case Form form -> showing.open(form);
      case Reply reply ->
          handler
              .observer()
              .timed(Stage.SHOW, DiscordPlatform.NAME, () -> showing.show(reply))
              .map(message -> new MessageRef(incoming.channel(), message))
              .ifPresent(message -> handler.shown(incoming, reply, message));
    }
  }

  /** Whoever types waits for nobody but themselves. */
  private void typed(CommandAutoCompleteInteractionEvent event) {
    lanes.submit(event.getUser().getIdLong(), () -> complete(event));
  }

  /** Discord is answered whatever happens: it would show that the bot does not. */
  private void complete(CommandAutoCompleteInteractionEvent event) {
    try {
      event.replyChoices(choices(completions(event))).complete();
    } catch (ErrorResponseException e) {
      log.info("A completion of {} came too late: {}", event.getFullCommandName(), e.getMeaning());
    }
  }

  private List<Completion> completions(CommandAutoCompleteInteractionEvent event) {
    try {
      return handler.complete(
          new Completing(
              EventReader.place(event),
              EventReader.author(event),
              EventReader.setting(event),
              registered.command(event.getFullCommandName()),
              event.getFocusedOption().getName(),
              event.getFocusedOption().getValue(),
              COMPLETIONS));
    } catch (RuntimeException e) {
      log.error("Nothing could be completed for {}", event.getFullCommandName(), e);
      return List.of();
    }
  }

  private static List<Command.Choice> choices(List<Completion> completions) {
    return completions.stream()
        .filter(one -> !one.value().isBlank() && one.value().length() <= COMPLETION)
        .limit(COMPLETIONS)
        .map(
            one ->
                new Command.Choice(
                    Shortened.to(one.label().isBlank() ? one.value() : one.label(), COMPLETION),
                    one.value()))
        .toList();
  }

  private void noticed(long guild, CommunityEvent event) {
    lanes.submit(
        guild,
        () -> {
          try {
            handler.notice(event);
          } catch (RuntimeException e) {
            log.error("{} was not taken note of", event, e);
          }
        });
  }
}
