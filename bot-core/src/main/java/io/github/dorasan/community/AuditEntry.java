package io.github.dorasan.community;

import java.time.Instant;

/**
 * One change that a moderator made.
 *
 * @param at when, to the millisecond
 * @param actor the moderator's id on the platform
 * @param action what was done, as a word that the program knows, such as {@code settings.write}
 * @param subject what it was done to, such as a setting's name
 * @param before how it was; empty where there was nothing
 * @param after how it is since; empty where there is nothing left
 */
public record AuditEntry(
    CommunityId community,
    Instant at,
    String actor,
    String action,
    String subject,
    String before,
    String after) {}
