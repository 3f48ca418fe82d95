package org.fengqiao.domain.policies;

import java.util.Objects;

/**
 * Where rows do not make a tree.
 *
 * @param row index of the row, from 0
 * @param column the column at fault, as {@code parent}
 * @param rule the rule it breaks
 */
public record CategoryFault(int row, String column, String rule) {
  public CategoryFault {
    Objects.requireNonNull(column);
    Objects.requireNonNull(rule);
  }
}
