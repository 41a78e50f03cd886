package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads a knowledge folder: {@code community.yaml}, {@code topics.yaml} and {@code faq/TOPIC.yaml}
 * must be there; {@code sources.yaml}, {@code facts/TOPIC.yaml}, {@code not-covered.yaml}, {@code
 * smalltalk.yaml}, {@code daily.yaml}, {@code quiz.yaml} and {@code synonyms.txt} may. What {@link
 * KnowledgeFolders} says may be laid over it.
 */
public final class KnowledgeLoader {
  private KnowledgeLoader() {}

  /**
   * Reads and validates a whole folder.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static KnowledgeBase load(Path path) throws KnowledgeException {
    return load(KnowledgeFolders.alone(path));
  }

  /**
   * Reads and validates folders, one over the other.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static KnowledgeBase load(KnowledgeFolders folders) throws KnowledgeException {
    return loadWithPositions(folders).knowledge();
  }

  /**
   * Reads and validates a whole folder, and keeps where each part stands.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static LocatedKnowledge loadWithPositions(Path path) throws KnowledgeException {
    return loadWithPositions(KnowledgeFolders.alone(path));
  }

  /**
   * Reads and validates folders, one over the other, and keeps where each part stands.
   *
   * @throws KnowledgeException with every problem found, if there is any
   */
  public static LocatedKnowledge loadWithPositions(KnowledgeFolders folders)
      throws KnowledgeException {
    Problems problems = new Problems();
    requireFolder(folders.seeds(), "Point --seeds at a knowledge folder", problems);
    for (Path own : folders.overlay().stream().toList()) {
      requireFolder(own, "Point --overlay at your own folder, or leave it out", problems);
      if (own.equals(folders.seeds())) {
        problems.add(
            own, 0, "This folder cannot be laid over itself", "Point --overlay at another");
      }
    }
    Optional<LocatedKnowledge> knowledge =
        problems.isEmpty() ? read(folders, problems) : Optional.empty();
    return knowledge.orElseThrow(() -> new KnowledgeException(problems.all()));
  }

  private static void requireFolder(Path path, String mend, Problems problems) {
    if (!Files.isDirectory(path)) {
      problems.add(path, 0, "This is not a folder that can be read", mend);
    }
  }

  /** The version that a folder would be loaded with, as {@link #version(KnowledgeFolders)}. */
  public static Optional<String> version(Path path) {
    return version(KnowledgeFolders.alone(path));
  }

  /**
   * The version that folders would be loaded with, told without parsing them; empty where they
   * cannot be read, or hold what must not be there.
   */
  public static Optional<String> version(KnowledgeFolders folders) {
    if (!folders.all().stream().allMatch(Files::isDirectory)) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    try {
      String version = KnowledgeFolder.version(folders, problems);
      return problems.isEmpty() ? Optional.of(version) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocatedKnowledge> read(KnowledgeFolders folders, Problems problems) {
    FolderReader reader = new FolderReader(folders.seeds(), problems);
    Optional<Community> community = reader.community();
    if (!reader.folder().has("topics.yaml")) {
      reader.topics();
    }
    Draft draft = reader.draft();
    new CrossCheck(draft, problems).whole(folders.seeds());
    if (community.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    return folders.overlay().isEmpty()
        ? located(
            folders,
            draft,
            community.get(),
            reader.phrasings().positions(),
            Layering.Found.NOTHING,
            problems)
        : overlaid(folders, draft, community.get(), reader.phrasings(), problems);
  }

  /** Lays the operator's own folder over a sound draft. */
  private static Optional<LocatedKnowledge> overlaid(
      KnowledgeFolders folders,
      Draft base,
      Community community,
      PhrasingRegister phrasings,
      Problems problems) {
    FolderReader reader = new FolderReader(folders.overlay().orElseThrow(), problems);
    boolean introduced = reader.folder().has("community.yaml");
    Optional<Community> other = introduced ? reader.community() : Optional.of(community);
    Draft own = reader.draft();
    Removed removed = reader.removed();
    new CrossCheck(own, problems).ids();
    Layering layering = new Layering(base, phrasings, own, reader.phrasings(), removed);
    Draft merged = layering.merged(problems);
    new CrossCheck(merged, problems).over(folders.seeds());
    if (other.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Position> positions = new HashMap<>(phrasings.positions());
    positions.putAll(reader.phrasings().positions());
    Layering.Found found = layering.found(reader.folder());
    return located(folders, merged, other.get(), positions, found, problems);
  }

  private static Optional<LocatedKnowledge> located(
      KnowledgeFolders folders,
      Draft draft,
      Community community,
      Map<String, Position> phrasings,
      Layering.Found found,
      Problems problems) {
    try {
      KnowledgeBase knowledge = draft.finish(KnowledgeFolder.version(folders, problems), community);
      Positions positions = new Positions(folders, draft.positions(), phrasings);
      List<Problem> replacements = found.replacements().all();
      return Optional.of(
          new LocatedKnowledge(knowledge, positions, replacements, found.conflicts().all()));
    } catch (IOException e) {
      problems.add(
          folders.seeds(), 0, "The folder changed while it was read (" + e + ")", "Try again");
      return Optional.empty();
    }
  }
}
