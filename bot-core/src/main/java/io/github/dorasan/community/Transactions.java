package io.github.dorasan.community;

import java.util.function.Supplier;

/** Joins what several calls of stores do. */
public interface Transactions {
  /**
   * Does some work. What stores do in it, on the same thread, is kept together or not at all, and
   * as if nobody else had been at work meanwhile. It is not kept where the work throws, nor where a
   * store failed in it, even if the work caught that. Work within work belongs to the outer one.
   *
   * @param work may be done several times, until no other work got in its way: it changes nothing
   *     but what stores hold, and returns soon, for others may have to wait
   * @throws StoreException if a store cannot be used
   */
  <T> T in(Supplier<T> work);

  /** The same for work without a result. */
  default void run(Runnable work) {
    var _ =
        in(
            () -> {
              work.run();
              return true;
            });
  }
}
