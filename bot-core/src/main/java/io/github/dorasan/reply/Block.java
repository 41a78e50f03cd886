package io.github.dorasan.reply;

import java.util.List;

/** A part of a reply that stands on lines of its own. */
public sealed interface Block {
  /** A paragraph. */
  record Paragraph(List<Span> spans) implements Block {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /** A line that is read before the rest, such as a content note. */
  record Notice(List<Span> spans) implements Block {
    public Notice {
      spans = List.copyOf(spans);
    }
  }

  /** What may be read last, such as the sources; small where a platform can. */
  record Footnote(List<Span> spans) implements Block {
    public Footnote {
      spans = List.copyOf(spans);
    }
  }

  /** A list of things. */
  record Bullets(List<List<Span>> items) implements Block {
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A picture.
   *
   * @param description what it shows, for those who do not see it
   */
  record Image(String fileName, Bytes png, String description) implements Block {}

  /** Buttons, where the platform has them; elsewhere the things to type instead. */
  record Actions(List<Action> actions) implements Block {
    public Actions {
      actions = List.copyOf(actions);
    }
  }
}
