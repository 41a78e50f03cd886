package io.github.dorasan.reply;

import java.util.List;
import java.util.stream.Collectors;

/** A markup like that of web pages, in which every part of a reply can be seen. */
public final class MarkedUp implements Markup {
  /** The one that tests use. */
  public static final MarkedUp MARKED_UP = new MarkedUp();

  private MarkedUp() {}

  @Override
  public String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String strong(String text) {
    return "<b>" + text(text) + "</b>";
  }

  @Override
  public String emphasis(String text) {
    return "<i>" + text(text) + "</i>";
  }

  @Override
  public String code(String text) {
    return "<tt>" + text(text) + "</tt>";
  }

  @Override
  public String link(String label, String url) {
    return "<a " + text(url) + ">" + text(label) + "</a>";
  }

  @Override
  public String notice(String rendered) {
    return "<!>" + rendered + "</!>";
  }

  @Override
  public String footnote(String rendered) {
    return "<small>" + rendered + "</small>";
  }

  @Override
  public String bullet(String rendered) {
    return "<li>" + rendered + "</li>";
  }

  @Override
  public String image(String description) {
    return "<img " + text(description) + ">";
  }

  @Override
  public String actions(List<Action> actions) {
    return actions.stream()
        .map(
            action ->
                "<button %s, or type: %s>%s</button>"
                    .formatted(action.id(), text(action.typed()), text(action.label())))
        .collect(Collectors.joining("\n"));
  }
}
