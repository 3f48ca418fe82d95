package org.fengqiao.domain.clocks;

/**
 * Names a rung among those of one clock (时限节点).
 *
 * @param value UPPER_SNAKE, 1 to 40 characters; a fired rung is known by it for ever
 */
public record RungKey(String value) {
  public RungKey {
    Bounds.upperSnake("rung", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
