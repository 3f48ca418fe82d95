package org.fengqiao.bench;

/** Something that is done many times at once. */
interface Operation {
  /** Hears how it went, once. */
  interface Done {
    void done(boolean well);
  }

  /** Begins one and returns; {@code done} hears of its end from any thread. */
  void begin(Done done);
}
