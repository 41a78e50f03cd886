package io.github.dorasan.reply;

import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.model.Origin;
import io.github.dorasan.model.SectionRef;
import io.github.dorasan.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes where a statement comes from. */
final class Citations {
  private final KnowledgeBase knowledge;
  private final Wording wording;

  Citations(KnowledgeBase knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
  }

  /** The footnote of a reply: each source once with its sections, then the id to ask further by. */
  Block footnote(List<SectionRef> sections, String id) {
    return footnote(sections, List.of(), List.of(id));
  }

  /** The footnote of a reply that is answered from entries, each by whoever answers for it. */
  Block footnote(List<FaqEntry> entries) {
    List<SectionRef> sections =
        entries.stream().flatMap(entry -> knowledge.sectionsOf(entry).stream()).distinct().toList();
    List<String> by = entries.stream().flatMap(entry -> taught(entry).stream()).distinct().toList();
    return footnote(sections, by, entries.stream().map(entry -> entry.id().value()).toList());
  }

  /** Who taught an answer, and where they have it from; empty where the folder answers. */
  Optional<String> taught(FaqEntry entry) {
    return switch (entry.origin()) {
      case Origin.Folder _ -> Optional.empty();
      case Origin.Taught taught -> Optional.of(taught(taught));
    };
  }

  private String taught(Origin.Taught taught) {
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.text("answer.taught", Map.of("community", taught.community())));
    taught
        .author()
        .map(name -> wording.text("answer.taught-author", Map.of("author", name)))
        .ifPresent(sentences::add);
    sentences.add(
        taught
            .source()
            .map(source -> wording.text("answer.taught-source", Map.of("source", source)))
            .orElseGet(() -> wording.text("answer.taught-own")));
    return String.join(" ", sentences);
  }

  private Block footnote(List<SectionRef> sections, List<String> by, List<String> ids) {
    List<Span> spans = new ArrayList<>();
    by.forEach(line -> spans.add(new Span.Text(line + " ")));
    Map<Source, List<String>> titles = new LinkedHashMap<>();
    for (SectionRef ref : sections) {
      titles
          .computeIfAbsent(knowledge.source(ref), source -> new ArrayList<>())
          .add(sectionTitle(ref));
    }
    if (!titles.isEmpty()) {
      List<String> list =
          titles.entrySet().stream()
              .map(source -> place(source.getKey().title(), distinct(source)))
              .toList();
      String key = list.size() == 1 ? "answer.source" : "answer.sources";
      spans.add(new Span.Text(wording.text(key, Map.of("list", String.join(" | ", list))) + " "));
    }
    for (String id : ids) {
      spans.add(new Span.Text(id.equals(ids.getFirst()) ? "[" : " ["));
      spans.add(new Span.Code(id));
      spans.add(new Span.Text("]"));
    }
    return new Block.Footnote(spans);
  }

  /** A citation of one section, to copy. */
  String citation(SectionRef ref) {
    Source source = knowledge.source(ref);
    Map<String, String> values =
        Map.of(
            "publisher", source.publisher().orElse(""),
            "title", source.title(),
            "section", sectionTitle(ref),
            "date", date(source));
    Optional<String> publisher = source.publisher();
    return wording.text(
        publisher.isPresent() ? "source.citation" : "source.citation-no-publisher", values);
  }

  /** When a source was published, or that no date is given. */
  String date(Source source) {
    return source
        .published()
        .map(date -> wording.text("sources.published", Map.of("date", date)))
        .orElseGet(() -> wording.text("sources.no-date"));
  }

  /** The title of a section. */
  String sectionTitle(SectionRef ref) {
    return knowledge
        .source(ref)
        .section(ref.section())
        .map(Source.Section::title)
        .orElseThrow(() -> new IllegalArgumentException("not in this knowledge: " + ref));
  }

  private static String place(String title, List<String> sections) {
    return sections.isEmpty() ? title : title + ": " + String.join("; ", sections);
  }

  private static List<String> distinct(Map.Entry<Source, List<String>> source) {
    return source.getValue().stream()
        .distinct()
        .filter(title -> !title.equals(source.getKey().title()))
        .toList();
  }
}
