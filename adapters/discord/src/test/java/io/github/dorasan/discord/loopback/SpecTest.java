package io.github.dorasan.discord.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The check of the traffic finds mistakes; without the description it reports itself skipped. */
final class SpecTest {
  private static final String MESSAGES = "/channels/1/messages";

  private final Spec spec =
      Spec.ofEnvironment()
          .orElseGet(
              () ->
                  abort(
                      "CONTRACT_SPECS names no folder, so that no traffic with Discord is held"
                          + " against its description"));

  @Test
  void whatIsDescribedIsRight() {
    assertThat(spec.request("POST", MESSAGES, Json.object("content", "Hello"))).isEmpty();
  }

  @Test
  void mistakesAreFound() {
    assertThat(spec.request("POST", MESSAGES, Json.object("contents", "Hello"))).isNotEmpty();
    assertThat(spec.request("POST", MESSAGES, Json.object("content", 5))).isNotEmpty();
    assertThat(spec.request("POST", "/nowhere", Json.object())).isNotEmpty();
    assertThat(spec.answer("POST", MESSAGES, 200, Json.object("id", "1"))).isNotEmpty();
    assertThat(spec.answer("POST", MESSAGES, 299, Json.object())).isNotEmpty();
  }

  @Test
  void whatIsNotDescribedIsFoundToo() {
    SpecCheck check = SpecCheck.ofEnvironment();
    check.check(
        new Call("POST", MESSAGES, Json.object("content", "x".repeat(2001)), List.of()),
        Answer.NO_CONTENT);
    assertThat(check.violations())
        .anyMatch(violation -> violation.contains("too long"))
        .anyMatch(violation -> violation.contains("pinged"));
  }
}
