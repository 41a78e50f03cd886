package io.github.dorasan.launcher;

import io.github.dorasan.answering.Answer;
import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.Question;
import io.github.dorasan.reply.Renderer;
import io.github.dorasan.reply.ReplyComposer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: one question, or a file of them. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Answers one question, or a file of questions.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:answered, or small talk",
      "1:bad knowledge or configuration",
      "2:wrong usage",
      "3:not covered, or only suggestions"
    })
final class AskCommand implements Callable<Integer> {
  @Mixin private final CommonOptions options = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private @Nullable What what;

  @Option(names = "--json", description = "Print the answer as one JSON object.")
  private boolean json;

  @Option(names = "--explain", description = "Print all reasons after the answer.")
  private boolean explain;

  private static final class What {
    @Parameters(paramLabel = "QUESTION", description = "The question, in quotes.")
    @Nullable String question;

    @Option(
        names = "--batch",
        arity = "0..1",
        fallbackValue = "-",
        paramLabel = "FILE",
        description = "A file of JSON Lines with id and question; standard input without one.")
    @Nullable Path batch;
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null || what == null) {
      throw new IllegalStateException("picocli calls a command after filling it");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (OpenEngine open = OpenEngine.open(options)) {
      BatchRun batch =
          new BatchRun(open.engine(), new ReplyComposer(open.engine().knowledge(), open.wording()));
      if (what.batch != null) {
        return answerAll(batch, what.batch, out);
      }
      return what.question == null
          ? ExitStatus.WRONG_USAGE
          : answer(open, batch, what.question, out);
    }
  }

  private static int answerAll(BatchRun batch, Path file, PrintWriter out)
      throws IOException, InputException {
    try (BufferedReader in = file.toString().equals("-") ? standardInput() : reader(file)) {
      batch.run(in, out);
      return ExitStatus.ANSWERED;
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": The file is missing. Name a file of JSON Lines.");
    }
  }

  private int answer(OpenEngine open, BatchRun batch, String question, PrintWriter out)
      throws IOException {
    BatchRun.Timed answered = batch.timed(Question.of(question));
    Outcome outcome = answered.outcome();
    if (json) {
      out.println(batch.json(null, answered));
    } else {
      ReplyComposer replies = new ReplyComposer(open.engine().knowledge(), open.wording());
      out.println(new Renderer(new ShellMarkup()).render(replies.reply(outcome.answer())));
    }
    if (explain) {
      new Explanation(outcome, open.retriever(), open.calibration(), open.engine().knowledge())
          .print(out);
    }
    out.flush();
    return status(outcome.answer());
  }

  private static int status(Answer answer) {
    return switch (answer) {
      case Answer.Answered _, Answer.Corrected _, Answer.Composed _, Answer.SmallTalk _ ->
          ExitStatus.ANSWERED;
      case Answer.Suggested _, Answer.NotCovered _, Answer.Ignored _ -> ExitStatus.NOT_ANSWERED;
    };
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  private static BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }
}
