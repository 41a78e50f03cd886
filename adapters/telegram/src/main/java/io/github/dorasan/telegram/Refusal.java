package io.github.dorasan.telegram;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Telegram did not do what it was asked, or did not say whether it did. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int CLIENT = 400;
  private static final int SERVER = 500;

  /** Telegram's number of the error; 0 where it said nothing that can be read. */
  private final int code;

  /** In seconds, 0 where nothing was asked for. */
  private final int retryAfter;

  /** The new id of the group, 0 where it has not moved. */
  private final long movedTo;

  private Refusal(String message, int code, int retryAfter, long movedTo, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.retryAfter = retryAfter;
    this.movedTo = movedTo;
  }

  static Refusal of(TelegramApiException failure) {
    if (!(failure instanceof TelegramApiRequestException told)
        || Optional.ofNullable(told.getErrorCode()).isEmpty()) {
      return new Refusal(innermost(failure), 0, 0, 0, failure);
    }
    Optional<ResponseParameters> more = Optional.ofNullable(told.getParameters());
    return new Refusal(
        String.valueOf(told.getApiResponse()),
        told.getErrorCode(),
        more.map(ResponseParameters::getRetryAfter).orElse(0),
        more.map(ResponseParameters::getMigrateToChatId).orElse(0L),
        failure);
  }

  /** The library wraps what happened several times; only the core of it tells something. */
  private static String innermost(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.getClass().getSimpleName() + ": " + inner.getMessage();
  }

  int code() {
    return code;
  }

  /** Whether it is certain that Telegram has not done it. */
  boolean isCertain() {
    return code >= CLIENT && code < SERVER;
  }

  Optional<Duration> retryAfter() {
    return retryAfter > 0 ? Optional.of(Duration.ofSeconds(retryAfter)) : Optional.empty();
  }

  Optional<String> movedTo() {
    return movedTo == 0 ? Optional.empty() : Optional.of(Long.toString(movedTo));
  }

  boolean says(String part) {
    return String.valueOf(getMessage()).contains(part);
  }
}
