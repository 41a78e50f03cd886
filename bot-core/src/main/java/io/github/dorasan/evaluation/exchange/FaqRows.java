package io.github.dorasan.evaluation.exchange;

import io.github.dorasan.evaluation.BadFileException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of an FAQ file, one at a time; rows that cannot be used are noted and passed over. */
interface FaqRows extends Closeable {
  /** The next row that can be used; empty at the end of the file. */
  Optional<FaqRow> next() throws IOException, BadFileException;
}
