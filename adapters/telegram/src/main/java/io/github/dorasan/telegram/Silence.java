package io.github.dorasan.telegram;

import io.github.dorasan.reply.Form;
import io.github.dorasan.reply.Reply;

/** Where nobody can be told anything. */
enum Silence implements Showing {
  INSTANCE;

  @Override
  public void show(Reply reply) {
    // Nobody is there to see it.
  }

  @Override
  public void open(Form form) {
    // Nobody is there to fill it in.
  }
}
