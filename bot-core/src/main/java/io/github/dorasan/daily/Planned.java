package io.github.dorasan.daily;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date to come.
 *
 * @param pick what will be posted; empty where there is nothing to post
 * @param settled what has become of the date already, such as that it is left out
 */
public record Planned(LocalDate date, Optional<Pick> pick, Optional<Posting> settled) {}
