package io.github.dorasan.retrieval;

import java.util.List;

/**
 * Why a target matches a question. Words are index terms; they are weighted by their inverse
 * document frequency over all phrasings.
 *
 * @param phrasing the phrasing of the target that is nearest to the question
 * @param shared the question's words that the nearest phrasing holds
 * @param missing the question's words that neither phrasings nor answer nor facts hold
 * @param bm25 the nearest phrasing's BM25 score as a share of the question's score against itself,
 *     from 0
 * @param phrasingSimilarity cosine of question and nearest phrasing over weighted words, 0 to 1
 * @param entryCoverage weighted share of the question's words that the whole entry holds, 0 to 1
 * @param contentScore BM25 score of the entry's answer and facts as a share of the best possible,
 *     from 0
 * @param meaning kernel similarity of question and phrasings by meaning: {@code ln(sum of exp(30 *
 *     cosine)) / 30}; 0 where there is no sentence model
 * @param kindFit how usual it is to ask this target for that kind of thing: {@code n / (n + 1)} of
 *     its n phrasings of the question's kind; 0.5 where the question shows no kind
 * @param head the linear head's probability among the candidates, 0 to 1; 0 where there is none
 * @param logit the linear head's logit, unbounded; 0 where there is none
 * @param withoutContent 1 where the target has phrasings alone and no answer, otherwise 0
 */
public record Evidence(
    String phrasing,
    List<String> shared,
    List<String> missing,
    double bm25,
    double phrasingSimilarity,
    double entryCoverage,
    double contentScore,
    double meaning,
    double kindFit,
    double head,
    double logit,
    double withoutContent) {
  public Evidence {
    shared = List.copyOf(shared);
    missing = List.copyOf(missing);
  }
}
