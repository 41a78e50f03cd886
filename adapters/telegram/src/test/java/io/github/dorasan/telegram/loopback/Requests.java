package io.github.dorasan.telegram.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests, as JSON or as a form with files. */
final class Requests {
  private static final Pattern PATH = Pattern.compile("/bot(?<token>[^/]+)/(?<method>\\w+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

  private Requests() {}

  /** The token in a path; empty where it is none of the Bot API's. */
  static String token(HttpExchange exchange) {
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    return path.matches() ? path.group("token") : "";
  }

  static Call read(HttpExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    String method = path.matches() ? path.group("method").toLowerCase(Locale.ROOT) : "";
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    Matcher boundary = BOUNDARY.matcher(type);
    if (type.startsWith("multipart/") && boundary.find()) {
      return form(method, body, boundary.group(1));
    }
    String text = new String(body, StandardCharsets.UTF_8);
    ObjectNode json = text.isBlank() ? Json.object() : Json.read(text);
    json.remove("method");
    return new Call(method, json, List.of());
  }

  private static Call form(String method, byte[] body, String boundary) {
    ObjectNode fields = Json.object();
    List<String> files = new ArrayList<>();
    String all = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : all.split(Pattern.quote("--" + boundary), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end < 0) {
        continue;
      }
      String head = part.substring(0, end);
      String value = part.substring(end + 4, part.length() - 2);
      Matcher name = NAME.matcher(head);
      Matcher file = FILE.matcher(head);
      if (file.find()) {
        files.add(file.group(1));
      } else if (name.find()) {
        String text =
            new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        boolean structured = text.startsWith("{") || text.startsWith("[");
        fields.set(name.group(1), structured ? Json.parse(text) : Json.text(text));
      }
    }
    return new Call(method, fields, files);
  }
}
