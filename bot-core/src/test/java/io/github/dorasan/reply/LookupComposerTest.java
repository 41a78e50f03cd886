package io.github.dorasan.reply;

import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookupComposerTest {
  private static final String FOLDER = "lookups";
  private static final LookupComposer COMPOSER =
      new LookupComposer(Shop.knowledge(), new Wording(Locale.ENGLISH));

  static final SortedMap<String, Reply> REPLIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fact", COMPOSER.fact(fact("hours-sunday"))),
              Map.entry("fact-of-death", COMPOSER.fact(fact("house-cat-dice"))),
              Map.entry("fact-of-a-person", COMPOSER.fact(fact("house-founder"))),
              Map.entry("fact-unknown", COMPOSER.noFact(List.of())),
              Map.entry(
                  "fact-unknown-but-near", COMPOSER.noFact(List.of("tables", "tables-price"))),
              Map.entry("fact-none-fit", COMPOSER.noFitFact()),
              Map.entry("topics", COMPOSER.topics()),
              Map.entry("sources", COMPOSER.sources()),
              Map.entry("source-of-an-entry", COMPOSER.source(Shop.entry("hours-on-sunday"))),
              Map.entry("source-told-differently", source("hours-weekdays")),
              Map.entry("source-of-two-tellings", COMPOSER.source(Shop.entry("hours-on-weekdays"))),
              Map.entry("source-of-violence", COMPOSER.source(Shop.entry("house-why-glass"))),
              Map.entry("source-of-nothing", COMPOSER.source(Shop.entry("house-motto"))),
              Map.entry("source-unknown", COMPOSER.noSource()),
              Map.entry(
                  "help",
                  COMPOSER.help(
                      List.of(
                          List.of(new Span.Code("/ask <question>"), new Span.Text(": Ask")),
                          List.of(new Span.Code("/help"), new Span.Text(": Help"))))),
              Map.entry(
                  "missing", COMPOSER.sentence("command.missing", Map.of("usage", "/a <b>")))));

  private static Fact fact(String id) {
    return Objects.requireNonNull(Shop.knowledge().facts().get(new FactId(id)));
  }

  private static Reply source(String fact) {
    return COMPOSER.source(List.of(fact(fact)));
  }

  static List<String> cases() {
    return List.copyOf(REPLIES.keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsItWasFoundGood(String name) {
    Golden.check(FOLDER + "/" + name, Objects.requireNonNull(REPLIES.get(name)));
  }

  @Test
  void everyGoldenFileIsOfACase() {
    Golden.checkNames(FOLDER, cases());
  }
}
