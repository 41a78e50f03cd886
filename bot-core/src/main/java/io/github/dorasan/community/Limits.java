package io.github.dorasan.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.dorasan.platform.ChannelRef;
import io.github.dorasan.platform.Incoming;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How much each person may ask of the bot, and how much may be asked in each channel. Memory is
 * bounded: who was quiet for a while is not remembered. Safe for use by many threads at once.
 */
public final class Limits {
  private static final int MOST = 20_000;
  private static final Duration SPAN = Duration.ofMinutes(1);

  private final int perPerson;
  private final int perChannel;
  private final Meter meter;
  private final Cache<Person, Bucket> persons;
  private final Cache<ChannelRef, Bucket> channels;

  private record Person(String platform, String id) {}

  /** Time as it comes in. */
  private record Meter(InstantSource clock) implements TimeMeter, Ticker {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }

    @Override
    public long read() {
      return currentTimeNanos();
    }
  }

  /**
   * Limits of so many a minute, which may also come all at once.
   *
   * @param perPerson 1 or more
   * @param perChannel 1 or more
   */
  public Limits(int perPerson, int perChannel, InstantSource clock) {
    this.perPerson = perPerson;
    this.perChannel = perChannel;
    this.meter = new Meter(clock);
    this.persons = remembering();
    this.channels = remembering();
  }

  /** Limits that nobody reaches. */
  public static Limits none(InstantSource clock) {
    return new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, clock);
  }

  private <K> Cache<K, Bucket> remembering() {
    // After the span, a bucket is full again whatever was in it.
    return Caffeine.newBuilder()
        .ticker(meter)
        .expireAfterAccess(SPAN.multipliedBy(2))
        .maximumSize(MOST)
        .build();
  }

  /**
   * Counts something that somebody did. What is refused to a person takes nothing from the others
   * in the channel.
   *
   * @return how long to wait, where it is too much
   */
  public Optional<Duration> count(Incoming incoming) {
    ChannelRef channel = incoming.channel();
    Person person = new Person(channel.platform(), incoming.author().id());
    return take(persons, person, perPerson).or(() -> take(channels, channel, perChannel));
  }

  private <K> Optional<Duration> take(Cache<K, Bucket> buckets, K key, int most) {
    ConsumptionProbe probe = buckets.get(key, _ -> bucket(most)).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(int most) {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(Bandwidth.builder().capacity(most).refillGreedy(most, SPAN).build())
        .build();
  }
}
