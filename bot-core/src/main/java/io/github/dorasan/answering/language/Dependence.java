package io.github.dorasan.answering.language;

/** How much a question leans on what was said before it. */
public enum Dependence {
  /** It stands alone. */
  NONE,
  /** It asks something, but of what it does not say: "how many died?" */
  OPEN,
  /** It names its subject by a pronoun alone: "who founded it?" */
  PRONOUN,
  /** It is a piece to put into the question before it: "and in winter?" */
  ELLIPTIC,
  /** It has no word of its own: "why?", "when was that?" */
  BARE
}
