package io.github.dorasan.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Rows of one kind, in the order in which they were added, that take part in transactions. */
final class InMemoryRows<T> {
  private final InMemoryTransactions transactions;
  private final InMemoryTransactions.Cell<List<T>> rows;
  private final InMemoryTransactions.Cell<Long> numbers;

  InMemoryRows(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.rows = transactions.cell(List.of());
    this.numbers = transactions.cell(0L);
  }

  /** A number that was not given out before. */
  long next() {
    numbers.update(number -> number + 1);
    return numbers.get();
  }

  /** Those that fit. */
  Stream<T> where(Predicate<T> fits) {
    return rows.get().stream().filter(fits);
  }

  /** The first that fits. */
  Optional<T> first(Predicate<T> fits) {
    return where(fits).findFirst();
  }

  void add(T row) {
    rows.update(before -> with(before, row));
  }

  /** Adds a row, unless there is one that fits; tells whether it was added. */
  boolean addUnless(Predicate<T> fits, T row) {
    return transactions.in(
        () -> {
          boolean absent = first(fits).isEmpty();
          if (absent) {
            add(row);
          }
          return absent;
        });
  }

  /** Adds a row in the place of those that fit. */
  void put(Predicate<T> fits, T row) {
    transactions.run(
        () -> {
          remove(fits);
          add(row);
        });
  }

  /** Changes those that fit, and tells how many. */
  int change(Predicate<T> fits, UnaryOperator<T> change) {
    int count = (int) where(fits).count();
    rows.update(
        before -> before.stream().map(row -> fits.test(row) ? change.apply(row) : row).toList());
    return count;
  }

  /** Removes those that fit, and tells how many. */
  int remove(Predicate<T> fits) {
    int count = (int) where(fits).count();
    rows.update(before -> before.stream().filter(fits.negate()).toList());
    return count;
  }

  private static <T> List<T> with(List<T> before, T row) {
    List<T> after = new ArrayList<>(before);
    after.add(row);
    return List.copyOf(after);
  }
}
