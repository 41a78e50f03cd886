package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.answering.CommunityEngines;
import io.github.dorasan.answering.LiveEngine;
import io.github.dorasan.bot.Bot;
import io.github.dorasan.bot.CommandCatalog;
import io.github.dorasan.bot.CommandSpec;
import io.github.dorasan.bot.DailyFeature;
import io.github.dorasan.bot.LearningParts;
import io.github.dorasan.bot.Places;
import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.CommunityServices;
import io.github.dorasan.community.CommunityStores;
import io.github.dorasan.community.learning.Overlays;
import io.github.dorasan.platform.Platforms;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.reply.Wordings;
import io.github.dorasan.shop.Shop;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the wording is said somewhere, and what is said stands in it. */
class WordingKeysTest {
  private static final Wording WORDING = new Wording(Locale.ENGLISH);

  private static final Pattern SAID =
      Pattern.compile("(?:wording\\(?\\)?\\s*\\.text|\\bsentence)\\(\\s*\"([^\"]+)\"");

  private static final String CODE =
      Repository.shippedFiles().stream()
          .filter(file -> file.toString().endsWith(".java"))
          .map(Repository::text)
          .collect(Collectors.joining("\n"));

  private static List<String> keysOfCommands() {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    CommunityServices services =
        CommunityServices.over(
            unused(CommunityStores.class),
            new Platforms(),
            new Wordings(WORDING),
            new CommunityServices.Operator(Optional.empty(), 1, 1),
            List.of(),
            List.of(),
            clock);
    LiveEngine live = new LiveEngine(Shop.engine(), () -> {});
    Overlays overlays =
        new Overlays(services.stores(), services.freshness(), CommunityId::community, clock);
    CommandCatalog catalog =
        Bot.learning(
                new Places(live, new CommunityEngines(live, clock, 1), overlays, services),
                new LearningParts(services, overlays, clock, Runnable::run, Runnable::run),
                clock,
                () -> 0L)
            .catalog();
    return Stream.concat(catalog.specs().stream(), DailyFeature.specs().stream())
        .flatMap(WordingKeysTest::keysOf)
        .toList();
  }

  /** Stores that can be handed over; to describe commands, none is used. */
  private static <T> T unused(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, _) -> unused(method.getReturnType())));
  }

  private static Stream<String> keysOf(CommandSpec spec) {
    String key = spec.descriptionKey();
    Stream<String> descriptions =
        Stream.concat(
            Stream.of(key), spec.options().stream().map(option -> key + "." + option.name()));
    return Stream.concat(descriptions, spec.nameKeys());
  }

  @Test
  void everyKeyOfTheWordingIsUsed() {
    List<String> commands = keysOfCommands();
    assertThat(WORDING.keys())
        .hasSizeGreaterThan(40)
        .filteredOn(key -> !commands.contains(key))
        .filteredOn(key -> !CODE.contains("\"" + key + "\""))
        .isEmpty();
  }

  @Test
  void everyUsedKeyStandsInTheWording() {
    Set<String> said =
        SAID.matcher(CODE)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said).hasSizeGreaterThan(30);
    assertThat(WORDING.keys()).containsAll(said).containsAll(keysOfCommands());
  }
}
