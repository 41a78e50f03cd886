package io.github.dorasan.knowledge;

import io.github.dorasan.model.Community;
import io.github.dorasan.model.DailyPlan;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.Fact;
import io.github.dorasan.model.FactId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.QuizQuestion;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.SmallTalkEntry;
import io.github.dorasan.model.Source;
import io.github.dorasan.model.SourceId;
import io.github.dorasan.model.Topic;
import io.github.dorasan.model.TopicId;
import io.github.dorasan.model.UncoveredQuestion;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads what {@link CopyWriter} wrote. */
final class CopyReader {
  private final DataInputStream in;

  CopyReader(DataInputStream in) {
    this.in = in;
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  <T> List<T> list(Part<? extends T> part) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(part.read());
    }
    return List.copyOf(values);
  }

  String text() throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private List<String> texts() throws IOException {
    return list(this::text);
  }

  private Optional<String> optional() throws IOException {
    return texts().stream().findFirst();
  }

  private EntryId entryId() throws IOException {
    return new EntryId(text());
  }

  private FactId factId() throws IOException {
    return new FactId(text());
  }

  private TopicId topicId() throws IOException {
    return new TopicId(text());
  }

  private SourceId sourceId() throws IOException {
    return new SourceId(text());
  }

  Community community() throws IOException {
    return new Community(
        text(),
        text(),
        optional(),
        text(),
        text(),
        Locale.forLanguageTag(text()),
        texts(),
        list(() -> new Community.Contact(text(), text())));
  }

  Source source() throws IOException {
    return new Source(
        sourceId(),
        text(),
        optional(),
        optional(),
        optional(),
        optional(),
        optional(),
        list(() -> new Source.Section(text(), text(), optional())));
  }

  Topic topic() throws IOException {
    return new Topic(topicId(), text(), text(), texts());
  }

  Fact fact() throws IOException {
    return new Fact(
        factId(),
        topicId(),
        text(),
        list(() -> new SectionRef(sourceId(), text())),
        texts(),
        Fact.Kind.valueOf(text()),
        Fact.Sensitivity.valueOf(text()),
        optional(),
        list(this::factId));
  }

  FaqEntry entry() throws IOException {
    return new FaqEntry(
        entryId(),
        topicId(),
        text(),
        texts(),
        text(),
        optional(),
        list(this::factId),
        list(this::entryId),
        list(() -> new FaqEntry.Premise(text(), texts(), text())));
  }

  UncoveredQuestion uncovered() throws IOException {
    return new UncoveredQuestion(entryId(), text(), texts(), text(), optional().map(EntryId::new));
  }

  SmallTalkEntry smallTalk() throws IOException {
    return new SmallTalkEntry(
        entryId(), SmallTalkEntry.Kind.valueOf(text()), texts(), text(), list(this::entryId));
  }

  QuizQuestion quiz() throws IOException {
    return new QuizQuestion(text(), text(), text(), texts(), factId());
  }

  DailyPlan daily() throws IOException {
    List<DailyPlan.Series> series =
        list(() -> new DailyPlan.Series(text(), text(), list(this::factId)));
    SequencedMap<MonthDay, List<FactId>> dates = new LinkedHashMap<>();
    for (Map.Entry<MonthDay, List<FactId>> date :
        list(() -> Map.entry(MonthDay.parse(text()), list(this::factId)))) {
      dates.put(date.getKey(), date.getValue());
    }
    return new DailyPlan(series, dates);
  }
}
