package io.github.dorasan.discord;

import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplySplitter;
import io.github.dorasan.reply.Shortened;
import io.github.dorasan.reply.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/** Makes the messages of a reply, each within what Discord takes. */
final class Cards {
  /** The most text of one message, in UTF-16 units. */
  static final int MAX_TEXT = 4000;

  private static final int MAX_COMPONENTS = 38;
  private static final int MAX_PICTURES = 10;
  private static final int ROW = 5;
  private static final int LABEL = 80;
  private static final String NAMELESS = "\u2026";
  private static final int DESCRIPTION = 1024;
  private static final Span APART = new Span.Text("\u200B");

  private final boolean pictures;
  private final Renderer renderer;
  private final ReplySplitter splitter;

  private Cards(boolean pictures) {
    this.pictures = pictures;
    DiscordMarkup markup = new DiscordMarkup(pictures);
    this.renderer = new Renderer(markup);
    this.splitter = new ReplySplitter(markup, MAX_TEXT);
  }

  /**
   * The messages of a reply, in their order; none where nothing would be seen.
   *
   * @param pictures whether pictures may be attached; otherwise their descriptions are written
   */
  static List<Card> of(Reply reply, boolean pictures) {
    return new Cards(pictures).cards(reply);
  }

  private List<Card> cards(Reply reply) {
    List<Card> cards = new ArrayList<>();
    for (Reply piece : splitter.split(apart(reply))) {
      Filling filling = new Filling(cards);
      parts(piece).forEach(filling::add);
      filling.finish();
    }
    return cards;
  }

  /** Marks of two spans that touch would be read as other marks. */
  private static Reply apart(Reply reply) {
    List<Block> blocks =
        reply.blocks().stream()
            .map(
                block ->
                    switch (block) {
                      case Block.Paragraph(List<Span> spans) -> new Block.Paragraph(apart(spans));
                      case Block.Notice(List<Span> spans) -> new Block.Notice(apart(spans));
                      case Block.Footnote(List<Span> spans) -> new Block.Footnote(apart(spans));
                      case Block.Bullets(List<List<Span>> items) ->
                          new Block.Bullets(items.stream().map(Cards::apart).toList());
                      case Block.Image _, Block.Actions _ -> block;
                    })
            .toList();
    return new Reply(blocks, reply.discreet(), reply.inPlace());
  }

  private static List<Span> apart(List<Span> spans) {
    List<Span> apart = new ArrayList<>();
    boolean marked = false;
    for (Span span : spans) {
      boolean marks = !(span instanceof Span.Text);
      if (marked && marks) {
        apart.add(APART);
      }
      apart.add(span);
      marked = marks;
    }
    return apart;
  }

  /**
   * Something that stands in a message as a whole.
   *
   * @param weight how many components it is
   */
  private record Part(ContainerChildComponent component, int weight, int pictures) {}

  /** Of two buttons that send the same, the first stands: Discord takes no other. */
  private List<Part> parts(Reply piece) {
    List<Part> parts = new ArrayList<>();
    List<Block> texts = new ArrayList<>();
    Set<String> offered = new HashSet<>();
    for (Block block : piece.blocks()) {
      switch (block) {
        case Block.Paragraph _, Block.Notice _, Block.Footnote _, Block.Bullets _ ->
            texts.add(block);
        case Block.Image(String name, Bytes png, String description) -> {
          if (pictures) {
            endText(texts, parts);
            parts.add(picture(name, png, description));
          } else {
            texts.add(block);
          }
        }
        case Block.Actions(List<Action> actions) -> {
          endText(texts, parts);
          parts.addAll(rows(actions.stream().filter(one -> offered.add(one.id())).toList()));
        }
      }
    }
    endText(texts, parts);
    return parts;
  }

  private void endText(List<Block> texts, List<Part> parts) {
    String text = renderer.render(new Reply(texts, false));
    texts.clear();
    if (!text.isBlank()) {
      parts.add(new Part(TextDisplay.of(text), 1, 0));
    }
  }

  private static Part picture(String name, Bytes png, String description) {
    MediaGalleryItem item = MediaGalleryItem.fromFile(FileUpload.fromData(png.toArray(), name));
    Optional<String> told = Optional.of(Shortened.to(description, DESCRIPTION));
    MediaGalleryItem described =
        told.filter(text -> !text.isBlank()).map(item::withDescription).orElse(item);
    return new Part(MediaGallery.of(described), 1, 1);
  }

  /** Rows of five. */
  private static List<Part> rows(List<Action> actions) {
    List<Button> buttons = actions.stream().map(Cards::button).toList();
    List<Part> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += ROW) {
      List<Button> row = buttons.subList(i, Math.min(i + ROW, buttons.size()));
      rows.add(new Part(ActionRow.of(row), 1 + row.size(), 0));
    }
    return rows;
  }

  private static Button button(Action action) {
    String label = action.label().isBlank() ? action.typed() : action.label();
    return Button.secondary(action.id(), label.isBlank() ? NAMELESS : Shortened.to(label, LABEL));
  }

  /** Fills one message after the other. */
  private static final class Filling {
    private final List<Card> cards;
    private final List<ContainerChildComponent> children = new ArrayList<>();
    private int weight;
    private int pictures;

    Filling(List<Card> cards) {
      this.cards = cards;
    }

    void add(Part part) {
      boolean full =
          weight + part.weight() > MAX_COMPONENTS || pictures + part.pictures() > MAX_PICTURES;
      if (full) {
        finish();
      }
      children.add(part.component());
      weight += part.weight();
      pictures += part.pictures();
    }

    void finish() {
      if (!children.isEmpty()) {
        boolean offers = children.stream().anyMatch(ActionRow.class::isInstance);
        cards.add(new Card(List.of(Container.of(children)), offers));
        children.clear();
        weight = 0;
        pictures = 0;
      }
    }
  }
}
