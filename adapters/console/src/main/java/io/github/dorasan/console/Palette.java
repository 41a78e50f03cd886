package io.github.dorasan.console;

import java.util.Map;

/**
 * How text is styled: by escape sequences, or not at all. Style only underlines what the words say
 * already.
 */
enum Palette {
  /** No style. */
  PLAIN {
    @Override
    String strong(String text) {
      return text;
    }

    @Override
    String emphasis(String text) {
      return text;
    }

    @Override
    String code(String text) {
      return text;
    }

    @Override
    String notice(String text) {
      return text;
    }

    @Override
    String faint(String text) {
      return text;
    }
  },

  /** Bold, italics, and colours of the terminal's own scheme. */
  COLOURED {
    @Override
    String strong(String text) {
      return styled("1", text, "22");
    }

    @Override
    String emphasis(String text) {
      return styled("3", text, "23");
    }

    @Override
    String code(String text) {
      return styled("36", text, "39");
    }

    @Override
    String notice(String text) {
      return styled("33", text, "39");
    }

    @Override
    String faint(String text) {
      return styled("2", text, "22");
    }
  };

  /** The fewest colours that a terminal must have to be given any. */
  private static final int FEWEST = 8;

  /**
   * What suits a terminal.
   *
   * @param colours how many colours the terminal has
   */
  static Palette of(Map<String, String> environment, int colours) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty() && colours >= FEWEST
        ? COLOURED
        : PLAIN;
  }

  /** Text that stands out. */
  abstract String strong(String text);

  /** Text that is set apart. */
  abstract String emphasis(String text);

  /** Something to type. */
  abstract String code(String text);

  /** What is read before the rest. */
  abstract String notice(String text);

  /** What may be read last. */
  abstract String faint(String text);

  /** Text between two sequences; where the style ends inside it, it is taken up again. */
  private static String styled(String on, String text, String off) {
    String end = "\u001b[" + off + "m";
    String begin = "\u001b[" + on + "m";
    return begin + text.replace(end, end + begin) + end;
  }
}
