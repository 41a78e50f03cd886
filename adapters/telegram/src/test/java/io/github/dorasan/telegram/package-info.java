@NullMarked
package io.github.dorasan.telegram;

import org.jspecify.annotations.NullMarked;
