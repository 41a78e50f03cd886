package io.github.dorasan.contract;

import io.github.dorasan.community.CommunityId;
import io.github.dorasan.community.learning.Asker;
import io.github.dorasan.community.learning.KeptQuestion;
import io.github.dorasan.community.learning.UnansweredStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Questions without an answer, in memory. */
final class InMemoryUnanswered implements UnansweredStore {
  private record Question(CommunityId community, KeptQuestion kept, long taught) {
    Question(CommunityId community, KeptQuestion kept) {
      this(community, kept, 0);
    }
  }

  private record Asked(CommunityId community, long number, Asker asker) {}

  private final InMemoryTransactions transactions;
  private final InMemoryRows<Question> questions;
  private final InMemoryRows<Asked> asked;

  InMemoryUnanswered(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.questions = new InMemoryRows<>(transactions);
    this.asked = new InMemoryRows<>(transactions);
  }

  @Override
  public List<KeptQuestion> all(CommunityId community) {
    return questions
        .where(row -> row.community().equals(community))
        .map(this::counted)
        .sorted(Comparator.comparingLong(KeptQuestion::number))
        .toList();
  }

  @Override
  public Optional<KeptQuestion> find(CommunityId community, long number) {
    return questions.first(is(community, number)).map(this::counted);
  }

  private KeptQuestion counted(Question row) {
    KeptQuestion kept = row.kept();
    int people = (int) asked.where(askedOf(row.community(), kept.number())).count();
    return new KeptQuestion(
        kept.number(), kept.text(), kept.status(), people, kept.first(), kept.last());
  }

  @Override
  public long add(CommunityId community, String text, Asker asker) {
    return transactions.in(
        () -> {
          long number = questions.next();
          KeptQuestion.Status open = KeptQuestion.Status.OPEN;
          questions.add(
              new Question(
                  community, new KeptQuestion(number, text, open, 0, asker.at(), asker.at())));
          asked.add(new Asked(community, number, asker));
          return number;
        });
  }

  @Override
  public void ask(CommunityId community, long number, Asker asker) {
    transactions.run(
        () -> {
          int known =
              questions.change(
                  is(community, number), row -> new Question(community, later(row, asker.at())));
          if (known > 0) {
            asked.put(
                askedOf(community, number).and(row -> row.asker().member().equals(asker.member())),
                new Asked(community, number, asker));
          }
        });
  }

  private static KeptQuestion later(Question row, Instant at) {
    KeptQuestion kept = row.kept();
    Instant last = at.isAfter(kept.last()) ? at : kept.last();
    return new KeptQuestion(kept.number(), kept.text(), kept.status(), 0, kept.first(), last);
  }

  @Override
  public List<Asker> askers(CommunityId community, long number) {
    return asked
        .where(askedOf(community, number))
        .map(Asked::asker)
        .sorted(Comparator.comparing(Asker::at).thenComparing(Asker::member))
        .toList();
  }

  @Override
  public void mark(CommunityId community, long number, KeptQuestion.Status status) {
    questions.change(
        is(community, number),
        row -> {
          KeptQuestion kept = row.kept();
          return new Question(
              community,
              new KeptQuestion(number, kept.text(), status, 0, kept.first(), kept.last()));
        });
  }

  @Override
  public void answer(CommunityId community, long number, long taught) {
    transactions.run(
        () -> {
          mark(community, number, KeptQuestion.Status.ANSWERED);
          questions.change(
              is(community, number), row -> new Question(community, row.kept(), taught));
        });
  }

  @Override
  public List<Long> answeredBy(CommunityId community, long taught) {
    return questions
        .where(row -> row.community().equals(community) && row.taught() == taught)
        .map(Question::kept)
        .filter(kept -> kept.status() == KeptQuestion.Status.ANSWERED)
        .map(KeptQuestion::number)
        .sorted()
        .toList();
  }

  @Override
  public void merge(CommunityId community, long from, long into) {
    transactions.run(
        () -> {
          Optional<Question> other = questions.first(is(community, from));
          if (from == into || other.isEmpty() || find(community, into).isEmpty()) {
            return;
          }
          Set<String> known =
              askers(community, into).stream().map(Asker::member).collect(Collectors.toSet());
          askers(community, from).stream()
              .filter(asker -> !known.contains(asker.member()))
              .forEach(asker -> asked.add(new Asked(community, into, asker)));
          asked.remove(askedOf(community, from));
          questions.remove(is(community, from));
          KeptQuestion kept = other.get().kept();
          questions.change(
              is(community, into), row -> new Question(community, spanning(row, kept)));
        });
  }

  private static KeptQuestion spanning(Question row, KeptQuestion other) {
    KeptQuestion kept = row.kept();
    return new KeptQuestion(
        kept.number(),
        kept.text(),
        kept.status(),
        0,
        other.first().isBefore(kept.first()) ? other.first() : kept.first(),
        other.last().isAfter(kept.last()) ? other.last() : kept.last());
  }

  @Override
  public boolean tell(CommunityId community, long number, String member) {
    return asked.change(
            askedOf(community, number)
                .and(row -> row.asker().member().equals(member) && !row.asker().answered()),
            row ->
                new Asked(
                    community,
                    number,
                    new Asker(member, row.asker().at(), row.asker().message(), true)))
        > 0;
  }

  @Override
  public int takeBack(CommunityId community, String member, Instant since) {
    return drop(
        row ->
            row.community().equals(community)
                && row.asker().member().equals(member)
                && !row.asker().at().isBefore(since));
  }

  @Override
  public int forgetLinks(String member) {
    return asked.change(
        row -> row.asker().member().equals(member) && row.asker().message().isPresent(),
        row ->
            new Asked(
                row.community(),
                row.number(),
                new Asker(member, row.asker().at(), Optional.empty(), row.asker().answered())));
  }

  @Override
  public int forget(String member) {
    return drop(row -> row.asker().member().equals(member));
  }

  private int drop(Predicate<Asked> fits) {
    return transactions.in(
        () -> {
          int count = asked.remove(fits);
          questions.remove(
              row -> asked.first(askedOf(row.community(), row.kept().number())).isEmpty());
          return count;
        });
  }

  @Override
  public int removeBefore(CommunityId community, Instant before) {
    return transactions.in(
        () -> {
          Predicate<Question> old =
              row -> row.community().equals(community) && row.kept().last().isBefore(before);
          questions
              .where(old)
              .toList()
              .forEach(row -> asked.remove(askedOf(community, row.kept().number())));
          return questions.remove(old);
        });
  }

  private static Predicate<Question> is(CommunityId community, long number) {
    return row -> row.community().equals(community) && row.kept().number() == number;
  }

  private static Predicate<Asked> askedOf(CommunityId community, long number) {
    return row -> row.community().equals(community) && row.number() == number;
  }
}
