package io.github.dorasan.model;

/** One section of one source; written {@code source#section} in a knowledge folder. */
public record SectionRef(SourceId source, String section) {
  @Override
  public String toString() {
    return source + "#" + section;
  }
}
