package io.github.dorasan.reply;

import java.util.List;

/**
 * How one platform writes a reply as text. {@link Renderer} walks the tree; a platform supplies
 * only its encoding. The default methods are plain text.
 */
public interface Markup {
  /** Plain text without any markup. */
  Markup PLAIN = new Markup() {};

  /** Text with whatever has a meaning on the platform made harmless. */
  default String text(String text) {
    return text;
  }

  /** Text that stands out. */
  default String strong(String text) {
    return text(text);
  }

  /** Text that is set apart. */
  default String emphasis(String text) {
    return text(text);
  }

  /** Something to type as it stands. */
  default String code(String text) {
    return text(text);
  }

  /** A link. */
  default String link(String label, String url) {
    return text(label) + " (" + url + ")";
  }

  /** A line read before the rest. */
  default String notice(String rendered) {
    return rendered;
  }

  /** What may be read last. */
  default String footnote(String rendered) {
    return rendered;
  }

  /** One item of a list. */
  default String bullet(String rendered) {
    return "- " + rendered;
  }

  /** Where no picture can be shown, its description. */
  default String image(String description) {
    return text(description);
  }

  /** Buttons written out; empty where the platform shows them otherwise. */
  default String actions(List<Action> actions) {
    return "";
  }

  /** The length of rendered text as the platform counts it. */
  default int length(String rendered) {
    return rendered.length();
  }
}
