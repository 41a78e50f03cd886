package io.github.dorasan.launcher.chaos;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.VoteStore;
import io.github.dorasan.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Votes and taught answers, and whether whoever gave them saw that they are kept. */
final class Promises {
  private final LearningStores stores;
  private final List<Cast> votes = new ArrayList<>();
  private final List<Taught> taught = new ArrayList<>();

  private record Cast(Side side, Side.Vote vote) {}

  private record Taught(Side side, String question, boolean confirmed) {}

  Promises(Database database) {
    this.stores = database.learning();
  }

  /** Somebody votes. */
  void vote(Side side) {
    Side.Vote _ = voteNow(side);
  }

  /** Somebody votes; returns how they did. */
  synchronized Side.Vote voteNow(Side side) {
    Side.Vote vote = side.vote(votes.size());
    votes.add(new Cast(side, vote));
    return vote;
  }

  /** A moderator teaches an answer to a question that nobody asked before; returns when done. */
  void teach(Side side) {
    int number = number();
    String question = "Which prize does lottery ticket " + number + " win?";
    boolean confirmed = side.teach(question, answer(number));
    synchronized (this) {
      taught.add(new Taught(side, question, confirmed));
    }
  }

  private int numbers;

  private synchronized int number() {
    return numbers++;
  }

  private static String answer(int number) {
    return "Ticket " + number + " wins prize " + (number + 1000) + ".";
  }

  /** Enters what became of them. */
  synchronized void enter(Books books) {
    int confirmed = 0;
    int kept = 0;
    Map<String, Integer> promised = new TreeMap<>();
    Map<String, Integer> cast = new TreeMap<>();
    for (Cast one : votes) {
      boolean thanked = one.side().isThanked(one.vote());
      confirmed += thanked ? 1 : 0;
      String place = one.vote().community() + " " + one.vote().entry();
      promised.merge(place, thanked ? 1 : 0, Integer::sum);
      cast.merge(place, 1, Integer::sum);
    }
    Map<String, Integer> stored = stored();
    int missing = 0;
    int tooMany = 0;
    for (Map.Entry<String, Integer> place : promised.entrySet()) {
      int there = stored.getOrDefault(place.getKey(), 0);
      kept += there;
      missing += Math.max(0, place.getValue() - there);
      tooMany += Math.max(0, there - cast.getOrDefault(place.getKey(), 0));
    }
    books
        .tell("votes given", votes.size())
        .tell("votes confirmed", confirmed)
        .tell("votes kept", kept)
        .none("votes confirmed and lost", missing)
        .none("votes that nobody gave", tooMany);
    enterTaught(books);
  }

  private Map<String, Integer> stored() {
    Map<String, Integer> stored = new TreeMap<>();
    votes.stream()
        .map(one -> one.vote().community())
        .distinct()
        .forEach(
            community -> {
              for (VoteStore.Tally tally : stores.votes().tallies(community, Instant.EPOCH)) {
                stored.put(community + " " + tally.entry().value(), tally.helpful());
              }
            });
    return stored;
  }

  private void enterTaught(Books books) {
    List<String> confirmed =
        taught.stream().filter(Taught::confirmed).map(Taught::question).toList();
    List<String> kept =
        taught.stream()
            .flatMap(one -> one.side().communities().stream())
            .distinct()
            .flatMap(community -> questions(community).stream())
            .toList();
    books
        .tell("answers taught", taught.size())
        .tell("taught answers confirmed", confirmed.size())
        .tell("taught answers kept", kept.size())
        .none(
            "taught answers confirmed and lost",
            (int) confirmed.stream().filter(question -> !kept.contains(question)).count())
        .must(
            "taught answers kept twice",
            kept.size() - kept.stream().distinct().count(),
            kept.stream().distinct().count() == kept.size());
  }

  private List<String> questions(CommunityId community) {
    return stores.taught().current(community).stream()
        .map(version -> version.answer().question())
        .toList();
  }
}
