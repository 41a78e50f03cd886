package io.github.dorasan.reply;

/** A run of text inside a block. All text is plain: a platform escapes what it must. */
public sealed interface Span {
  /** Plain text. */
  record Text(String text) implements Span {}

  /** Text that stands out. */
  record Strong(String text) implements Span {}

  /** Text that is set apart, such as a title. */
  record Emphasis(String text) implements Span {}

  /** Something to type as it stands, such as a command or an id. */
  record Code(String text) implements Span {}

  /** A link with its label. */
  record Link(String label, String url) implements Span {}
}
