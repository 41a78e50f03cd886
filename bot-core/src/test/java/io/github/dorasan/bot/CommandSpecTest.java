package io.github.dorasan.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.platform.Author;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandSpecTest {
  @ParameterizedTest
  @CsvSource({
    "MEMBER, MEMBER, true",
    "MEMBER, MODERATOR, true",
    "MEMBER, OWNER, true",
    "MODERATOR, MEMBER, false",
    "MODERATOR, MODERATOR, true",
    "MODERATOR, OWNER, true",
    "OWNER, MEMBER, false",
    "OWNER, MODERATOR, false",
    "OWNER, OWNER, true"
  })
  void eachRoleMayDoWhatTheOneBeforeItMay(Author.Role minimum, Author.Role role, boolean may) {
    assertThat(new CommandSpec("teach", List.of(), minimum).permits(role)).isEqualTo(may);
  }

  @Test
  void theUsageTellsRequiredFromOptional() {
    CommandSpec spec =
        CommandSpec.forMembers(
            "teach",
            new CommandSpec.Option("entry", true, true),
            new CommandSpec.Option("phrasing", false, false));

    assertThat(spec.usage()).isEqualTo("/teach <entry> [phrasing]");
    assertThat(spec.descriptionKey()).isEqualTo("command.teach");
    assertThat(spec.permits(Author.Role.MEMBER)).isTrue();
  }
}
