package io.github.dorasan.evaluation.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column or a key can hold, and what people call it. */
enum FaqField {
  ID("id key nr no number entryid faqid questionid uid"),
  QUESTION(
      "question q frage title query prompt questions questiontext faq titel pregunta domanda"
          + " pergunta"),
  ANSWER(
      "answer a reply response antwort answers answertext shortanswer respuesta reponse risposta"
          + " resposta"),
  ALTERNATES(
      "alternates alternate variants variant alternatives alternative alternativequestions"
          + " variations variation phrasings phrasing otherphrasings paraphrases paraphrase"
          + " utterances utterance similarquestions varianten variante alternativen"),
  TOPIC("topic category section tag group thema kategorie categoria"),
  MORE("more details detail longanswer moreinformation mehr");

  /** Apart by one blank, the commonest first. */
  private final String names;

  FaqField(String names) {
    this.names = names;
  }

  private List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /**
   * The field that a heading names. Case, blanks, punctuation, accents and a number at the end do
   * not matter.
   */
  static Optional<FaqField> named(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z]", "");
    return Arrays.stream(values()).filter(field -> field.names().contains(plain)).findFirst();
  }

  /** The commonest names, for a person to choose from. */
  String namesToUse() {
    return names().stream()
        .limit(4)
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", "));
  }
}
