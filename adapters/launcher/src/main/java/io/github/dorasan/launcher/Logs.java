package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import java.io.PrintStream;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends every log line to standard error, through one writer. */
final class Logs {
  private static final String PREFIX = "org.slf4j.simpleLogger.";
  private static final PrintStream FIRST = System.err;
  private static final LogLines LINES = new LogLines(Logs::standardError);

  private Logs() {}

  /** Must run before the first logger is made. */
  static void configure(Configuration configuration) {
    configuration.secrets().forEach(LINES::hide);
    set("defaultLogLevel", configuration.logLevel().name().toLowerCase(Locale.ROOT));
    set("showDateTime", "true");
    set("dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    set("showThreadName", "false");
    set("cacheOutputStream", "true");
    // It asks for an incubating module of the JVM, which an operator can do nothing about.
    set("log.org.apache.lucene.internal.vectorization", "error");
    // It warns of each agenda of a platform that others serve, or that was served before.
    set("log.com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository", "error");
    writeThroughLines();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) ->
            LoggerFactory.getLogger(Logs.class)
                .error("The thread {} has ended", thread.getName(), failure));
  }

  /** What is standard error now, were it not the log itself. */
  private static PrintStream standardError() {
    PrintStream now = System.err;
    return now instanceof LogLines ? FIRST : now;
  }

  /** The log's library takes what is standard error when its first logger is made, and keeps it. */
  private static void writeThroughLines() {
    PrintStream usual = System.err;
    System.setErr(LINES);
    try {
      var _ = LoggerFactory.getLogger(Logs.class);
    } finally {
      System.setErr(usual);
    }
  }

  private static void set(String key, String value) {
    if (System.getProperty(PREFIX + key) == null) {
      System.setProperty(PREFIX + key, value);
    }
  }
}
