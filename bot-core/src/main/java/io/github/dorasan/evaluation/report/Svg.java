package io.github.dorasan.evaluation.report;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes plots as SVG elements that can stand in a page of HTML, several in one. */
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  /**
   * Draws a plot.
   *
   * @param name set before every id in the element, so that plots of one page do not mix
   * @param description what a person hears who cannot see the plot
   * @param width in pixels
   * @param height in pixels
   */
  static String of(JFreeChart chart, String name, String description, int width, int height)
      throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("");
    context.setIDGenerator(new NamedIds(name));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Element root = graphics.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    root.setAttributeNS(null, "role", "img");
    root.setAttributeNS(null, "aria-label", description);
    NodeList definitions = root.getElementsByTagNameNS(NAMESPACE, "defs");
    for (int i = 0; i < definitions.getLength(); i++) {
      if (definitions.item(i) instanceof Element shared && shared.hasAttribute("id")) {
        shared.setAttributeNS(null, "id", name + "-defs-" + i);
      }
    }
    StringWriter text = new StringWriter();
    graphics.stream(root, text, false, false);
    // A document's head, which Batik writes before any element, has no place within a page.
    StringBuffer svg = text.getBuffer();
    return svg.substring(svg.indexOf("<svg"));
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform can make documents", e);
    }
  }

  /** Numbers ids from 1 for each use, after the plot's name. */
  private static final class NamedIds extends SVGIDGenerator {
    private final String name;

    NamedIds(String name) {
      this.name = name;
    }

    @Override
    public String generateID(String prefix) {
      return name + "-" + super.generateID(prefix);
    }
  }
}
