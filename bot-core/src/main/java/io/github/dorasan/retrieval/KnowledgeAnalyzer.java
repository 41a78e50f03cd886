package io.github.dorasan.retrieval;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/**
 * Turns text into index terms: words of the folder's language, folded, stemmed, and each group of
 * synonyms brought to its first member. Questions and knowledge pass the same chain.
 */
final class KnowledgeAnalyzer extends Analyzer {
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern UNIT =
      Pattern.compile("(?<=\\d)(?=(?!st|nd|rd|th)[a-zA-Z]{1,4}\\b)");
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{L})['\u2019](?!s\\b)(?=\\p{L})");

  /** A dot of an acronym: U.N. is UN. */
  private static final Pattern ACRONYM = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

  /** What the tokenizer would join two words by: a stop without a blank, a colon, an underscore. */
  private static final Pattern JOINT = Pattern.compile("(?<=\\p{L})[.:_](?=\\p{L})");

  private static final Pattern BETWEEN_TERMS = Pattern.compile("=>|,");

  private static final Map<String, String> STEMMERS =
      Map.ofEntries(
          Map.entry("da", "Danish"),
          Map.entry("de", "German"),
          Map.entry("en", "English"),
          Map.entry("es", "Spanish"),
          Map.entry("fi", "Finnish"),
          Map.entry("fr", "French"),
          Map.entry("hu", "Hungarian"),
          Map.entry("it", "Italian"),
          Map.entry("nl", "Dutch"),
          Map.entry("no", "Norwegian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("ro", "Romanian"),
          Map.entry("ru", "Russian"),
          Map.entry("sv", "Swedish"),
          Map.entry("tr", "Turkish"));

  private final String language;
  private final SynonymMap synonyms;

  /**
   * An analyzer for one folder.
   *
   * @param rules lines of Solr's synonym format
   * @throws IllegalArgumentException if a rule is not in that format
   */
  KnowledgeAnalyzer(Locale language, List<String> rules) {
    this.language = language.getLanguage();
    this.synonyms = synonyms(rules);
  }

  private SynonymMap synonyms(List<String> rules) {
    try (Analyzer words = new WordAnalyzer()) {
      SolrSynonymParser parser = new SolrSynonymParser(true, false, words);
      List<String> usable = rules.stream().filter(rule -> speaks(rule, words)).toList();
      parser.parse(new StringReader(String.join("\n", usable)));
      return parser.build();
    } catch (IOException | ParseException e) {
      throw new IllegalArgumentException("synonyms.txt: " + e.getMessage(), e);
    }
  }

  /** Whether each side has words to the tokenizer, which may not know the newest letters. */
  private static boolean speaks(String rule, Analyzer words) {
    return BETWEEN_TERMS.splitAsStream(rule).noneMatch(term -> Terms.of(words, term).isEmpty());
  }

  /** The kind of a question, where its words show it. */
  Optional<QuestionKind> kind(String question) {
    return QuestionKind.of(question, language);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return charFilters(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream words = words(tokenizer);
    if (synonyms.fst != null) {
      words = new FlattenGraphFilter(new SynonymGraphFilter(words, synonyms, true));
    }
    return new TokenStreamComponents(tokenizer, words);
  }

  private static Reader charFilters(Reader reader) {
    Reader whole = new PatternReplaceCharFilter(THOUSANDS, "", reader);
    Reader spaced = new PatternReplaceCharFilter(UNIT, " ", whole);
    Reader plain = new PatternReplaceCharFilter(APOSTROPHE, "", spaced);
    Reader acronyms = new PatternReplaceCharFilter(ACRONYM, "", plain);
    return new PatternReplaceCharFilter(JOINT, " ", acronyms);
  }

  private TokenStream words(StandardTokenizer tokenizer) {
    TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
    words = new CJKBigramFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)));
    String stemmer = STEMMERS.get(language);
    return stemmer == null ? words : new SnowballFilter(words, stemmer);
  }

  /** The same chain without synonyms: what the synonym rules themselves are read with. */
  private final class WordAnalyzer extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader reader) {
      return charFilters(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, words(tokenizer));
    }
  }
}
