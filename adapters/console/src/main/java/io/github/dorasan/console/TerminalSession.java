package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A terminal with editing, history and completion. */
final class TerminalSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(TerminalSession.class);
  private static final String PROMPT = "> ";

  private final Terminal terminal;
  private final Palette palette;
  private final ConsoleCompleter completer;
  private final LineReader reader;
  private volatile boolean closed;

  TerminalSession(Terminal terminal, ConsoleSetup setup) {
    this.terminal = terminal;
    Integer colours = terminal.getNumericCapability(Capability.max_colors);
    this.palette = Palette.of(setup.environment(), colours == null ? 0 : colours);
    this.completer = new ConsoleCompleter(setup);
    this.reader = reader(terminal, setup);
    loadHistory(reader);
    if (palette == Palette.PLAIN) {
      withoutColour(reader);
    }
  }

  private LineReader reader(Terminal on, ConsoleSetup setup) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(on)
            .parser(new SpotParser(setup.commands()))
            .completer(completer)
            .completionMatcher(new OfferedMatcher())
            // A question may hold "!" without meaning an earlier one.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.AUTO_LIST, false)
            .option(LineReader.Option.HISTORY_IGNORE_DUPS, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
            .option(LineReader.Option.INSERT_TAB, false);
    if (setup.historyLines() > 0 && madeReady(setup.history())) {
      builder
          .variable(LineReader.HISTORY_FILE, setup.history())
          .variable(LineReader.HISTORY_SIZE, setup.historyLines())
          .variable(LineReader.HISTORY_FILE_SIZE, setup.historyLines());
    }
    return builder.build();
  }

  /** Makes a file that only its owner can read, where there is none and the system can do that. */
  private static boolean madeReady(Path history) {
    try {
      Path folder = history.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileAttribute<?>[] ownersOnly =
          history.getFileSystem().supportedFileAttributeViews().contains("posix")
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Files.createFile(history, ownersOnly);
      return true;
    } catch (FileAlreadyExistsException _) {
      return Files.isRegularFile(history);
    } catch (IOException e) {
      log.warn("What is typed is not kept: {} cannot be written ({})", history, e.toString());
      return false;
    }
  }

  /** Reads what was kept, so that a broken file is found before a line is. */
  private static void loadHistory(LineReader reader) {
    try {
      reader.getHistory().attach(reader);
    } catch (RuntimeException e) {
      Object file = reader.getVariables().remove(LineReader.HISTORY_FILE);
      log.warn(
          "What is typed is not kept: {} is broken ({}). Remove it to begin anew",
          file,
          e.toString());
    }
  }

  private static void withoutColour(LineReader reader) {
    reader.setVariable(LineReader.COMPLETION_STYLE_STARTING, "bold");
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_STARTING, "bold");
    reader.setVariable(LineReader.COMPLETION_STYLE_GROUP, "bold");
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_GROUP, "bold");
    reader.setVariable(LineReader.COMPLETION_STYLE_DESCRIPTION, "fg:default");
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_DESCRIPTION, "fg:default");
    reader.setVariable(LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "bg:default");
    reader.setVariable(LineReader.COMPLETION_STYLE_BACKGROUND, "bg:default");
  }

  @Override
  public Palette palette() {
    return palette;
  }

  @Override
  public void completeFrom(IncomingHandler handler) {
    completer.completeFrom(handler);
  }

  @Override
  public void note(String text) {
    show(text);
  }

  @Override
  public Optional<String> readLine() {
    while (!closed) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException _) {
        // Ctrl-C drops the line; the next one follows.
        log.debug("A line was dropped");
      } catch (EndOfFileException _) {
        return Optional.empty();
      } catch (IllegalStateException | IOError e) {
        if (!closed) {
          log.warn("The terminal cannot be read any further: {}", e.toString());
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean show(String rendered) {
    reader.printAbove(LineWrapper.wrap(rendered, terminal.getSize().getColumns()) + "\n\n");
    return !terminal.writer().checkError();
  }

  @Override
  public void close() {
    closed = true;
    try {
      terminal.close();
    } catch (IOException e) {
      log.debug("The terminal does not close", e);
    }
  }
}
