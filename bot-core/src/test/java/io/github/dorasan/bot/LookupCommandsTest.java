package io.github.dorasan.bot;

import static io.github.dorasan.bot.ShopBot.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.reply.LookupComposer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Wording;
import io.github.dorasan.shop.Shop;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupCommandsTest {
  private final ShopBot shop = new ShopBot();
  private final LookupComposer composer =
      new LookupComposer(Shop.knowledge(), new Wording(Locale.ENGLISH));

  @Test
  void topicsAndSourcesAreListed() {
    assertThat(shop.runs("topics")).isEqualTo(composer.topics());
    assertThat(shop.runs("sources")).isEqualTo(composer.sources());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tables-cost", "[tables-cost]", " [ tables-cost ] "})
  void theSourceOfAnAnswerIsFoundByItsId(String id) {
    assertThat(shop.runs("source", "id", id)).isEqualTo(composer.source(Shop.entry("tables-cost")));
  }

  @Test
  void theSourceOfAFactIsFoundByItsId() {
    assertThat(text(shop.runs("source", "id", "hours-sunday")))
        .contains("House leaflet, Opening hours; [Notice board], [top]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-id", "nc-wifi", "greeting", "[]", "TABLES-COST"})
  void anUnknownIdSaysSo(String id) {
    Reply reply = shop.runs("source", "id", id);

    assertThat(text(reply)).isEqualTo("I do not know that id. Ids stand at the end of an answer.");
    assertThat(reply.discreet()).isTrue();
  }

  @Test
  void sourceWantsAnId() {
    assertThat(text(shop.runs("source"))).isEqualTo("Add what is missing: /source <id>");
  }

  @Test
  void helpShowsEveryCommand() {
    String help = text(shop.runs("help"));

    assertThat(shop.bot.catalog().specs())
        .hasSize(7)
        .allSatisfy(
            spec ->
                assertThat(help)
                    .contains(
                        "- " + spec.usage() + ": " + shop.bot.catalog().description(spec) + "\n"));
    assertThat(help).contains("/ask <question>", "/fact [about]", "/source <id>");
  }

  @Test
  void everyOptionIsDescribed() {
    assertThat(shop.bot.catalog().specs())
        .allSatisfy(
            spec ->
                assertThat(spec.options())
                    .allSatisfy(
                        option ->
                            assertThat(shop.bot.catalog().description(spec, option)).isNotBlank()));
  }

  @Test
  void namesAreThoseThatEveryPlatformTakes() {
    assertThat(shop.bot.catalog().specs())
        .extracting(CommandSpec::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]{1,32}"));
    assertThat(shop.bot.catalog().specs())
        .flatExtracting(CommandSpec::options)
        .allMatch(option -> option.name().matches("[a-z]{1,32}"));
  }
}
