package io.github.dorasan.platform;

/**
 * Who wrote or pressed something.
 *
 * @param id stable and unique within the platform
 */
public record Author(String id, Role role) {
  /** What a person may do in a community; each role may do what the one before it may. */
  public enum Role {
    MEMBER,
    MODERATOR,
    OWNER
  }
}
