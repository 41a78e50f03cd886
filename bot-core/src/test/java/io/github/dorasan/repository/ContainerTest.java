package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the files for containers and services promise, as nothing here can run them. */
class ContainerTest {
  private static final Pattern PLACE = Pattern.compile("/opt/dorasan/([A-Za-z./-]+)");
  private static final Pattern KEY = Pattern.compile("DORASAN_[A-Z_]+");

  private static String text(String file) throws IOException {
    return Files.readString(Repository.ROOT.resolve(file));
  }

  private static JsonNode compose() throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(text("compose.yaml"));
    return new ObjectMapper().valueToTree(read);
  }

  private static List<String> found(Pattern pattern, int group, String... files)
      throws IOException {
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(text(file));
    }
    return pattern.matcher(all).results().map((MatchResult match) -> match.group(group)).toList();
  }

  @Test
  void theContainerRunsAsNobodyAndTellsItsHealth() throws IOException {
    List<String> lines = text("Dockerfile").lines().toList();
    int last = lines.indexOf("USER 65532:65532");

    assertThat(last).isPositive();
    assertThat(lines.subList(last, lines.size()))
        .noneMatch(line -> line.startsWith("RUN") || line.startsWith("USER root"))
        .anyMatch(line -> line.startsWith("HEALTHCHECK") && line.contains("/bin/ready"))
        .contains("VOLUME /data");
  }

  @Test
  void theComposedBotCanWriteItsDataOnly() throws IOException {
    JsonNode bot = compose().at("/services/bot");

    assertThat(bot.path("read_only").asBoolean()).isTrue();
    assertThat(bot.path("user").asText()).isEqualTo("65532:65532");
    assertThat(bot.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(bot.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
    assertThat(bot.at("/volumes/0").asText()).isEqualTo("bot:/data");
    assertThat(bot.at("/depends_on/database/condition").asText()).isEqualTo("service_healthy");
  }

  @Test
  void everySecretIsAFile() throws IOException {
    JsonNode compose = compose();
    List<String> used =
        Stream.of("/services/bot/secrets", "/services/database/secrets")
            .flatMap(at -> compose.at(at).valueStream())
            .map(JsonNode::asText)
            .toList();

    assertThat(used).isNotEmpty().allMatch(name -> !compose.at("/secrets/" + name).isMissingNode());
    assertThat(text("compose.yaml")).doesNotContain("PASSWORD:", "DISCORD_TOKEN:");
  }

  @Test
  void whatTheyNameIsThere() throws IOException {
    Path distribution = Repository.ROOT.resolve("adapters/launcher/src/main/distribution");
    assertThat(found(PLACE, 1, "Dockerfile", "compose.yaml", "config/dorasan.service"))
        .isNotEmpty()
        .allSatisfy(
            place ->
                assertThat(
                        Stream.of(distribution.resolve(place), Repository.ROOT.resolve(place))
                            .anyMatch(Files::exists))
                    .as(place)
                    .isTrue());
  }

  @Test
  void theKeysThatTheySetAreKeys() throws IOException {
    String configuration = text("config/dorasan.yaml");
    assertThat(found(KEY, 0, "Dockerfile", "compose.yaml", "config/dorasan.service"))
        .contains("DORASAN_DATA", "DORASAN_DATABASE_URL", "DORASAN_DISCORD_TOKEN_FILE")
        .allSatisfy(
            key ->
                assertThat(configuration)
                    .containsPattern(
                        "(?m)^# "
                            + key.substring("DORASAN_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace("_", "[.-]")
                            + ": "));
  }

  @Test
  void theServiceHasNoRightsButItsDataFolder() throws IOException {
    assertThat(text("config/dorasan.service").lines())
        .contains(
            "User=dorasan",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "StateDirectory=dorasan");
  }
}
