package io.github.dorasan.console;

import io.github.dorasan.platform.IncomingHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines in, replies out, each followed by an empty line; nothing else. */
final class PipeSession implements Session {
  private static final Logger log = LoggerFactory.getLogger(PipeSession.class);

  private final LineInput lines;
  private final PrintWriter out;

  PipeSession(InputStream in, OutputStream out) {
    this.lines = new LineInput(in);
    this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
  }

  @Override
  public Palette palette() {
    return Palette.PLAIN;
  }

  @Override
  public void completeFrom(IncomingHandler handler) {
    // Nobody types here.
  }

  @Override
  public void note(String text) {
    // Nobody sits here.
  }

  @Override
  public Optional<String> readLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      log.warn("The input cannot be read any further: {}", e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public boolean show(String rendered) {
    out.print(rendered + "\n\n");
    return !out.checkError();
  }

  @Override
  public void close() {
    out.flush();
  }
}
