package io.github.dorasan.answering.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dorasan.shop.Shop;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step of understanding, alone. */
class UnderstandingTest {
  private static final Grammar GRAMMAR = Grammar.of(Locale.ENGLISH);
  private static final FolderWords FOLDER = new FolderWords(Shop.knowledge());
  private static final MessageReader READER =
      new MessageReader(Locale.ENGLISH, GRAMMAR, FOLDER, _ -> false);

  private static List<String> rewrites(
      Dependence dependence, String followUp, String earlier, String told) {
    return new Rewriter(GRAMMAR, FOLDER)
        .rewrites(dependence, followUp, earlier, earlier, told).stream()
            .map(Rewrite::text)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "why?, BARE",
    "when was that?, BARE",
    "how many of them?, BARE",
    "how long is it?, BARE",
    "is it still like this?, BARE",
    "and before that?, BARE",
    "and on Sundays?, ELLIPTIC",
    "what about women?, ELLIPTIC",
    "and Sunday's?, ELLIPTIC",
    "even the cat?, ELLIPTIC",
    "and the cat itself?, ELLIPTIC",
    "just kidding, NONE",
    "in winter?, ELLIPTIC",
    "who founded it?, PRONOUN",
    "why does it call them that?, BARE",
    "can people bring them back?, PRONOUN",
    "how many died?, OPEN",
    "is anyone allowed in?, OPEN",
    "who feeds the cat?, OPEN",
    "How much is a table for the evening?, OPEN",
    "How much is a table for the evening with friends and family?, NONE",
    "who are you?, NONE",
    "what can you do for me?, NONE",
    "is it true that the shop cat died?, NONE",
    "are there tables for the evening with friends?, NONE",
    "Did the shop say that it buys used games back?, NONE",
    "table price, NONE",
    "hello, NONE"
  })
  void tellsHowMuchAQuestionLeans(String text, Dependence dependence) {
    assertThat(new DependenceReader(GRAMMAR, FOLDER).of(text)).isEqualTo(dependence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When are you open on Sundays? | and on weekdays? | when are you open on weekdays",
        "When are you open on Sundays? | why? | why are you open on sundays",
        "How much is a table? | and the chair? | how much is the chair",
        "How much is a table? | and the chair itself? | how much is the chair itself",
        "Do you mend games in summer? | and in winter? | do you mend games in winter",
        "How many games in Berlin are sold? | and in Paris? | how many games in berlin are sold in"
            + " paris",
        "How far is the shop from Berlin? | do many people go there? | do many people go shop",
        "What happened to Dice? | where is he? | where is dice",
        "On which Sunday did Dice move in? | where is he? | where is dice",
        "Do you repair the broken games? | why do they break? | why do broken games break"
      })
  void completesAFollowUp(String earlier, String followUp, String completed) {
    Dependence dependence = new DependenceReader(GRAMMAR, FOLDER).of(followUp);
    assertThat(rewrites(dependence, followUp, earlier, "")).contains(completed);
  }

  @ParameterizedTest
  @CsvSource({
    "how many years did it last, duration",
    "how many miles is it to the shop, distance",
    "what percentage is sold, count",
    "how many chairs are there, count"
  })
  void tellsWhatAQuestionAsksFor(String text, String kind) {
    assertThat(GRAMMAR.kind(text)).isEqualTo(kind);
  }

  @Test
  void oneThingIsMeantByItRatherThanSeveral() {
    String earlier = "What does the owner call broken games?";
    assertThat(rewrites(Dependence.PRONOUN, "what does it sell?", earlier, ""))
        .contains("what does owner sell");
  }

  @Test
  void whoeverTheAnswerNamesIsComeBackTo() {
    String earlier = "Who sleeps on the shelf?";
    assertThat(rewrites(Dependence.PRONOUN, "when did he die?", earlier, "Dice does."))
        .contains("when did dice die");
  }

  @Test
  void aGreetingBesideAPieceIsNoStatement() {
    Message message = READER.read(List.of("Hello! table price"));

    assertThat(message.questions()).containsExactly("table price");
    assertThat(message.statements()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My aunt said the shop was never sold. Was she right? | the shop was never sold.",
        "I live next door. They told us that games were cheaper then. True? | games were cheaper"
            + " then.",
        "A new table costs 90 euros, for real? | A new table costs 90 euros, for real?",
        "The shop opened in 1980. Is that so? | The shop opened in 1980.",
        "The shop opened in 1980. That's odd, is it right? | The shop opened in 1980.",
        "My aunt reckons the shop was never sold. Who wins? | the shop was never sold.",
        "What is the table price? He says 10. Is that right? | What is the table price?"
      })
  void whatIsToBeConfirmedIsWhatIsAsked(String typed, String asked) {
    Message message = READER.read(List.of(typed));

    assertThat(message.questions()).containsExactly(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Oh, how sad. ", "Wow! ", "That's so interesting. ", "I see. ", "Any ideas? "})
  void whoTakesNoteOfAnAnswerStatesNothing(String reaction) {
    Message message = READER.read(List.of(reaction + "Since when?"));

    assertThat(message.questions()).containsExactly("Since when?");
    assertThat(message.statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"How?", "So how?", "Ok, how?", "How brutal?"})
  void whoAsksInAWordAsks(String question) {
    assertThat(READER.read(List.of("Did the cat move in? " + question)).questions()).hasSize(2);
  }

  @Test
  void dangerBesideAPieceStaysAStatement() {
    String danger = "my child has swallowed a meeple";
    Message message = READER.read(List.of(danger + ". table price?"));

    assertThat(message.questions()).containsExactly("table price?");
    assertThat(message.statements()).containsExactly(danger + ".");
  }

  @Test
  void dangerThatIsToBeConfirmedStaysAStatement() {
    String danger = "They will come to my flat and kill me.";
    assertThat(READER.read(List.of(danger + " Is that true?")).statements())
        .containsExactly(danger);
    assertThat(READER.read(List.of("The shop opened in 1980. Is that true?")).statements())
        .isEmpty();
  }

  @Test
  void whatIsKnownIsNotDivided() {
    String question = "how long is it and when was it made?";
    MessageReader reader = new MessageReader(Locale.ENGLISH, GRAMMAR, FOLDER, question::equals);

    assertThat(reader.read(List.of("hi, " + question)).questions()).containsExactly(question);
    assertThat(reader.asksSeveral(question)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi all, I was wondering how long it takes, thanks | how long it takes",
        "can anyone tell me what a meeple is? | what a meeple is?",
        "my kid loves dice, can you repair them | my kid loves dice, can you repair them",
        "My kid loves dice, where is the shop | where is the shop",
        "oh nice, since when? | since when?",
        "that's really sad, and the cat? | and the cat?",
        "how sad is the cat? | how sad is the cat?",
        "my kid asked me at lunch who feeds the cat | who feeds the cat",
        "can you tell me whether the man who fed the cat still lives? | whether the man who fed the"
            + " cat still lives?",
        "what is that shelf called, i forgot the name | what is that shelf called",
        "what a question | what a question"
      })
  void unwrapsAQuestion(String sentence, String question) {
    assertThat(new Wrapping(GRAMMAR).unwrap(sentence).question()).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wat r u doin | what are you doing",
        "hwo mny chairs | how many chairs",
        "cna i fone them | can i phone them",
        "pleeease | please",
        "howmuch is thetable | how much is the table",
        "um can i, like, sit down | can i sit down",
        "someone without anything | someone without anything",
        "were is the cat | where is the cat",
        "were r the chairs | where are the chairs",
        "were the chairs sold | were the chairs sold",
        "i like the table | i like the table",
        "bring it b4 sunday w/ friends, plz! | bring it before sunday with friends, please!"
      })
  void writesOutWhatWasTypedInHaste(String typed, String written) {
    assertThat(new Cleaner(Locale.ENGLISH, GRAMMAR, FOLDER).clean(typed)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How long is it and when was it made? | How long is it / when was it made?",
        "when and where was it made | when was it made / where was it made",
        "what, when and why | what / when / why",
        "how long and how wide is the table? | how long is the table / how wide is the table",
        "who is Ada, is she kind? | who is Ada / is she kind?",
        "When was it made, and on what day sold? | When was it made / on what day sold?",
        "for how little is it sold, and who buys it? | for how little is it sold / who buys it?",
        "is it open or is it closed? | is it open or is it closed?",
        "when was it made or who made it? | when was it made / who made it?",
        "rules and regulations | rules and regulations",
        "What are rules and regulations for? | What are rules and regulations for?",
        "What do you buy and sell? | What do you buy and sell?",
        "Is there a table and a chair? | Is there a table and a chair?",
        "black and white | black and white"
      })
  void dividesWhatAsksSeveralThings(String sentence, String parts) {
    assertThat(String.join(" / ", new CompoundSplitter(GRAMMAR).split(sentence))).isEqualTo(parts);
  }

  @Test
  void aLanguageWithoutAFileIsTakenAsItIsTyped() {
    Locale faroese = Locale.of("fo");
    Grammar grammar = Grammar.of(faroese);
    List<String> lines = List.of("Hvussu nogv er eitt borð og nær? Takk!");
    Message message = new MessageReader(faroese, grammar, FOLDER, _ -> false).read(lines);

    assertThat(message.questions()).containsExactly("Hvussu nogv er eitt borð og nær?");
    assertThat(new DependenceReader(grammar, FOLDER).of("og?")).isEqualTo(Dependence.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "de, what is the price of a table, en",
    "de, 'wie viel kostet ein Tisch, the best?', ''",
    "ko, how much is a table, en",
    "ko, DMZ는 뭐예요, ''",
    "ja, 漢字だけではない, ''",
    "ru, Сколько стоит стол, ''",
    "ru, combien coûte une table pour la soirée, fr"
  })
  void worksTheOtherWayRound(String own, String text, String foreign) {
    assertThat(
            new LanguageGuess(Locale.of(own), FOLDER)
                .foreign(text)
                .map(Locale::getLanguage)
                .orElse(""))
        .isEqualTo(foreign);
  }

  @Test
  void everyLanguageThatIsToldApartHasItsSmallWordsOrScriptOnly() {
    WordTable table = WordTable.read("languages.properties");
    assertThat(table.named("danger").keySet()).containsAll(table.named("words").keySet());
    assertThat(table.named("words").get("en")).contains("the");
  }
}
