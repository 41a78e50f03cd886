package io.github.dorasan.launcher.soak;

/** People on one platform. */
interface Crowd {
  /** The next thing happens; the same number makes the same kind of thing happen. */
  void act(int number);

  /** Forgets what is long over. */
  void forget();
}
