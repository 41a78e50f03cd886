package io.github.dorasan.evaluation.check;

import java.util.Locale;

/**
 * A word, a number in digits or a sign such as {@code %}.
 *
 * @param gap what stands between it and the token before
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param opens whether a sentence, a quotation or what follows a colon begins with it, so that a
 *     capital says nothing
 * @param possessive whether a possessive ending follows, which ends a name
 */
record Token(String text, String gap, int start, int end, boolean opens, boolean possessive) {
  String lower() {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  boolean number() {
    return Character.isDigit(text.charAt(0));
  }

  boolean letters() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean capital() {
    return Character.isUpperCase(text.codePointAt(0)) || capitalInside();
  }

  /** Whether an upper-case letter stands behind the first: so are acronyms and some names. */
  boolean capitalInside() {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence begins with it. */
  boolean begins() {
    return gap.chars().anyMatch(c -> ".!?\n\u2026\u3002\uff1f\uff01".indexOf(c) >= 0);
  }

  /** Whether it stands right behind the token before, or apart by one blank or a hyphen. */
  boolean near() {
    return gap.isEmpty() || gap.isBlank() || hyphenated();
  }

  boolean hyphenated() {
    return gap.equals("-") || gap.equals("\u2010") || gap.equals("\u2013");
  }
}
