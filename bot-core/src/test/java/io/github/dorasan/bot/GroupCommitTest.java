package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.community.StoreException;
import io.github.dorasan.community.StoreException.Kind;
import io.github.dorasan.community.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {
  private final Book book = new Book();
  private final GroupCommit commit = new GroupCommit(book);

  /** Keeps what is written in a transaction, unless the transaction fails. */
  private static final class Book implements Transactions {
    private final List<String> kept = new ArrayList<>();
    private final List<String> page = new ArrayList<>();
    private int transactions;

    @Override
    public <T> T in(Supplier<T> work) {
      transactions++;
      page.clear();
      T result = work.get();
      kept.addAll(page);
      return result;
    }

    void write(String line) {
      page.add(line);
    }
  }

  @Test
  void whatHasComeTogetherIsWrittenInOneTransaction() {
    commit.execute(() -> book.write("first"));
    commit.execute(() -> book.write("second"));
    assertThat(book.kept).isEmpty();

    commit.flush();

    assertThat(book.kept).containsExactly("first", "second");
    assertThat(book.transactions).isEqualTo(1);
  }

  @Test
  void manyAreWrittenInTheirOrderInSeveral() {
    List<String> lines = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
    lines.forEach(line -> commit.execute(() -> book.write(line)));

    commit.flush();

    assertThat(book.kept).isEqualTo(lines);
    assertThat(book.transactions).isBetween(2, 100);
  }

  @Test
  void whatFailsTakesNothingElseWithIt() {
    commit.execute(() -> book.write("before"));
    commit.execute(
        () -> {
          throw new StoreException(Kind.UNAVAILABLE, "the disk is full");
        });
    commit.execute(
        () -> {
          throw new IllegalArgumentException("a fault");
        });
    commit.execute(() -> book.write("after"));

    commit.flush();

    assertThat(book.kept).containsExactly("before", "after");
  }

  @Test
  void whatIsTooMuchIsDropped() {
    IntStream.range(0, 100_000).forEach(i -> commit.execute(() -> book.write("" + i)));

    commit.flush();

    assertThat(book.kept).hasSizeBetween(1000, 10_000).startsWith("0", "1");
  }

  @Test
  void nothingIsWrittenTwice() {
    commit.execute(() -> book.write("once"));
    commit.flush();
    commit.flush();

    assertThat(book.kept).containsExactly("once");
    assertThat(book.transactions).isEqualTo(1);
  }
}
