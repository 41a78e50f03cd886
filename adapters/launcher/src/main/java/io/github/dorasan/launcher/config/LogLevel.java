package io.github.dorasan.launcher.config;

/** How much is logged to standard error: each level includes those before it. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
