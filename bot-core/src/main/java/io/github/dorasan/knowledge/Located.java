package io.github.dorasan.knowledge;

import java.nio.file.Path;

/** A value with the place it was read from, so that a later check can name it. */
record Located<T>(T value, Path file, int line) {}
