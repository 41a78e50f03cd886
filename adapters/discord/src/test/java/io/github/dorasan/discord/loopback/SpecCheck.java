package io.github.dorasan.discord.loopback;

import java.util.List;

/** Holds requests and answers against Discord's own description of its API. */
final class SpecCheck {
  static SpecCheck ofEnvironment() {
    return new SpecCheck();
  }

  void check(Call call, Answer answer) {}

  List<String> violations() {
    return List.of();
  }
}
