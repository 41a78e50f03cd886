package io.github.dorasan.knowledge;

import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.TaughtAnswer;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one community's moderators lay over the knowledge folder: answers that they taught,
 * questions that they say are not covered, and entries and topics that they hide.
 *
 * @param community the id that the community is kept under
 * @param name what its members call it
 * @param revision grows with every change
 * @param taught in the order taught, newest last
 * @param uncovered questions that are not answered in this community
 * @param hidden entries of the folder: FAQ, uncovered questions or small talk
 * @param hiddenTopics topics whose entries and facts are hidden
 */
public record Overlay(
    String community,
    String name,
    long revision,
    List<TaughtAnswer> taught,
    List<UncoveredQuestion> uncovered,
    Set<EntryId> hidden,
    Set<TopicId> hiddenTopics) {
  public Overlay {
    taught = List.copyOf(taught);
    uncovered = List.copyOf(uncovered);
    hidden = Set.copyOf(hidden);
    hiddenTopics = Set.copyOf(hiddenTopics);
  }

  /** A community that has changed nothing. */
  public static Overlay empty(String community, String name) {
    return new Overlay(community, name, 0, List.of(), List.of(), Set.of(), Set.of());
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return taught.isEmpty() && uncovered.isEmpty() && hidden.isEmpty() && hiddenTopics.isEmpty();
  }

  /** What is left of it on a day: without the answers that hold no more, and what they replaced. */
  public Overlay on(LocalDate day) {
    return taught.stream().allMatch(answer -> answer.holdsOn(day))
        ? this
        : withTaught(taught.stream().filter(answer -> answer.holdsOn(day)).toList());
  }

  /** The answers that hold no more on a day, for review. */
  public List<TaughtAnswer> expired(LocalDate day) {
    return taught.stream().filter(answer -> !answer.holdsOn(day)).toList();
  }

  /** With an answer added, or in place of the one with its number; of the next revision. */
  public Overlay with(TaughtAnswer answer) {
    Stream<TaughtAnswer> others =
        taught.stream().filter(other -> other.number() != answer.number());
    return withTaught(Stream.concat(others, Stream.of(answer)).toList()).next();
  }

  /** Without the answer of a number; of the next revision. */
  public Overlay without(long number) {
    return withTaught(taught.stream().filter(answer -> answer.number() != number).toList()).next();
  }

  /** With an entry of the folder hidden; of the next revision. */
  public Overlay hiding(EntryId entry) {
    Set<EntryId> more =
        Stream.concat(hidden.stream(), Stream.of(entry)).collect(Collectors.toSet());
    return new Overlay(community, name, revision + 1, taught, uncovered, more, hiddenTopics);
  }

  /** With a topic of the folder hidden; of the next revision. */
  public Overlay hiding(TopicId topic) {
    Set<TopicId> more =
        Stream.concat(hiddenTopics.stream(), Stream.of(topic)).collect(Collectors.toSet());
    return new Overlay(community, name, revision + 1, taught, uncovered, hidden, more);
  }

  /** The taught answers as entries. */
  public List<FaqEntry> entries() {
    return taught.stream().map(answer -> answer.entry(name)).toList();
  }

  /** The entries that are hidden by name, or since a taught answer replaces them. */
  Set<EntryId> hiddenOrReplaced() {
    return Stream.concat(
            hidden.stream(), taught.stream().flatMap(answer -> answer.replaces().stream()))
        .collect(Collectors.toSet());
  }

  private Overlay withTaught(List<TaughtAnswer> other) {
    return new Overlay(community, name, revision, other, uncovered, hidden, hiddenTopics);
  }

  private Overlay next() {
    return new Overlay(community, name, revision + 1, taught, uncovered, hidden, hiddenTopics);
  }
}
