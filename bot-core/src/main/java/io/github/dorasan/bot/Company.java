package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.platform.Incoming;
import io.github.dorasan.reply.Reply;

/** Goes along with answering: it may keep the bot quiet, and sees what becomes of questions. */
interface Company {
  /** Nobody: the bot answers whatever it is asked, and nothing is kept. */
  Company NONE =
      new Company() {
        @Override
        public boolean quiet(Incoming incoming) {
          return false;
        }

        @Override
        public Reply answered(Incoming incoming, Outcome outcome, Reply reply) {
          return reply;
        }
      };

  /** Whether no answer is wanted there now. */
  boolean quiet(Incoming incoming);

  /** Called with every reply to a question that is not of danger; returns what is shown. */
  Reply answered(Incoming incoming, Outcome outcome, Reply reply);
}
