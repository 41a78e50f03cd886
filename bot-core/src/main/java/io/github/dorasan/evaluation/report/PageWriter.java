package io.github.dorasan.evaluation.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML that is well-formed XML as well. All text is escaped on its way; what a page cannot
 * hold at all becomes a replacement character.
 */
final class PageWriter {
  private final Writer out;
  private final XMLStreamWriter xml;

  /** What stands within an element. */
  interface Content {
    void write() throws IOException;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  PageWriter(Writer out) throws IOException {
    this.out = out;
    try {
      this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void documentType() throws IOException {
    step(() -> xml.writeDTD("<!DOCTYPE html>\n"));
  }

  /**
   * An element.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Content content, String... attributes) throws IOException {
    step(
        () -> {
          xml.writeStartElement(name);
          attributes(attributes);
        });
    content.write();
    step(xml::writeEndElement);
  }

  /** An element that holds text only. */
  void element(String name, String text, String... attributes) throws IOException {
    element(name, () -> text(text), attributes);
  }

  /** An element that can hold nothing. */
  void empty(String name, String... attributes) throws IOException {
    step(
        () -> {
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  void text(String text) throws IOException {
    step(() -> xml.writeCharacters(allowed(text)));
  }

  /** Something that is well-formed already, made by this program. */
  void finished(String markup) throws IOException {
    step(
        () -> {
          xml.writeCharacters("");
          xml.flush();
        });
    out.write(markup);
  }

  void flush() throws IOException {
    step(xml::flush);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  private static void step(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Without the characters that XML 1.0, section 2.2, does not know. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> known(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean known(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
