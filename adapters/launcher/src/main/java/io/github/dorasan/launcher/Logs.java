package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.LogLevel;
import java.util.Locale;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every log line to standard error, through one writer. */
final class Logs {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private Logs() {}

  /** Must run before the first logger is made. */
  static void configure(LogLevel level) {
    set("defaultLogLevel", level.name().toLowerCase(Locale.ROOT));
    set("showDateTime", "true");
    set("dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    set("showThreadName", "false");
    // It asks for an incubating module of the JVM, which an operator can do nothing about.
    set("log.org.apache.lucene.internal.vectorization", "error");
    // It warns of each agenda of a platform that others serve, or that was served before.
    set("log.com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository", "error");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static void set(String key, String value) {
    if (System.getProperty(PREFIX + key) == null) {
      System.setProperty(PREFIX + key, value);
    }
  }
}
