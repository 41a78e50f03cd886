package io.github.dorasan.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.evaluation.check.Particular.Amount;
import io.github.dorasan.evaluation.check.Particular.CalendarDate;
import io.github.dorasan.evaluation.check.Particular.Name;
import io.github.dorasan.retrieval.IndexTerms;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PassageReaderTest {
  @TempDir Path temporary;
  private PassageReader reader;

  @BeforeEach
  void read() {
    GamesFolder games =
        new GamesFolder(temporary)
            .faq("- {id: a, question: A?, phrasings: [a b], answer: A., facts: [], related: []}\n");
    reader =
        new PassageReader(
            LanguageTable.of(Locale.ENGLISH),
            new IndexTerms(games.load().knowledge()),
            Stream.of("We met Olsen in the Great Hall. It was a great hall."),
            Stream.of("how many play", "in oslo they play"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          33,000 copies                          | 33000
          over 33,000 copies                     | over 33000
          around 33,000                          | about 33000
          three million                          | 3000000
          one million people                     | 1000000
          up to one million                      | under 1000000
          one of them                            | ''
          the two sides                          | ''
          two years                              | 24 month
          these four                             | ''
          hundreds of thousands                  | vague 100000
          a hundred and five cards               | 105
          twenty-five cards                      | 25
          """)
  void numbersAreBroughtToOneForm(String text, String amounts) {
    assertThat(amounts(text)).isEqualTo(amounts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $1.74 billion                          | 1740000000 dollar
          $39.50                                 | 39.5 dollar
          60%                                    | 60 percent
          60 per cent                            | 60 percent
          2,000m (1.24 miles)                    | 2000 metre; 1.24 mile
          2 km                                   | 2000 metre
          a 3,000-mile route                     | 3000 mile
          7-8 years                              | 84 month; 96 month
          two to five miles                      | 2 mile; 5 mile
          seven decades                          | 840 month
          the 38th street                        | 38 ordinal
          close to the 38th street               | 38 ordinal
          her twelfth game                       | 12 ordinal
          at 38°N                                | 38 degree
          more than a dozen                      | over 12
          """)
  void unitsAreBroughtToTheirBase(String text, String amounts) {
    assertThat(amounts(text)).isEqualTo(amounts);
  }

  private String amounts(String text) {
    return reader.read(text).amounts().stream()
        .map(PassageReaderTest::shown)
        .collect(Collectors.joining("; "));
  }

  private static String shown(Amount amount) {
    return "%s %s %s"
        .formatted(
            amount.bound(), amount.value().stripTrailingZeros().toPlainString(), amount.unit())
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in 1950                    | 1950-0-0
          on June 25th, 1950         | 1950-6-25
          on 25 June 1950            | 1950-6-25
          the 25th of June 1950      | 1950-6-25
          in March 2003              | 2003-3-0
          in late 2011               | 2011-0-0 late
          in the 1990s               | 1990s-0-0
          the mid to late 1990s      | 1990s-0-0 late middle
          back in the '90s           | 1990s-0-0
          1950-1953                  | 1950-0-0; 1953-0-0
          last December              | 0-12-0
          you may play in 2012       | 2012-0-0
          it costs $1950             | ''
          2000 metres                | ''
          """)
  void datesAreReadAsFarAsTheyAreGiven(String text, String dates) {
    String read =
        reader.read(text).dates().stream()
            .map(PassageReaderTest::shown)
            .collect(Collectors.joining("; "));

    assertThat(read).isEqualTo(dates);
  }

  private static String shown(CalendarDate date) {
    String parts = date.parts().stream().sorted().collect(Collectors.joining(" "));
    return "%d%s-%d-%d %s"
        .formatted(date.year(), date.decade() ? "s" : "", date.month(), date.day(), parts)
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          made by Anna Olsen in Oslo                | Anna Olsen in Oslo
          the Society of Players met                | Society of Players
          Anna's Harbour                            | Anna; Harbour
          Many players like chess                   | ''
          Great games need time                     | ''
          Olsen likes chess                         | Olsen
          MicroSD cards hold it                     | MicroSD
          The Great River flows                     | Great River
          I play, and I'm happy                     | ''
          the US-led club                           | US
          In May 2012 Anna won                      | Anna
          a U.S. game                               | US
          """)
  void namesAreRunsOfCapitals(String text, String names) {
    String read =
        reader.read(text).names().stream()
            .map((Name name) -> String.join(" ", name.words()))
            .collect(Collectors.joining("; "));

    assertThat(read).isEqualTo(names);
  }

  @Test
  void aCountIsRightThatCountsWhatItsSentenceLists() {
    Passage passage = reader.read("It has three phases: trade, build and fight over land.");

    assertThat(passage.amounts()).singleElement().matches(Amount::countsItsList);
    assertThat(reader.read("It has seven phases: trade, build and fight.").amounts())
        .singleElement()
        .matches(amount -> !amount.countsItsList());
  }

  @Test
  void aLanguageWithoutATableKnowsNumbersByTheirDigits() {
    Tokens tokens = new Tokens(Locale.GERMANY);

    assertThat(tokens.of("33.000 Spiele").getFirst().text()).isEqualTo("33.000");
    assertThat(tokens.plain(tokens.of("33.000,5").getFirst())).isEqualTo("33000.5");
    assertThat(LanguageTable.of(Locale.KOREAN).words("auxiliaries")).isEmpty();
  }
}
