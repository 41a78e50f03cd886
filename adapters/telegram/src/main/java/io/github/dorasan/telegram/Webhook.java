package io.github.dorasan.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dorasan.platform.PlatformException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Lets Telegram call the bot, behind the operator's own server, which speaks https. What comes
 * without the secret is not read.
 */
final class Webhook implements Receiving {
  private static final Logger log = LoggerFactory.getLogger(Webhook.class);
  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int LONGEST = 4 << 20;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LONG = 413;
  private static final int BAD = 400;
  private static final int GONE = 503;

  private final Api api;
  private final WebhookSettings settings;
  private final WebhookSecret secret;
  private final Predicate<Update> taken;
  private @Nullable HttpServer server;
  private volatile boolean open;

  Webhook(Api api, WebhookSettings settings, WebhookSecret secret, Predicate<Update> taken) {
    this.api = api;
    this.settings = settings;
    this.secret = secret;
    this.taken = taken;
  }

  @Override
  public void start() throws PlatformException {
    try {
      HttpServer begun = HttpServer.create(settings.listen(), 0);
      begun.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      begun.createContext("/", this::called);
      begun.start();
      server = begun;
      open = true;
    } catch (IOException e) {
      throw new PlatformException(
          "The bot cannot listen on "
              + settings.listen()
              + " ("
              + e.getMessage()
              + "). Set `telegram.webhook-listen` to an address of this machine and a free port",
          e);
    }
    SetWebhook webhook = new SetWebhook(settings.publicUrl().toString());
    webhook.setSecretToken(secret.reveal());
    webhook.setAllowedUpdates(LenientUpdates.WANTED);
    try {
      api.register(webhook);
    } catch (Refusal e) {
      stop();
      throw new PlatformException(
          "Telegram does not take the webhook: "
              + e.getMessage()
              + ". See what `telegram.webhook-url` says: https, on port 443, 80, 88 or 8443",
          e);
    }
  }

  /** On which port the bot listens. */
  int port() {
    return server == null ? 0 : server.getAddress().getPort();
  }

  private void called(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(answer(exchange), -1);
    }
  }

  private int answer(HttpExchange exchange) throws IOException {
    if (!isTelegram(exchange)) {
      return FORBIDDEN;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return NOT_ALLOWED;
    }
    if (!open) {
      return GONE;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return TOO_LONG;
    }
    try {
      return taken.test(LenientUpdates.update(body)) ? OK : GONE;
    } catch (IOException e) {
      // What it says may repeat what came.
      log.warn("Something that is no update came from Telegram: {}", e.getClass().getSimpleName());
      return BAD;
    }
  }

  private boolean isTelegram(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(SECRET))
        .filter(secret::is)
        .isPresent();
  }

  @Override
  public boolean isUp() {
    return open;
  }

  /** The webhook stays registered: other instances may serve it, or this one again later. */
  @Override
  public void stop() {
    open = false;
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public void confirm() {
    // What was answered with 200 does not come again.
  }
}
