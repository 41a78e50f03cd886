package io.github.dorasan.storage;

import io.github.dorasan.community.learning.AnswerCounts;
import io.github.dorasan.community.learning.DraftStore;
import io.github.dorasan.community.learning.GapStore;
import io.github.dorasan.community.learning.HiddenStore;
import io.github.dorasan.community.learning.LearningStores;
import io.github.dorasan.community.learning.SentAnswers;
import io.github.dorasan.community.learning.TaughtStore;
import io.github.dorasan.community.learning.UnansweredStore;
import io.github.dorasan.community.learning.VoteStore;

/** What is learnt from people, on a database. */
record SqlLearning(Sql sql) implements LearningStores {
  @Override
  public UnansweredStore unanswered() {
    return new SqlUnanswered(sql);
  }

  @Override
  public TaughtStore taught() {
    return new SqlTaught(sql);
  }

  @Override
  public DraftStore drafts() {
    return new SqlDrafts(sql);
  }

  @Override
  public VoteStore votes() {
    return new SqlVotes(sql);
  }

  @Override
  public SentAnswers sentAnswers() {
    return new SqlSentAnswers(sql);
  }

  @Override
  public HiddenStore hidden() {
    return new SqlHidden(sql);
  }

  @Override
  public GapStore gaps() {
    return new SqlGaps(sql);
  }

  @Override
  public AnswerCounts counts() {
    return new SqlAnswerCounts(sql);
  }
}
