package io.github.dorasan.reply;

import java.util.Arrays;

/** An immutable row of bytes, equal by content. */
public final class Bytes {
  private final byte[] bytes;

  /** A copy of these bytes. */
  public Bytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
