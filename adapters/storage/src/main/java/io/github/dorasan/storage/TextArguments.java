package io.github.dorasan.storage;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds texts. PostgreSQL refuses a zero character, and either database what is half a character:
 * the replacement character stands in for them.
 */
final class TextArguments extends AbstractArgumentFactory<String> {
  private static final int REPLACEMENT = 0xfffd;

  TextArguments() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String value, ConfigRegistry config) {
    String text = storable(value);
    return (position, statement, _) -> statement.setString(position, text);
  }

  private static String storable(String text) {
    if (text.codePoints().noneMatch(TextArguments::isUnstorable)) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isUnstorable(point) ? REPLACEMENT : point)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  private static boolean isUnstorable(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
