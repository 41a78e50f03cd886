package io.github.dorasan.discord;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which part of the servers one process serves. Discord deals the servers out to {@code total}
 * connections, and several processes can each hold some of them.
 */
public sealed interface Shards {
  /** Discord deals a server out by its id without the lowest bits. */
  int DEALT_FROM = 22;

  /** The part that a server belongs to; blank where this process serves them all. */
  default String part(String guild) {
    return "";
  }

  /** The parts that this process serves. */
  default Set<String> parts() {
    return Set.of("");
  }

  /** As many connections as Discord recommends, all in this process. */
  record Auto() implements Shards {}

  /**
   * Some connections of a number that was decided on.
   *
   * @param total how many there are in all processes, from 1
   * @param from the first of this process, from 0
   * @param to the last of this process, less than {@code total}
   */
  record Range(int total, int from, int to) implements Shards {
    public Range {
      if (total < 1 || from < 0 || to < from || to >= total) {
        throw new IllegalArgumentException(
            "of %d shards, %d to %d cannot be served".formatted(total, from, to));
      }
    }

    private boolean isWhole() {
      return from == 0 && to == total - 1;
    }

    @Override
    public String part(String guild) {
      return isWhole()
          ? Shards.super.part(guild)
          : name((Long.parseUnsignedLong(guild) >>> DEALT_FROM) % total);
    }

    private String name(long shard) {
      return "-" + shard + "-of-" + total;
    }

    @Override
    public Set<String> parts() {
      return isWhole()
          ? Shards.super.parts()
          : IntStream.rangeClosed(from, to)
              .mapToObj(this::name)
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** How a part is written. */
  Pattern WRITTEN = Pattern.compile("(?<total>\\d{1,5})\\s*:\\s*(?<from>\\d{1,5})-(?<to>\\d{1,5})");

  /**
   * Reads {@code auto}, or {@code TOTAL:FROM-TO} as in {@code 4:0-1}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Shards parse(String text) {
    if (text.strip().equals("auto")) {
      return new Auto();
    }
    Matcher range = WRITTEN.matcher(text.strip());
    if (!range.matches()) {
      throw new IllegalArgumentException("neither `auto` nor `TOTAL:FROM-TO`: " + text);
    }
    return new Range(
        Integer.parseInt(range.group("total")),
        Integer.parseInt(range.group("from")),
        Integer.parseInt(range.group("to")));
  }
}
