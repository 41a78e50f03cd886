package io.github.dorasan.reply;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes a reply as one line of ASCII, and reads it back. */
public final class ReplyCode {
  private ReplyCode() {}

  private interface Part<T> {
    void write(T value) throws IOException;
  }

  private interface Read<T> {
    T read() throws IOException;
  }

  /** The line. */
  public static String write(Reply reply) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeBoolean(reply.discreet());
      out.writeBoolean(reply.inPlace());
      list(out, reply.blocks(), block -> write(out, block));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * The reply that a line was made of.
   *
   * @throws IllegalArgumentException if it was made of none
   */
  public static Reply read(String line) {
    byte[] bytes = Base64.getDecoder().decode(line);
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      boolean discreet = in.readBoolean();
      boolean inPlace = in.readBoolean();
      return new Reply(list(in, () -> block(in)), discreet, inPlace);
    } catch (IOException e) {
      throw new IllegalArgumentException("this is no reply", e);
    }
  }

  private static <T> void list(DataOutputStream out, List<T> all, Part<T> part) throws IOException {
    out.writeInt(all.size());
    for (T one : all) {
      part.write(one);
    }
  }

  private static <T> List<T> list(DataInputStream in, Read<? extends T> part) throws IOException {
    int size = in.readInt();
    List<T> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(part.read());
    }
    return all;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length) {
      throw new IOException("cut off");
    }
    return bytes;
  }

  private static void write(DataOutputStream out, Block block) throws IOException {
    switch (block) {
      case Block.Paragraph(List<Span> spans) -> spans(out, 'P', spans);
      case Block.Notice(List<Span> spans) -> spans(out, 'N', spans);
      case Block.Footnote(List<Span> spans) -> spans(out, 'F', spans);
      case Block.Bullets(List<List<Span>> items) -> {
        out.writeByte('B');
        list(out, items, item -> list(out, item, span -> write(out, span)));
      }
      case Block.Image(String fileName, Bytes png, String description) -> {
        out.writeByte('I');
        text(out, fileName);
        bytes(out, png.toArray());
        text(out, description);
      }
      case Block.Actions(List<Action> actions) -> {
        out.writeByte('A');
        list(
            out,
            actions,
            action -> {
              text(out, action.id());
              text(out, action.label());
              text(out, action.typed());
            });
      }
    }
  }

  private static void spans(DataOutputStream out, char kind, List<Span> spans) throws IOException {
    out.writeByte(kind);
    list(out, spans, span -> write(out, span));
  }

  private static Block block(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 'P' -> new Block.Paragraph(list(in, () -> span(in)));
      case 'N' -> new Block.Notice(list(in, () -> span(in)));
      case 'F' -> new Block.Footnote(list(in, () -> span(in)));
      case 'B' -> new Block.Bullets(list(in, () -> list(in, () -> span(in))));
      case 'I' -> new Block.Image(text(in), new Bytes(bytes(in)), text(in));
      case 'A' -> new Block.Actions(list(in, () -> new Action(text(in), text(in), text(in))));
      default -> throw new IOException("no kind of block: " + kind);
    };
  }

  private static void write(DataOutputStream out, Span span) throws IOException {
    switch (span) {
      case Span.Text(String text) -> marked(out, 'T', text);
      case Span.Strong(String text) -> marked(out, 'S', text);
      case Span.Emphasis(String text) -> marked(out, 'E', text);
      case Span.Code(String text) -> marked(out, 'C', text);
      case Span.Link(String label, String url) -> {
        marked(out, 'L', label);
        text(out, url);
      }
    }
  }

  private static void marked(DataOutputStream out, char kind, String text) throws IOException {
    out.writeByte(kind);
    text(out, text);
  }

  private static Span span(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 'T' -> new Span.Text(text(in));
      case 'S' -> new Span.Strong(text(in));
      case 'E' -> new Span.Emphasis(text(in));
      case 'C' -> new Span.Code(text(in));
      case 'L' -> new Span.Link(text(in), text(in));
      default -> throw new IOException("no kind of span: " + kind);
    };
  }
}
