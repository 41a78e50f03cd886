package io.github.dorasan.evaluation.exchange;

import java.util.SplittableRandom;

/** Texts with everything that trips readers and writers. */
final class RandomText {
  private static final String[] PIECES = {
    "dice",
    "Would you",
    "a",
    "7",
    " ",
    " ",
    "\n",
    "\r\n",
    "\t",
    ": ",
    "- ",
    "#",
    " #",
    "'",
    "\"",
    "\"\"",
    "\\",
    "\\n",
    "|",
    ">",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "?",
    "null",
    "true",
    "~",
    "---",
    "...",
    "=",
    "<b>",
    "&amp;",
    "\u00E9",
    "e\u0301",
    "\u00DF",
    "\u0130",
    "\u3042",
    "\uD83C\uDFB2",
    "\u200B",
    "\u2028",
    "\u0085",
    "\u00A0",
    "\uFEFF",
    "\u0000",
    "\u001B",
    "\u007F",
    "\uFFFF",
    "\uE000",
    "\uDBFF\uDFFF"
  };

  private RandomText() {}

  /**
   * Some pieces in a row.
   *
   * @param most how many at most, from 1
   */
  static String of(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(1, most + 1);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
