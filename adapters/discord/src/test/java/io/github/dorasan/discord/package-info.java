/** Discord, driven through the real library against a Discord of the project's own. */
@NullMarked
package io.github.dorasan.discord;

import org.jspecify.annotations.NullMarked;
