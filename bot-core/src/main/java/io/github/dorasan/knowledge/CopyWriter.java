package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.UncoveredQuestion;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the values of the model, field by field; {@link CopyReader} reads them back. */
final class CopyWriter {
  private final DataOutputStream out;

  CopyWriter(DataOutputStream out) {
    this.out = out;
  }

  /** Writes one value. */
  @FunctionalInterface
  interface Part<T> {
    void write(T value) throws IOException;
  }

  <T> void list(Collection<T> values, Part<? super T> part) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      part.write(value);
    }
  }

  void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What is written as it prints: an id. */
  private void id(Object id) throws IOException {
    text(id.toString());
  }

  private void texts(List<String> texts) throws IOException {
    list(texts, this::text);
  }

  private void optional(Optional<?> value) throws IOException {
    list(value.map(List::of).orElseGet(List::of), this::id);
  }

  void community(Community row) throws IOException {
    text(row.name());
    text(row.purpose());
    optional(row.publisher());
    text(row.disclaimer());
    text(row.sourceWord());
    text(row.language().toLanguageTag());
    texts(row.examples());
    list(
        row.contacts(),
        contact -> {
          text(contact.name());
          text(contact.how());
        });
  }

  void source(Source row) throws IOException {
    id(row.id());
    text(row.title());
    optional(row.publisher());
    optional(row.file());
    optional(row.url());
    optional(row.published());
    optional(row.retrieved());
    list(
        row.sections(),
        section -> {
          text(section.id());
          text(section.title());
          optional(section.starts());
        });
  }

  void topic(Topic row) throws IOException {
    id(row.id());
    text(row.name());
    text(row.line());
    texts(row.aliases());
  }

  void fact(Fact row) throws IOException {
    id(row.id());
    id(row.topic());
    text(row.text());
    list(
        row.sources(),
        section -> {
          id(section.source());
          text(section.section());
        });
    texts(row.entities());
    text(row.kind().name());
    text(row.sensitivity().name());
    optional(row.asOf());
    list(row.differsFrom(), this::id);
  }

  void entry(FaqEntry row) throws IOException {
    id(row.id());
    id(row.topic());
    text(row.question());
    texts(row.phrasings());
    text(row.answer());
    optional(row.more());
    list(row.facts(), this::id);
    list(row.related(), this::id);
    list(
        row.premises(),
        premise -> {
          text(premise.statement());
          texts(premise.phrasings());
          text(premise.correction());
        });
  }

  void uncovered(UncoveredQuestion row) throws IOException {
    id(row.id());
    text(row.question());
    texts(row.phrasings());
    text(row.about());
    optional(row.nearest());
  }

  void smallTalk(SmallTalkEntry row) throws IOException {
    id(row.id());
    text(row.kind().name());
    texts(row.phrasings());
    text(row.reply());
    list(row.related(), this::id);
  }

  void quiz(QuizQuestion row) throws IOException {
    text(row.id());
    text(row.question());
    text(row.right());
    texts(row.wrong());
    text(row.fact().value());
  }

  void daily(DailyPlan plan) throws IOException {
    list(
        plan.series(),
        series -> {
          text(series.id());
          text(series.name());
          list(series.facts(), this::id);
        });
    list(
        plan.dates().entrySet(),
        date -> {
          text(date.getKey().toString());
          list(date.getValue(), this::id);
        });
  }
}
