/**
 * A Discord of the project's own on this machine: enough of its REST API and its gateway for the
 * real library to run on, with trouble on demand.
 */
@NullMarked
package io.github.dorasan.discord.loopback;

import org.jspecify.annotations.NullMarked;
