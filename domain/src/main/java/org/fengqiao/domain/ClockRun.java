package org.fengqiao.domain;

import java.util.Objects;

/**
 * One running clock of an aggregate.
 *
 * @param clock the clock's name, UPPER_SNAKE
 * @param run counts the clock's starts on this aggregate, from 1
 */
public record ClockRun(String clock, int run) {
  public ClockRun {
    Objects.requireNonNull(clock);
    if (run < 1) {
      throw new IllegalArgumentException("run counts from 1");
    }
  }
}
