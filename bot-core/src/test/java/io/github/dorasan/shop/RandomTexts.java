package io.github.dorasan.shop;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Texts as nobody should type them, the same with every run. */
public final class RandomTexts {
  private static final List<String> PARTS =
      List.of(
          "when",
          "table",
          "Sunday",
          "don\u2019t",
          "33,000",
          "250km",
          "a",
          " ",
          "  ",
          "\n",
          "\t",
          "?",
          ". ",
          "!",
          "'",
          "\"",
          "\\",
          "<",
          ">",
          "&",
          "*_`~|",
          "<@123>",
          "<@",
          "<:smile:55>",
          "https://a.b/c?d=e",
          "http://",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u0085",
          "\u00ad",
          "\u200b",
          "\u200d",
          "\u200f",
          "\u202e",
          "\u2028",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\ue000",
          "\ud83d",
          "\ude00",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
          "\ud83c\uddf0\ud83c\uddf7",
          "\u2764\ufe0f",
          "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f",
          "e\u0301",
          "\u0301",
          "\u1100\u1161\u11a8",
          "\u1161",
          "\ud55c\uad6d",
          "\u4e2d\u6587",
          "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
          "\u0928\u092e\u0938\u094d\u0924\u0947",
          "\u0645\u0631\u062d\u0628\u0627",
          "\u05e9\u05dc\u05d5\u05dd",
          "\ufdfa",
          "\ufb01",
          "\uff21",
          "\u0130",
          "\u00df",
          "[a TO b]",
          "AND (",
          "field:*");

  private final RandomGenerator random;

  /** A row of texts, the same for the same seed. */
  public RandomTexts(long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A text of up to so many parts. */
  public String next(int maxParts) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(maxParts + 1);
    for (int i = 0; i < parts; i++) {
      text.append(part());
    }
    return text.toString();
  }

  /** A whole number from 0 to below the bound. */
  public int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private String part() {
    return random.nextInt(8) == 0
        ? Character.toString(random.nextInt(0x110000))
        : PARTS.get(random.nextInt(PARTS.size()));
  }
}
