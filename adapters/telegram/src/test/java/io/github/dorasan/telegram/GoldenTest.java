package io.github.dorasan.telegram;

import io.github.dorasan.contract.GoldenFile;
import io.github.dorasan.contract.GoldenReplies;
import io.github.dorasan.reply.Reply;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Replies of every kind as messages. */
final class GoldenTest {
  static Set<String> names() {
    return GoldenReplies.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReplyIsRenderedAsItWas(String name) throws IOException {
    Reply reply = Optional.ofNullable(GoldenReplies.all().get(name)).orElseThrow();
    String rendered =
        Posts.of(reply).stream().map(GoldenTest::written).collect(Collectors.joining("\n=====\n"));
    GoldenFile.check(name, "telegram", rendered);
  }

  private static String written(Post post) {
    String picture = post.picture().map(one -> "picture " + one.fileName() + "\n").orElse("");
    String entities =
        post.entities().stream().map(one -> written(one, post)).collect(Collectors.joining());
    return picture
        + post.text().text()
        + "\n-----\n"
        + entities
        + post.keyboard().map(GoldenTest::written).orElse("");
  }

  private static String written(MessageEntity entity, Post post) {
    int end = entity.getOffset() + entity.getLength();
    String part = post.text().text().substring(entity.getOffset(), end).replace("\n", "\\n");
    String url = Optional.ofNullable(entity.getUrl()).map(one -> " -> " + one).orElse("");
    return entity.getType() + ": " + part + url + "\n";
  }

  private static String written(InlineKeyboardMarkup keyboard) {
    return keyboard.getKeyboard().stream()
        .map(
            row ->
                row.stream()
                    .map(button -> "[" + button.getText() + "](" + button.getCallbackData() + ")")
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
