package io.github.dorasan.bot;

/** The id of a button or form in its two parts, which a colon keeps apart. */
record Verb(String verb, String object) {
  static Verb of(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? new Verb(id, "") : new Verb(id.substring(0, colon), id.substring(colon + 1));
  }
}
