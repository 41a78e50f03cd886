package io.github.dorasan.community;

/**
 * The random key that this installation's members are hashed with. It is made once, is the same for
 * all instances, and is never shown or logged.
 */
public interface InstallationKey {
  /** How long the key is, in bytes. */
  int LENGTH = 32;

  /** The key, {@value #LENGTH} bytes, in an array of the caller's own. */
  byte[] bytes();
}
