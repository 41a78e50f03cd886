/** What holds for every file of the repository, in every module. */
@NullMarked
package io.github.dorasan.repository;

import org.jspecify.annotations.NullMarked;
