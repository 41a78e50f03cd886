package io.github.dorasan.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.Comparison;
import io.github.dorasan.evaluation.Figures;
import io.github.dorasan.evaluation.Judged;
import io.github.dorasan.evaluation.Row;
import io.github.dorasan.evaluation.Run;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {
  private static final String HOSTILE =
      "</td><script>alert(\"1\")</script><!-- & ' \u0000\u001B ]]>";

  @TempDir private Path folder;

  private String write(Run run, Optional<Comparison> comparison) throws IOException {
    Path file = folder.resolve("report.html");
    HtmlReport.write(run, Figures.of(run, 0.5), comparison, file);
    return Files.readString(file);
  }

  /** Reads the page as XML: it must be well formed, or this fails. */
  private static Document parse(String html)
      throws ParserConfigurationException, IOException, SAXException {
    assertThat(html).startsWith("<!DOCTYPE html>");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()))));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagNameNS("*", name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  @Test
  void everyPlotHasATwinInText() throws IOException, ParserConfigurationException, SAXException {
    Document page = parse(write(Runs.mixed(), Optional.empty()));

    assertThat(elements(page, "svg"))
        .hasSize(5)
        .allSatisfy(svg -> assertThat(svg.getAttribute("aria-label")).isNotBlank());
    assertThat(elements(page, "caption"))
        .extracting(Element::getTextContent)
        .contains(
            "Answers by kind, with 95 % intervals",
            "Measures, with 95 % intervals",
            "Errors among the answered, by how much is answered",
            "As it comes",
            "Corrected for the set's share of questions without an answer",
            "How long answers took",
            "Topics of questions and of their answers");
  }

  @Test
  void everyMissIsToldWithItsReason()
      throws IOException, ParserConfigurationException, SAXException {
    Run run = Runs.mixed();
    List<Element> articles = elements(parse(write(run, Optional.empty())), "article");

    assertThat(run.misses()).hasSize(5);
    assertThat(articles).hasSameSizeAs(run.misses());
    for (int i = 0; i < articles.size(); i++) {
      Judged miss = run.misses().get(i);
      assertThat(articles.get(i).getTextContent())
          .contains(miss.row().id(), miss.row().question(), miss.wanted(), Reasons.of(miss))
          .contains("phrasing of entry");
    }
  }

  @Test
  void nothingIsFetchedAndNothingRuns()
      throws IOException, ParserConfigurationException, SAXException {
    String html = write(Runs.mixed(), Optional.empty());
    Document page = parse(html);

    for (String name : List.of("script", "link", "img", "image", "iframe", "object", "use")) {
      assertThat(elements(page, name)).as(name).isEmpty();
    }
    assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("://");
    assertThat(elements(page, "meta"))
        .anyMatch(meta -> meta.getAttribute("content").startsWith("default-src 'none'"));
  }

  @Test
  void idsOfPlotsDoNotMix() throws IOException, ParserConfigurationException, SAXException {
    Set<String> seen = new HashSet<>();

    assertThat(elements(parse(write(Runs.mixed(), Optional.empty())), "*"))
        .filteredOn(element -> element.hasAttribute("id"))
        .isNotEmpty()
        .allSatisfy(element -> assertThat(seen.add(element.getAttribute("id"))).isTrue());
  }

  @Test
  void withoutFontsTheTablesStandAlone()
      throws IOException, ParserConfigurationException, SAXException {
    Run run = Runs.mixed();
    Path file = folder.resolve("report.html");

    HtmlReport.write(run, Figures.of(run, 0.5), Optional.empty(), file, false);

    Document page = parse(Files.readString(file));
    assertThat(elements(page, "svg")).isEmpty();
    assertThat(elements(page, "caption")).hasSizeGreaterThan(6);
    assertThat(elements(page, "p"))
        .extracting(Element::getTextContent)
        .anyMatch(text -> text.contains("Install fontconfig"));
  }

  @Test
  void hostileTextIsText() throws IOException, ParserConfigurationException, SAXException {
    Run run = Runs.saying(HOSTILE);
    Comparison changes = Comparison.of(Runs.saying("fine").rows(), run.rows());

    Document page = parse(write(run, Optional.of(changes)));

    assertThat(elements(page, "script")).isEmpty();
    String shown = HOSTILE.replace('\u0000', '\uFFFD').replace('\u001B', '\uFFFD');
    assertThat(elements(page, "article").getFirst().getTextContent()).contains(shown);
    assertThat(elements(page, "title").getFirst().getTextContent()).contains(shown);
  }

  @Test
  void whatChangedIsShown() throws IOException, ParserConfigurationException, SAXException {
    Run before = Runs.of(Runs.inScope("a", 0.1, 1), Runs.inScope("b", 0.9, 1));
    Run now = Runs.of(Runs.inScope("a", 0.9, 1), Runs.inScope("b", 0.1, 1));

    Document page = parse(write(now, Optional.of(Comparison.of(before.rows(), now.rows()))));

    assertThat(elements(page, "caption"))
        .extracting(Element::getTextContent)
        .contains("Against the earlier run", "Better", "Worse")
        .doesNotContain("Wrong in another way");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 60})
  void runsOfAnySizeAreDrawn(int size)
      throws IOException, ParserConfigurationException, SAXException {
    Row[] rows = new Row[size];
    for (int i = 0; i < size; i++) {
      rows[i] = Runs.outOfScope("q" + i, (double) i / size);
    }

    assertThat(elements(parse(write(Runs.of(rows), Optional.empty())), "svg")).isNotEmpty();
  }
}
