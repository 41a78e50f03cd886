package io.github.dorasan.retrieval;

import io.github.dorasan.knowledge.KnowledgeBase;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/** An index of one very knowledge base, open for reading. */
record IndexParts(
    KnowledgeAnalyzer analyzer,
    List<Target> targets,
    Directory directory,
    DirectoryReader reader,
    IndexSearcher searcher,
    PhrasingStore store) {

  static IndexParts open(KnowledgeBase knowledge, Directory directory) throws IOException {
    List<Target> targets = new Targets(knowledge).rows().stream().map(Targets.Row::target).toList();
    PhrasingStore store = PhrasingStore.read(directory);
    DirectoryReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new FolderSimilarity(store));
    return new IndexParts(analyzer(knowledge), targets, directory, reader, searcher, store);
  }

  static KnowledgeAnalyzer analyzer(KnowledgeBase knowledge) {
    return new KnowledgeAnalyzer(knowledge.community().language(), knowledge.synonyms());
  }
}
