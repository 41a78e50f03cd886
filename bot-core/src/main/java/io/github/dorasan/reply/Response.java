package io.github.dorasan.reply;

/** What the bot gives back to something that a person did. */
public sealed interface Response permits Reply, Form {}
