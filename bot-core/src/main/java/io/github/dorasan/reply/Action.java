package io.github.dorasan.reply;

/**
 * Something a reader can press.
 *
 * @param id what a press sends back: stateless, at most 64 bytes of ASCII, so that it outlives a
 *     restart
 * @param label what stands on the button
 * @param typed what to type instead where there are no buttons
 */
public record Action(String id, String label, String typed) {}
