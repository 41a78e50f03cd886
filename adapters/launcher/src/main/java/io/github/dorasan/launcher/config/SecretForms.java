package io.github.dorasan.launcher.config;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in which a secret could turn up in what others write. */
final class SecretForms {
  /** Of a database's address: before the at sign, or among its parameters. */
  private static final Pattern PASSWORD =
      Pattern.compile("//[^:@/?]*:([^@/?]+)@|[?&]password=([^&]+)");

  private SecretForms() {}

  /** The secret whole, and what is secret about it, in an address and out of one. */
  static List<String> of(Secret secret) {
    String whole = secret.reveal();
    Stream<String> parts =
        whole.contains("//")
            ? PASSWORD
                .matcher(whole)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(found -> found != null)
            : Stream.of(whole.substring(whole.indexOf(':') + 1));
    return Stream.concat(Stream.of(whole), parts)
        .flatMap(form -> Stream.of(form, encoded(form), decoded(form)))
        .distinct()
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
