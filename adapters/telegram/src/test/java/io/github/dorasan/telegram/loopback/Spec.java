package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Bot API as data: methods and types with their fields. */
final class Spec {
  private static final String VARIABLE = "CONTRACT_SPECS";
  private static final String FILE = "telegram-bot-api-10.2.json";
  private static final String ARRAY = "Array of ";

  private final JsonNode types;
  private final Map<String, JsonNode> methods = new TreeMap<>();

  private Spec(JsonNode root) {
    this.types = root.path("types");
    root.path("methods")
        .properties()
        .forEach(one -> methods.put(one.getKey().toLowerCase(Locale.ROOT), one.getValue()));
  }

  /** The one description that the tests of a run share. */
  private static final class Shared {
    private static final Optional<Spec> SPEC = read();

    private static Optional<Spec> read() {
      return Optional.ofNullable(System.getenv(VARIABLE))
          .filter(folder -> !folder.isBlank())
          .map(folder -> Path.of(folder, FILE))
          .map(
              file -> {
                try {
                  return new Spec(Json.parse(Files.readString(file)));
                } catch (IOException e) {
                  throw new UncheckedIOException(VARIABLE + " names a folder without " + FILE, e);
                }
              });
    }
  }

  /** The description in the folder that the environment names, if it names one. */
  static Optional<Spec> ofEnvironment() {
    return Shared.SPEC;
  }

  /** What is wrong with a request. */
  List<String> request(Call call) {
    JsonNode method = methods.get(call.method());
    if (method == null) {
      return List.of("no such method is described");
    }
    List<String> errors = new ArrayList<>();
    fields(method.path("fields"), call.body(), call.files(), "", errors);
    return errors;
  }

  /** What is wrong with something of a type. */
  List<String> value(String type, JsonNode value) {
    List<String> errors = new ArrayList<>();
    check(List.of(type), value, type, errors);
    return errors;
  }

  private void fields(
      JsonNode described, JsonNode value, List<String> files, String place, List<String> errors) {
    Map<String, JsonNode> known = new TreeMap<>();
    for (JsonNode field : described) {
      String name = field.path("name").asText();
      known.put(name, field);
      boolean attached = !files.isEmpty() && types(field).contains("InputFile");
      if (field.path("required").asBoolean() && !value.hasNonNull(name) && !attached) {
        errors.add(place + "." + name + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> given : value.properties()) {
      JsonNode field = known.get(given.getKey());
      if (field == null) {
        errors.add(place + "." + given.getKey() + " is not described");
      } else {
        check(types(field), given.getValue(), place + "." + given.getKey(), errors);
      }
    }
  }

  private static List<String> types(JsonNode field) {
    List<String> types = new ArrayList<>();
    field.path("types").forEach(type -> types.add(type.asText()));
    return types;
  }

  /** One of the types must fit; otherwise what is wrong with the one that fits best is told. */
  private void check(List<String> types, JsonNode value, String place, List<String> errors) {
    List<String> least = List.of(place + " is none of " + types + ": " + value);
    int fewest = Integer.MAX_VALUE;
    for (String type : types) {
      List<String> found = new ArrayList<>();
      checkOne(type, value, place, found);
      if (found.size() < fewest) {
        fewest = found.size();
        least = found;
      }
    }
    errors.addAll(least);
  }

  private void checkOne(String type, JsonNode value, String place, List<String> errors) {
    boolean fits =
        switch (type) {
          case "Integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+");
          case "Float" -> value.isNumber();
          case "Boolean" -> value.isBoolean() || value.asText().matches("true|false");
          case "String", "InputFile" -> value.isTextual();
          default -> type.startsWith(ARRAY) ? value.isArray() : value.isObject();
        };
    if (!fits) {
      errors.add(place + " is no " + type + ": " + value);
    } else if (type.startsWith(ARRAY)) {
      String inner = type.substring(ARRAY.length());
      for (int i = 0; i < value.size(); i++) {
        check(List.of(inner), value.get(i), place + "[" + i + "]", errors);
      }
    } else if (value.isObject()) {
      JsonNode described = types.path(type);
      List<String> subtypes = new ArrayList<>();
      described.path("subtypes").forEach(one -> subtypes.add(one.asText()));
      if (subtypes.isEmpty()) {
        fields(described.path("fields"), value, List.of(), place, errors);
      } else {
        check(subtypes, value, place, errors);
      }
    }
  }
}
