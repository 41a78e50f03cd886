package io.github.dorasan.bot;

import io.github.dorasan.answering.Outcome;
import io.github.dorasan.model.Question;
import io.github.dorasan.platform.Incoming;

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
        public void answered(Incoming incoming, Question question, Outcome outcome) {
          // Nothing is kept.
        }
      };

  /** Whether no answer is wanted there now. */
  boolean quiet(Incoming incoming);

  /** Takes note of what became of a question that was asked of the bot. */
  void answered(Incoming incoming, Question question, Outcome outcome);
}
