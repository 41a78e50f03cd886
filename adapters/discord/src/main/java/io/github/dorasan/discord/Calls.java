package io.github.dorasan.discord;

import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;

/** Calls of Discord that may be made twice without harm. */
final class Calls {
  private static final int SERVER_ERROR = 500;

  private Calls() {}

  /** Makes a call, and once more where Discord failed at it: JDA repeats all but a plain 500. */
  static <T> T repeatable(Supplier<? extends RestAction<T>> call) {
    try {
      return call.get().complete();
    } catch (ErrorResponseException e) {
      if (!isServersFault(e)) {
        throw e;
      }
      return call.get().complete();
    }
  }

  /** Whether Discord failed in a way that JDA does not try again. */
  static boolean isServersFault(Throwable failure) {
    return failure instanceof ErrorResponseException e && e.getResponse().code == SERVER_ERROR;
  }
}
