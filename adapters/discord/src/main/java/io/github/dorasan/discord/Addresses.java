package io.github.dorasan.discord;

import java.net.URI;

/** Addresses to which more is appended. */
final class Addresses {
  private Addresses() {}

  /** The address, ending in a slash. */
  static String slashed(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? text : text + "/";
  }
}
