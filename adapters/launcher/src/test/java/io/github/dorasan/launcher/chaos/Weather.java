package io.github.dorasan.launcher.chaos;

import io.github.dorasan.discord.loopback.Answer;
import io.github.dorasan.discord.loopback.LoopbackDiscord.Mishap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** How badly the platforms answer just now. Safe for use by many threads at once. */
final class Weather {
  /** Of a hundred calls, how many go wrong while the weather is bad, and at all other times. */
  private static final int BAD = 35;

  private static final int FAIR = 1;
  private static final int HUNDRED = 100;

  private final Random random;
  private final Set<String> spoilt = new HashSet<>();
  private final Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);
  private final Map<Boolean, Boolean> bad = new HashMap<>();
  private boolean over;

  /** What goes wrong with a call. */
  enum Trouble {
    /** Status 500. */
    FAILED(false),
    /** Status 502, from something before the platform. */
    BAD_GATEWAY(false),
    /** Status 429. */
    LIMITED(false),
    /** The connection is cut before the call is done. */
    CUT(false),
    /** The call is done, and the connection cut before the answer. */
    LOST(true);

    private final boolean taken;

    Trouble(boolean taken) {
      this.taken = taken;
    }

    boolean taken() {
      return taken;
    }
  }

  Weather(long seed) {
    this.random = new Random(seed);
  }

  synchronized void discord(boolean isBad) {
    bad.put(true, isBad);
  }

  synchronized void telegram(boolean isBad) {
    bad.put(false, isBad);
  }

  /** Nothing goes wrong from now on. */
  synchronized void clear() {
    over = true;
  }

  /** What Discord does with a call that answers some question, or none. */
  Optional<Mishap> onDiscord(Optional<String> question) {
    return trouble(true, question).map(Weather::discord);
  }

  /** What Telegram does with a call that answers some question, or none. */
  Optional<io.github.dorasan.telegram.loopback.Answer> onTelegram(Optional<String> question) {
    return trouble(false, question).map(Weather::telegram);
  }

  private synchronized Optional<Trouble> trouble(boolean discord, Optional<String> question) {
    int chance = bad.getOrDefault(discord, false) ? BAD : FAIR;
    if (over || random.nextInt(HUNDRED) >= chance) {
      return Optional.empty();
    }
    Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
    counts.merge(trouble, 1, Integer::sum);
    if (!trouble.taken()) {
      question.ifPresent(spoilt::add);
    }
    return Optional.of(trouble);
  }

  private static Mishap discord(Trouble trouble) {
    Answer answer =
        switch (trouble) {
          case FAILED -> Answer.error(500, 0, "Internal Server Error");
          case BAD_GATEWAY -> Answer.error(502, 0, "Bad Gateway");
          case LIMITED -> Answer.rateLimited(1);
          case CUT, LOST -> Answer.CUT;
        };
    return new Mishap(answer, trouble.taken());
  }

  private static io.github.dorasan.telegram.loopback.Answer telegram(Trouble trouble) {
    return switch (trouble) {
      case FAILED -> io.github.dorasan.telegram.loopback.Answer.error(500, "Internal Server Error");
      case BAD_GATEWAY -> io.github.dorasan.telegram.loopback.Answer.HTML;
      case LIMITED -> io.github.dorasan.telegram.loopback.Answer.rateLimited(1);
      case CUT -> new io.github.dorasan.telegram.loopback.Answer(-1, "", false);
      case LOST -> io.github.dorasan.telegram.loopback.Answer.CUT;
    };
  }

  /** Questions whose answer the platform did not take at least once. */
  synchronized Set<String> spoilt() {
    return Set.copyOf(spoilt);
  }

  /** How often what went wrong. */
  synchronized Map<Trouble, Integer> counts() {
    return new EnumMap<>(counts);
  }
}
