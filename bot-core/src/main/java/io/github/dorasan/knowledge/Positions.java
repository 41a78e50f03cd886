package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.TopicId;
import java.nio.file.Path;
import java.util.Map;

/** Where each part of a loaded folder stands, so that a later check can name the place. */
public final class Positions {
  private final KnowledgeFolders folders;
  private final Map<Object, Position> byId;
  private final Map<String, Position> byPhrasing;

  /**
   * Made by the loader.
   *
   * @param byId keyed by the typed ids of the model
   * @param byPhrasing keyed by {@link Phrasing#key}
   */
  Positions(
      KnowledgeFolders folders, Map<Object, Position> byId, Map<String, Position> byPhrasing) {
    this.folders = folders;
    this.byId = Map.copyOf(byId);
    this.byPhrasing = Map.copyOf(byPhrasing);
  }

  /** Where an FAQ entry, an uncovered question or a piece of small talk begins. */
  public Position of(EntryId id) {
    return byId(id);
  }

  /** Where a fact begins. */
  public Position of(FactId id) {
    return byId(id);
  }

  /** Where a source begins. */
  public Position of(SourceId id) {
    return byId(id);
  }

  /** Where a topic begins. */
  public Position of(TopicId id) {
    return byId(id);
  }

  /** Where a question or phrasing stands; the folder for a text that stands nowhere. */
  public Position ofPhrasing(String text) {
    return byPhrasing.getOrDefault(Phrasing.key(text), new Position(folders.seeds(), 0));
  }

  /** The folder that something stands in. */
  public Path folder(Position position) {
    return folders.overlay().filter(own -> position.file().startsWith(own)).orElse(folders.seeds());
  }

  private Position byId(Object id) {
    return byId.getOrDefault(id, new Position(folders.seeds(), 0));
  }
}
