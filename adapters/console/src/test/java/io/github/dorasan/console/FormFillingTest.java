package io.github.dorasan.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Form;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms, filled in line by line. */
final class FormFillingTest {
  @TempDir private Path folder;

  private String run(String input, ScriptedHandler handler) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ConsoleSetup setup =
        ConsoleDriver.setup(
            new Author("ann", Author.Role.MEMBER), ContractCommands.all(), folder, new Random(7));
    ConsolePlatform console =
        ConsolePlatform.onPipe(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, setup);
    console.start(handler);
    console.run();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFormAsksForEachFieldAndSendsWhatWasTyped() {
    ScriptedHandler handler = forms();
    assertThat(run("start\n\nWhere?\nline one\\nline two\n\nnext\n", handler))
        .containsSubsequence(
            "Teach",
            "The question (1/3)",
            "The question (1/3)",
            "The answer (2/3)",
            "own",
            "Sent.");
    assertThat(handler.heard().get(1))
        .isInstanceOfSatisfying(
            Incoming.Submitted.class,
            form ->
                assertThat(form.values())
                    .isEqualTo(
                        Map.of(
                            "question",
                            "Where?",
                            "answer",
                            "line one\nline two",
                            "source",
                            "own")));
    assertThat(handler.asked()).containsExactly("start", "next");
  }

  @Test
  void aFormCanBeLeft() {
    ScriptedHandler handler = forms();
    assertThat(run("start\nWhere?\n/cancel\nnext\n", handler)).contains("nothing was sent");
    assertThat(handler.asked()).containsExactly("start", "next");
    assertThat(handler.heard()).hasSize(2);
  }

  private static ScriptedHandler forms() {
    Form form =
        new Form(
            "teach",
            "Teach",
            List.of(
                new Form.Field("question", "The question", true, false, "", 200),
                new Form.Field("answer", "The answer", true, true, "", 200),
                new Form.Field("source", "Where from", false, false, "own", 200)));
    return ScriptedHandler.responding(
        incoming ->
            Optional.of(
                incoming instanceof Incoming.Asked asked && asked.text().equals("start")
                    ? form
                    : ScriptedHandler.paragraph("Sent.")));
  }
}
