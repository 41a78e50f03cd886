package io.github.dorasan.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Discord's own description of its API. */
final class Spec {
  private static final String VARIABLE = "CONTRACT_SPECS";
  private static final String PLACE = "https://spec.example/discord.json";
  private static final String JSON = "/content/application~1json/schema";

  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<String, Pattern> paths = new HashMap<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Spec(String text) {
    JsonNode read = Json.parse(text);
    read.path("components")
        .path("schemas")
        .properties()
        .forEach(schema -> close(schema.getKey(), schema.getValue()));
    this.root = read;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(PLACE, read.toString())));
    for (Map.Entry<String, JsonNode> path : read.path("paths").properties()) {
      String pattern = path.getKey().replace("@", "\\@").replaceAll("\\{[^}]*}", "[^/@]+");
      paths.put(path.getKey(), Pattern.compile(pattern));
    }
  }

  /** The one description that the tests of a run share. */
  private static final class Shared {
    private static final Optional<Spec> SPEC = read();

    private static Optional<Spec> read() {
      return Optional.ofNullable(System.getenv(VARIABLE))
          .filter(folder -> !folder.isBlank())
          .map(folder -> Path.of(folder, "discord-openapi.json"))
          .map(
              file -> {
                try {
                  return new Spec(Files.readString(file));
                } catch (IOException e) {
                  throw new UncheckedIOException(
                      VARIABLE + " names a folder without discord-openapi.json", e);
                }
              });
    }
  }

  /** The description in the folder that the environment names, if it names one. */
  static Optional<Spec> ofEnvironment() {
    return Shared.SPEC;
  }

  /** In a request, what is not described is a mistake. */
  private static void close(String name, JsonNode schema) {
    boolean sent = name.endsWith("Request") || name.endsWith("RequestPartial");
    if (sent && schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
  }

  /** What is wrong with a request. */
  List<String> request(String method, String path, JsonNode body) {
    String place = place(method, path);
    if (place.isEmpty()) {
      return List.of("no such request is described");
    }
    return validate(place + "/requestBody" + JSON, body);
  }

  /** What is wrong with an answer. */
  List<String> answer(String method, String path, int status, JsonNode body) {
    String place = place(method, path);
    if (place.isEmpty()) {
      return List.of("no such request is described");
    }
    String described = place + "/responses/" + status;
    if (status >= 400) {
      return List.of();
    }
    if (root.at(described).isMissingNode()) {
      return List.of("no such answer is described");
    }
    return root.at(described + JSON).isMissingNode() ? List.of() : validate(described + JSON, body);
  }

  private String place(String method, String path) {
    return paths.entrySet().stream()
        .filter(template -> template.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .map(
            template ->
                "/paths/"
                    + template.replace("/", "~1")
                    + "/"
                    + method.toLowerCase(java.util.Locale.ROOT))
        .filter(place -> !root.at(place).isMissingNode())
        .findFirst()
        .orElse("");
  }

  private List<String> validate(String pointer, JsonNode body) {
    Schema schema =
        schemas.computeIfAbsent(
            pointer,
            place ->
                registry.getSchema(
                    SchemaLocation.of(
                        PLACE + "#" + place.replace("{", "%7B").replace("}", "%7D"))));
    return schema.validate(body.toString(), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
