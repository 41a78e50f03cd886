package io.github.dorasan.launcher;

/** The only main. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
