package org.fengqiao.domain.clocks;

/**
 * Names a clock among those of one aggregate, as CONTACT or HANDLE (时限名称).
 *
 * @param value UPPER_SNAKE, 1 to 40 characters
 */
public record ClockName(String value) {
  public ClockName {
    Bounds.upperSnake("clock", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
