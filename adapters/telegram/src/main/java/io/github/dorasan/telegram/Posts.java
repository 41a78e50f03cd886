package io.github.dorasan.telegram;

import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Bytes;
import io.github.dorasan.reply.Quiz;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.ReplySplitter;
import io.github.dorasan.reply.Shortened;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Makes the messages of a reply, each within what Telegram takes. */
final class Posts {
  /** The longest text of a message, in UTF-16 units. */
  static final int MAX_TEXT = 4096;

  private static final Logger log = LoggerFactory.getLogger(Posts.class);
  private static final int MAX_CAPTION = 1024;
  private static final int MAX_DATA = 64;
  private static final int MAX_BUTTONS = 100;
  private static final int MAX_NOTICE = 200;
  private static final int MAX_QUESTION = 300;
  private static final int MIN_OPTIONS = 2;
  private static final int MAX_OPTIONS = 12;
  private static final int MAX_OPTION = 100;
  private static final int MAX_EXPLANATION = 200;

  /** Labels up to so long stand two in a row. */
  private static final int SHORT = 18;

  /** What stands over buttons that nothing else stands over. */
  private static final String BELOW = "\u2193";

  private static final TelegramMarkup MARKUP = new TelegramMarkup();
  private static final Renderer RENDERER = new Renderer(MARKUP);
  private static final ReplySplitter SPLITTER = new ReplySplitter(MARKUP, MAX_TEXT);

  private Posts() {}

  /** The messages in their order; none where nothing would be seen. */
  static List<Post> of(Reply reply) {
    List<Post> posts = withoutPoll(reply);
    return reply
        .quiz()
        .filter(quiz -> posts.size() == 1 && fits(quiz))
        .map(quiz -> List.of(poll(quiz, posts.getFirst())))
        .orElse(posts);
  }

  private static boolean fits(Quiz quiz) {
    return fits(quiz.question(), MAX_QUESTION)
        && quiz.options().size() >= MIN_OPTIONS
        && quiz.options().size() <= MAX_OPTIONS
        && quiz.options().stream().allMatch(option -> fits(option, MAX_OPTION));
  }

  private static boolean fits(String text, int most) {
    String shown = MARKUP.text(text).strip();
    return !shown.isEmpty() && shown.length() <= most;
  }

  private static Post poll(Quiz quiz, Post instead) {
    String solution =
        withoutPoll(new Reply(quiz.solution().blocks(), false)).stream()
            .map(post -> post.text().text())
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    List<String> options =
        quiz.options().stream().map(option -> MARKUP.text(option).strip()).toList();
    Post.Poll poll =
        new Post.Poll(
            MARKUP.text(quiz.question()).strip(),
            options,
            quiz.right(),
            Shortened.to(solution, MAX_EXPLANATION),
            instead);
    return Post.of(poll, keyboard(quiz.solution().actions().toList()));
  }

  /**
   * What a reply says in so few plain words that Telegram can show it over the chat for a moment.
   */
  static Optional<String> notice(Reply reply) {
    List<Post> posts = of(reply);
    return posts.size() == 1
            && posts.getFirst().isText()
            && posts.getFirst().keyboard().isEmpty()
            && posts.getFirst().text().text().length() <= MAX_NOTICE
        ? Optional.of(posts.getFirst().text().text())
        : Optional.empty();
  }

  private static List<Post> withoutPoll(Reply reply) {
    List<Post> posts = new ArrayList<>();
    List<Block> texts = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph _, Block.Notice _, Block.Footnote _, Block.Bullets _ ->
            texts.add(block);
        case Block.Image(String name, Bytes png, String description) -> {
          endText(texts, posts);
          posts.add(picture(name, png, description));
        }
        case Block.Actions _ -> log.trace("Buttons stand below the last message");
      }
    }
    endText(texts, posts);
    Optional<InlineKeyboardMarkup> keyboard = keyboard(reply.actions().toList());
    if (keyboard.isPresent()) {
      Post last = posts.isEmpty() ? Post.of(BELOW, keyboard) : posts.removeLast();
      posts.add(last.with(keyboard));
    }
    return posts;
  }

  private static void endText(List<Block> texts, List<Post> posts) {
    for (Reply piece : SPLITTER.split(new Reply(texts, false))) {
      MarkedText text = MarkedText.read(RENDERER.render(piece)).stripped();
      if (!text.text().isEmpty()) {
        posts.add(Post.of(text));
      }
    }
    texts.clear();
  }

  private static Post picture(String name, Bytes png, String description) {
    String caption = Shortened.to(MARKUP.text(description).strip(), MAX_CAPTION);
    return Post.of(new Post.Picture(name, png), new MarkedText(caption, List.of()));
  }

  /** Rows of buttons; of two that send the same, the first. */
  private static Optional<InlineKeyboardMarkup> keyboard(List<Action> actions) {
    Map<String, InlineKeyboardButton> buttons = new LinkedHashMap<>();
    for (Action action : actions) {
      String label = action.label().isBlank() ? action.typed() : action.label();
      if (action.id().getBytes(StandardCharsets.UTF_8).length > MAX_DATA) {
        log.error("The id of a button is longer than {} bytes: {}", MAX_DATA, action.id());
      } else if (!label.isBlank() && buttons.size() < MAX_BUTTONS) {
        buttons.putIfAbsent(
            action.id(),
            InlineKeyboardButton.builder().text(label).callbackData(action.id()).build());
      }
    }
    return buttons.isEmpty() ? Optional.empty() : Optional.of(rows(buttons.values()));
  }

  private static InlineKeyboardMarkup rows(Iterable<InlineKeyboardButton> buttons) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    boolean open = false;
    for (InlineKeyboardButton button : buttons) {
      boolean isShort = button.getText().length() <= SHORT;
      if (open && isShort) {
        rows.getLast().add(button);
        open = false;
      } else {
        rows.add(new InlineKeyboardRow(button));
        open = isShort;
      }
    }
    return new InlineKeyboardMarkup(rows);
  }

  /** One button that leads to an address. */
  static InlineKeyboardMarkup leading(String label, String url) {
    InlineKeyboardButton button = InlineKeyboardButton.builder().text(label).url(url).build();
    return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
  }
}
