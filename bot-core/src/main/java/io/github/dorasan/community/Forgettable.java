package io.github.dorasan.community;

/** A store that keeps something of members. */
@FunctionalInterface
public interface Forgettable {
  /**
   * Deletes what it keeps of a member, in every community.
   *
   * @param memberHash as {@link MemberHash} makes it
   * @return how many things
   */
  int forget(String memberHash);
}
