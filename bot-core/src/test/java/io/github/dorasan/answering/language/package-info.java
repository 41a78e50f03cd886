/** What is understood by words alone, held against rows of both sides. */
@NullMarked
package io.github.dorasan.answering.language;

import org.jspecify.annotations.NullMarked;
