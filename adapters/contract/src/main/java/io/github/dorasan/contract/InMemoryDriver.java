package io.github.dorasan.contract;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Capabilities;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.platform.IncomingHandler;
import io.github.dorasan.platform.SendOutcome;
import io.github.dorasan.reply.Form;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The people on an {@link InMemoryPlatform}: each in a channel that bears their name. */
public final class InMemoryDriver implements PlatformDriver {
  private final InMemoryPlatform platform;
  private final Map<String, String> rooms = new ConcurrentHashMap<>();

  /** People on a platform that speaks English and can do so much. */
  public InMemoryDriver(Capabilities capabilities) {
    this.platform = new InMemoryPlatform(capabilities, ShopBot.WORDING);
  }

  @Override
  public InMemoryPlatform platform(String person) {
    return platform;
  }

  @Override
  public void start(IncomingHandler handler) {
    platform.start(handler);
  }

  @Override
  public void enters(String person, String room) {
    rooms.put(person, room);
    platform.join(channel(person));
  }

  @Override
  public void says(String person, String text) {
    platform.says(channel(person), author(person), text);
  }

  @Override
  public void uses(String person, String command, SequencedMap<String, String> options) {
    platform.hear(new Incoming.Command(channel(person), author(person), command, options));
  }

  @Override
  public void presses(String person, String label) {
    String id =
        platform
            .action(channel(person), label)
            .orElseThrow(() -> new IllegalStateException("nothing offers \"" + label + "\""));
    platform.hear(new Incoming.Pressed(channel(person), author(person), id));
  }

  @Override
  public void fills(String person, SequencedMap<String, String> values) {
    Form form =
        platform
            .form(channel(person))
            .orElseThrow(() -> new IllegalStateException("no form is open for " + person));
    Map<String, String> filled = new HashMap<>();
    for (Form.Field field : form.fields()) {
      String value = values.getOrDefault(field.name(), field.value());
      if (!value.isBlank()) {
        filled.put(field.name(), value);
      }
    }
    platform.hear(new Incoming.Submitted(channel(person), author(person), form.id(), filled));
  }

  @Override
  public List<Shown> shown(String person) {
    return platform.messages(channel(person));
  }

  @Override
  public boolean troubles(String person, SendTrouble trouble) {
    platform.nextSend(
        switch (trouble) {
          case REFUSED -> new SendOutcome.Refused("may not write here");
          case RATE_LIMITED -> new SendOutcome.RateLimited(Duration.ofSeconds(3));
          case UNKNOWN -> new SendOutcome.Unknown("no confirmation");
        });
    return true;
  }

  @Override
  public void close() {
    platform.close();
  }

  private ChannelRef channel(String person) {
    return InMemoryPlatform.channel(rooms.getOrDefault(person, person));
  }

  private static Author author(String person) {
    return new Author(person, PlatformDriver.role(person));
  }
}
