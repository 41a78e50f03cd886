package io.github.dorasan.platform;

import java.util.function.Supplier;

/**
 * Is told what happens, so that whoever runs the bot can see how it fares. It is told neither what
 * people write nor who they are. Safe for use by many threads at once; it returns at once and never
 * fails.
 */
public interface Observer {
  /** Nobody looks. */
  Observer NONE =
      new Observer() {
        @Override
        public Running begin(Stage stage, String platform) {
          return () -> {};
        }

        @Override
        public void decided(String platform, String outcome) {
          // Nobody looks.
        }

        @Override
        public void turnedAway(String platform) {
          // Nobody looks.
        }
      };

  /** What a response takes its time with. */
  enum Stage {
    /** From when something came in until the bot gets to it. */
    WAIT,
    /** Looking a question up and deciding, the wait for other questions included. */
    ANSWER,
    /** All that the bot does about something, answering included. */
    HANDLE,
    /** Showing the response, until the platform has taken it. */
    SHOW
  }

  /** Something that takes its time. */
  @FunctionalInterface
  interface Running {
    /** It is over; to be called once or, where it came to nothing, not at all. */
    void end();
  }

  /**
   * Something begins.
   *
   * @param platform the name of the platform that it is done for
   */
  Running begin(Stage stage, String platform);

  /**
   * A question was decided upon.
   *
   * @param outcome such as {@code answered}
   */
  void decided(String platform, String outcome);

  /** Somebody was told that too much is going on. */
  void turnedAway(String platform);

  /** Does something and tells how long it took, however it ended. */
  default <T> T timed(Stage stage, String platform, Supplier<T> work) {
    Running running = begin(stage, platform);
    try {
      return work.get();
    } finally {
      running.end();
    }
  }
}
