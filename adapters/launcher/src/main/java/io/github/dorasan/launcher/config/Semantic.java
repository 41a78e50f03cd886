package io.github.dorasan.launcher.config;

/** Whether questions are matched by meaning too. */
public enum Semantic {
  /** Where the sentence model runs on this machine and knows the folder's language. */
  AUTO,
  OFF
}
