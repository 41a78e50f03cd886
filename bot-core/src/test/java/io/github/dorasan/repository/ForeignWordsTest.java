package io.github.dorasan.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one community's knowledge is about stands in its folder, and nowhere in the code. */
class ForeignWordsTest {
  /** Whatever their case and ending. */
  private static final List<String> WORDS =
      List.of(
          "dmz",
          "korea",
          "refugee",
          "defect(or|ion)",
          "seoul",
          "pyongyang",
          "panmunjom",
          "dprk",
          "jangmadang",
          "kim jong",
          "armistice",
          "demilitari[sz]ed",
          "linkglish",
          "china",
          "famine",
          "propaganda");

  private static KnowledgeBase knowledge;
  private static Pattern foreign;

  @BeforeAll
  static void readTheShippedKnowledge() throws KnowledgeException {
    knowledge = KnowledgeLoader.load(Repository.ROOT.resolve("seeds"));
    Set<String> names = names(knowledge);
    assertThat(names).hasSizeGreaterThan(40).contains("DMZ", "Liberty in North Korea");
    foreign =
        Pattern.compile(
            Stream.concat(
                    WORDS.stream().map(word -> "(?i:" + word + ")\\w*"),
                    names.stream().map(name -> Pattern.quote(name) + "\\b"))
                .collect(Collectors.joining("|", "\\b(", ")")));
  }

  /** The publishers, and everything with a capital letter that a fact speaks of. */
  private static Set<String> names(KnowledgeBase knowledge) {
    Stream<String> publishers =
        Stream.concat(
            knowledge.community().publisher().stream(),
            knowledge.sources().values().stream().flatMap(source -> source.publisher().stream()));
    Stream<String> entities =
        knowledge.facts().values().stream()
            .flatMap(fact -> fact.entities().stream())
            .filter(name -> name.length() > 2 && name.chars().anyMatch(Character::isUpperCase));
    return Stream.concat(publishers, entities).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noWordOfTheShippedKnowledgeStandsInTheCode() {
    List<Path> files = Repository.shippedFiles();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(foreignWords(Repository.name(file) + "\n" + Repository.text(file)))
                    .as("%s speaks of one community's knowledge", Repository.name(file))
                    .isEmpty());
  }

  @Test
  void noWordOfTheShippedKnowledgeStandsInThePoms() {
    List<Path> poms = Repository.poms();
    assertThat(poms).hasSizeGreaterThanOrEqualTo(5);
    assertThat(poms)
        .allSatisfy(
            pom -> {
              String code =
                  Repository.text(pom)
                      .replaceAll("(?s)<!--.*?-->", "")
                      .replaceAll("(?s)<(name|description)>.*?</\\1>", "");
              assertThat(foreignWords(code)).as(Repository.name(pom)).isEmpty();
            });
  }

  @Test
  void theWordingDoesNotNameTheBot() {
    List<Path> wordings =
        Repository.shippedFiles().stream()
            .filter(file -> file.toString().matches(".*wording\\w*\\.properties"))
            .toList();
    assertThat(wordings).isNotEmpty();
    assertThat(wordings)
        .allSatisfy(
            file ->
                assertThat(Repository.text(file))
                    .as(Repository.name(file))
                    .doesNotContainIgnoringCase(knowledge.community().name()));
  }

  @Test
  void aForeignWordIsFound() {
    assertThat(foreignWords("// From Seoul to the DMZ, says Liberty in North Korea; korean."))
        .containsExactly("Seoul", "DMZ", "Liberty in North Korea", "korean");
  }

  private static List<String> foreignWords(String text) {
    return foreign.matcher(text).results().map(MatchResult::group).toList();
  }
}
