package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Forms are Discord's modals. */
final class FormsTest extends DiscordTest {
  private static final Form FORM =
      new Form(
          "teach:new",
          "What the bot should say when someone asks for it",
          List.of(
              new Form.Field("question", "Question", true, false, "When is it open?", 200),
              new Form.Field("answer", "Answer", true, true, "", 4000),
              new Form.Field("source", "Source", false, false, "", 100)));

  private static Optional<Response> respond(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Submitted form ->
          Optional.of(ScriptedHandler.paragraph(form.form() + " " + form.value("answer")));
      case Incoming.Command _, Incoming.Pressed _, Incoming.Asked _ -> Optional.of(FORM);
    };
  }

  @Test
  void aCommandOpensAFormAndTheFormIsFilledIn() {
    ScriptedHandler handler = ScriptedHandler.responding(FormsTest::respond);
    DiscordDriver driver = started(handler);
    Act act = uses(driver, ANN, "topics", Map.of());
    JsonNode modal = driver.people.modal(act);
    assertThat(modal.path("title").asText()).hasSize(45).endsWith("\u2026");
    assertThat(modal.path("components")).hasSize(3);
    SequencedMap<String, String> values = new LinkedHashMap<>();
    values.put("answer", "From *ten* on.\nMostly.");
    driver.fills(ANN, values);
    assertThat(handler.heard().getLast())
        .isInstanceOfSatisfying(
            Incoming.Submitted.class,
            form ->
                assertThat(form.values())
                    .isEqualTo(
                        Map.of(
                            "question", "When is it open?", "answer", "From *ten* on.\nMostly.")));
    assertThat(text(driver, ANN)).isEqualTo("teach:new From *ten* on.\nMostly.");
  }

  @Test
  void aFormThatCannotBeOpenedIsAFailureThatIsTold() {
    DiscordDriver driver = started(ScriptedHandler.responding(FormsTest::respond));
    driver.says(ANN, "Teach yourself");
    assertThat(text(driver, ANN)).contains("Something went wrong");
  }
}
