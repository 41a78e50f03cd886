package io.github.dorasan.knowledge;

/** A knowledge base, and where each of its parts stands in the folder that it was read from. */
public record LocatedKnowledge(KnowledgeBase knowledge, Positions positions) {}
