package io.github.dorasan.answering;

import io.github.dorasan.answering.BundledExamples.Judgement;
import io.github.dorasan.knowledge.KnowledgeBase;
import io.github.dorasan.knowledge.KnowledgeException;
import io.github.dorasan.knowledge.KnowledgeLoader;
import io.github.dorasan.model.EntryId;
import io.github.dorasan.model.FaqEntry;
import io.github.dorasan.retrieval.Embedder;
import io.github.dorasan.retrieval.IndexFolder;
import io.github.dorasan.retrieval.LuceneRetriever;
import io.github.dorasan.retrieval.OnnxEmbedder;
import io.github.dorasan.retrieval.QuietListener;
import io.github.dorasan.retrieval.Retrieval;
import io.github.dorasan.retrieval.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;

/**
 * Draws the {@link BundledExamples} anew: makes many small folders of entries of a big one, with
 * few phrasings each, and asks them phrasings that they do not hold and questions of other entries.
 */
final class BundledExamplesRun {
  private static final int[] SIZES = {1, 2, 3, 5, 8, 15, 30, 60, 120, 200};
  private static final int TURNS = 5;
  private static final int MOST_PHRASINGS = 8;
  private static final int ANSWERABLE = 6;
  private static final int UNANSWERABLE = 5;
  private static final int CANDIDATES = 10;
  private static final long SEED = 30;

  private final KnowledgeBase knowledge;
  private final SharedFacts shared;
  private final Optional<Embedder> model;
  private final IndexFolder indexes;
  private final List<String> lines = new ArrayList<>();

  private BundledExamplesRun(KnowledgeBase knowledge, Optional<Embedder> model, Path data) {
    this.knowledge = knowledge;
    this.shared = new SharedFacts(knowledge);
    this.model = model;
    this.indexes = new IndexFolder(data.resolve("index"), InstantSource.system());
  }

  /** Writes both files into the folder that is named. */
  public static void main(String[] args) throws IOException, KnowledgeException {
    Path data = Path.of(System.getProperty("benchmark.data", "target/benchmark"));
    Path out = Path.of(System.getProperty("benchmark.out", "target/benchmark"));
    KnowledgeBase seeds =
        KnowledgeLoader.load(Path.of(System.getProperty("benchmark.seeds", "seeds")));
    Files.createDirectories(out);
    Optional<Embedder> model = Optional.of(OnnxEmbedder.load(data.resolve("native")));
    write(out, BundledExamples.MEANING, "words and meaning", seeds, model, data);
    write(out, BundledExamples.WORDS, "words alone", seeds, Optional.empty(), data);
  }

  private static void write(
      Path out, String name, String by, KnowledgeBase seeds, Optional<Embedder> model, Path data)
      throws IOException {
    BundledExamplesRun run = new BundledExamplesRun(seeds, model, data);
    run.draw();
    List<String> text = new ArrayList<>();
    text.add(
        "# Judged matches from folders of 1 to 200 entries, searched by " + by + ". Each line:");
    text.add("# whether the best match was right, another answered, or nothing did; the features.");
    text.add("judgement,score,likeness,choice,kind-fit");
    text.addAll(run.lines);
    Files.write(out.resolve(name), text);
  }

  private void draw() throws IOException {
    Random random = new Random(SEED);
    for (int size : SIZES) {
      for (int turn = 0; turn < TURNS; turn++) {
        List<FaqEntry> all = new ArrayList<>(knowledge.faq().values());
        Collections.shuffle(all, random);
        folder(all.subList(0, size), all.subList(size, all.size()), random);
      }
    }
    Collections.sort(lines);
  }

  private void folder(List<FaqEntry> own, List<FaqEntry> others, Random random) throws IOException {
    int phrasings = random.nextInt(MOST_PHRASINGS);
    SequencedMap<EntryId, FaqEntry> small = new LinkedHashMap<>();
    List<Asked> answerable = new ArrayList<>();
    for (FaqEntry entry : own) {
      List<String> mixed = new ArrayList<>(entry.phrasings());
      Collections.shuffle(mixed, random);
      int kept = Math.min(phrasings, Math.max(0, mixed.size() - 2));
      small.put(entry.id(), with(entry, mixed.subList(0, kept)));
      mixed.subList(kept, mixed.size()).stream()
          .limit(ANSWERABLE)
          .forEach(text -> answerable.add(new Asked(text, entry.id())));
    }
    Collections.shuffle(answerable, random);
    List<Asked> unanswerable =
        others.stream()
            .filter(entry -> own.stream().noneMatch(one -> alike(one.id(), entry.id())))
            .map(entry -> new Asked(entry.question(), entry.id()))
            .limit(UNANSWERABLE)
            .toList();
    String version = knowledge.version() + "-" + own.hashCode() + "-" + phrasings;
    try (LuceneRetriever retriever = indexes.open(of(small, version), model, new QuietListener())) {
      for (Asked asked : answerable.subList(0, Math.min(ANSWERABLE, answerable.size()))) {
        add(retriever.retrieve(asked.text(), CANDIDATES), Optional.of(asked.entry()));
      }
      for (Asked asked : unanswerable) {
        add(retriever.retrieve(asked.text(), CANDIDATES), Optional.empty());
      }
    }
  }

  private record Asked(String text, EntryId entry) {}

  private void add(Retrieval found, Optional<EntryId> right) {
    if (found.matches().isEmpty()) {
      return;
    }
    Judgement judgement =
        right
            .map(entry -> alike(found.matches().getFirst().target().entry(), entry))
            .map(alike -> alike ? Judgement.RIGHT : Judgement.OTHER)
            .orElse(Judgement.UNANSWERED);
    Features of = Features.of(found, shared);
    lines.add(
        String.format(
            Locale.ROOT,
            "%s,%.3f,%.3f,%.3f,%.3f",
            judgement,
            of.score(),
            of.likeness(),
            of.choice(),
            of.kindFit()));
  }

  private boolean alike(EntryId a, EntryId b) {
    return shared.alike(new Target.Faq(a), new Target.Faq(b));
  }

  private KnowledgeBase of(SequencedMap<EntryId, FaqEntry> entries, String version) {
    return new KnowledgeBase(
        version,
        knowledge.community(),
        knowledge.sources(),
        knowledge.topics(),
        knowledge.facts(),
        entries,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        knowledge.synonyms());
  }

  private static FaqEntry with(FaqEntry entry, List<String> phrasings) {
    return new FaqEntry(
        entry.id(),
        entry.topic(),
        entry.question(),
        phrasings,
        entry.answer(),
        entry.more(),
        entry.facts(),
        entry.related(),
        List.of());
  }
}
