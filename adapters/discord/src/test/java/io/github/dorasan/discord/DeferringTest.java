package io.github.dorasan.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dorasan.contract.ContractCommands;
import io.github.dorasan.contract.ScriptedHandler;
import io.github.dorasan.contract.Shown;
import io.github.dorasan.discord.loopback.People.Act;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Action;
import io.github.dorasan.reply.Block;
import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;
import io.github.dorasan.reply.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** An answer in time is the direct reply; before Discord gives up waiting, it is asked for more. */
final class DeferringTest extends DiscordTest {
  private static final String CALLBACK = "/interactions/.*";
  private final List<Runnable> alarms = new ArrayList<>();

  /** A bot that is slow wherever the test rings while it thinks. */
  private DiscordDriver thinking(Function<Incoming, Optional<Response>> response) {
    return started(
        ScriptedHandler.responding(
            incoming -> {
              alarms.forEach(Runnable::run);
              return response.apply(incoming);
            }),
        ContractCommands.all(),
        false,
        DiscordPlatform.Timing.ringing(this::kept));
  }

  private void kept(Duration delay, Runnable work) {
    assertThat(delay).isLessThan(Duration.ofSeconds(2));
    alarms.add(work);
  }

  private static List<Integer> callbacks(DiscordDriver driver) {
    return driver.discord.calls().stream()
        .filter(call -> call.is("POST", CALLBACK))
        .map(call -> call.body().path("type").asInt())
        .toList();
  }

  @Test
  void anAnswerInTimeIsTheDirectReplyAndTheAlarmComesTooLate() {
    DiscordDriver driver =
        started(
            ScriptedHandler.replying("Quick."),
            ContractCommands.all(),
            false,
            DiscordPlatform.Timing.ringing(this::kept));
    uses(driver, ANN, "topics", Map.of());
    alarms.forEach(Runnable::run);
    assertThat(callbacks(driver)).containsExactly(4);
    assertThat(text(driver, ANN)).isEqualTo("Quick.");
  }

  @Test
  void aSlowAnswerTakesThePlaceOfTheWaiting() {
    DiscordDriver driver = thinking(_ -> Optional.of(ScriptedHandler.paragraph("Slow but sure.")));
    Act act = uses(driver, ANN, "topics", Map.of());
    assertThat(callbacks(driver)).containsExactly(5);
    assertThat(driver.people.isWaiting(act)).isFalse();
    assertThat(text(driver, ANN)).isEqualTo("Slow but sure.");
    assertThat(driver.standing(ANN).getLast().discreet()).isFalse();
  }

  @Test
  void aSlowAnswerForTheAskerAloneIsSeenByNobodyElse() {
    DiscordDriver driver =
        thinking(_ -> Optional.of(ScriptedHandler.paragraph("Psst.").discreetly()));
    uses(driver, ANN, "topics", Map.of());
    assertThat(driver.standing(ANN)).singleElement().extracting(Shown::discreet).isEqualTo(true);
  }

  @Test
  void aSlowPrivateAnswerIsPrivateAllAlong() {
    DiscordDriver driver = thinking(_ -> Optional.of(ScriptedHandler.paragraph("For you.")));
    uses(driver, ANN, "ask", Map.of("question", "Why?", "private", true));
    assertThat(driver.standing(ANN))
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.discreet()).isTrue();
              assertThat(shown.buttons()).containsExactly("Share");
            });
  }

  @Test
  void aSlowAnswerToAButtonIsANewMessage() {
    DiscordDriver driver = thinking(DeferringTest::offer);
    uses(driver, ANN, "topics", Map.of());
    driver.presses(ANN, "More");
    assertThat(callbacks(driver)).containsExactly(5, 6);
    assertThat(driver.standing(ANN)).extracting(Shown::text).containsExactly("Choose:", "more:1");
  }

  @Test
  void aSlowChangeOfAMessageChangesIt() {
    DiscordDriver driver =
        thinking(
            incoming ->
                incoming instanceof Incoming.Pressed
                    ? Optional.of(ScriptedHandler.paragraph("Page two").replacing())
                    : offer(incoming));
    uses(driver, ANN, "topics", Map.of());
    driver.presses(ANN, "More");
    assertThat(driver.standing(ANN)).extracting(Shown::text).containsExactly("Page two");
  }

  private static Optional<Response> offer(Incoming incoming) {
    return incoming instanceof Incoming.Pressed pressed
        ? Optional.of(ScriptedHandler.paragraph(pressed.action()))
        : Optional.of(
            new Reply(
                List.of(
                    ScriptedHandler.paragraph("Choose:").blocks().getFirst(),
                    new Block.Actions(List.of(new Action("more:1", "More", "more")))),
                false));
  }

  @Test
  void slowSilenceLeavesNothingBehind() {
    DiscordDriver driver = thinking(_ -> Optional.empty());
    Act act = uses(driver, ANN, "topics", Map.of());
    assertThat(driver.people.isWaiting(act)).isFalse();
    assertThat(driver.standing(ANN)).isEmpty();
  }

  @Test
  void silenceInTimeIsAcknowledgedAndSeenByNobody() {
    DiscordDriver driver = started(ScriptedHandler.silent());
    Act act = uses(driver, ANN, "topics", Map.of());
    assertThat(driver.people.isWaiting(act)).isFalse();
    assertThat(driver.standing(ANN)).isEmpty();
    assertThat(callbacks(driver)).containsExactly(5);
  }

  @Test
  void aSlowFormIsAFailureThatIsTold() {
    Form form = new Form("f:1", "Form", List.of(new Form.Field("a", "A", true, false, "", 10)));
    DiscordDriver driver = thinking(_ -> Optional.of(form));
    Act act = uses(driver, ANN, "topics", Map.of());
    JsonNode modal = driver.people.modal(act);
    assertThat(modal.isObject()).isFalse();
    assertThat(text(driver, ANN)).contains("Something went wrong");
  }
}
