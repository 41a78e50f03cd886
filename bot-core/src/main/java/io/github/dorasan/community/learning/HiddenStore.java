package io.github.dorasan.community.learning;

import io.github.dorasan.community.CommunityId;
import java.util.List;

/** Keeps what each community hides. */
public interface HiddenStore {
  /** Hides something; what was hidden already is hidden for the new reason. */
  void hide(CommunityId community, Hidden hidden);

  /**
   * Shows it again.
   *
   * @return whether it was hidden
   */
  boolean show(CommunityId community, Hidden.Kind kind, String id);

  /** All that is hidden, the first hidden first. */
  List<Hidden> all(CommunityId community);
}
