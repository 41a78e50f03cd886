package io.github.dorasan.retrieval;

import io.github.dorasan.model.EntryId;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What the engine is compared with: the phrasing that one plain search puts first. */
public final class PlainSearch {
  private static final int CANDIDATES = 10;

  private final LuceneRetriever retriever;
  private final IndexParts parts;
  private final Embedder model;

  /** Searches the index of a retriever. */
  public PlainSearch(LuceneRetriever retriever, Embedder model) {
    this.retriever = retriever;
    this.parts = retriever.parts();
    this.model = model;
  }

  /** The entry of the phrasing with the highest BM25. */
  public Optional<EntryId> byWords(String text) throws IOException {
    return first(words(text), -1);
  }

  /** The entry of the phrasing with the nearest vector. */
  public Optional<EntryId> byMeaning(String text) throws IOException {
    return first(new KnnFloatVectorQuery(Fields.VECTOR, model.embed(text), CANDIDATES), -1);
  }

  private Query words(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Terms.of(parts.analyzer(), text)
        .forEach(
            term ->
                query.add(
                    new TermQuery(new Term(Fields.PHRASING, term)), BooleanClause.Occur.SHOULD));
    return query.build();
  }

  private Optional<EntryId> first(Query query, int hidden) throws IOException {
    for (ScoreDoc hit : parts.searcher().search(query, CANDIDATES).scoreDocs) {
      if (hit.doc != hidden) {
        return Optional.of(parts.targets().get(parts.store().target(hit.doc)).entry());
      }
    }
    return Optional.empty();
  }

  /** Asks a sample of the phrasings, each while it is hidden, all three ways. */
  public String heldOut(int limit) throws IOException {
    List<Integer> documents =
        IntStream.range(0, parts.targets().size())
            .boxed()
            .flatMap(target -> parts.store().phrasings(target).stream())
            .collect(Collectors.toList());
    Collections.shuffle(documents, new Random(20));
    List<Integer> sample = documents.subList(0, Math.min(limit, documents.size()));
    int words = 0;
    int meaning = 0;
    int engine = 0;
    for (int document : sample) {
      String text = parts.store().text(document);
      EntryId truth = parts.targets().get(parts.store().target(document)).entry();
      words += right(first(words(text), document), truth);
      meaning +=
          right(
              first(
                  new KnnFloatVectorQuery(Fields.VECTOR, model.embed(text), CANDIDATES), document),
              truth);
      engine +=
          right(
              retriever.retrieve(text, 1, new Exclusion(Set.of(document), -1)).matches().stream()
                  .findFirst()
                  .map(match -> match.target().entry()),
              truth);
    }
    return line("words (BM25)", words, sample.size())
        + line("meaning (nearest phrasing)", meaning, sample.size())
        + line("engine (its head has seen them)", engine, sample.size());
  }

  private static int right(Optional<EntryId> found, EntryId truth) {
    return found.filter(truth::equals).isPresent() ? 1 : 0;
  }

  /** One line of the table. */
  public static String line(String name, int right, int all) {
    return String.format(
        Locale.ROOT, "  %-34s %5.1f %% (%d of %d)%n", name, 100.0 * right / all, right, all);
  }
}
