package io.github.dorasan.knowledge;

import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses YAML that is nested deeper than any knowledge file is, and aliases, before the composer
 * recurses into them.
 */
final class BoundedParser implements Parser {
  private static final int MAX_DEPTH = 16;

  private final Parser parser;
  private int depth;

  BoundedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID id) {
    return parser.checkEvent(id);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    if (event instanceof AliasEvent) {
      throw new ParserException("aliases (*name) are not used here", event.getStartMark());
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
      if (depth > MAX_DEPTH) {
        throw new ParserException("nested more than 16 levels deep", event.getStartMark());
      }
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return event;
  }
}
