package org.fengqiao.domain;

import java.util.Objects;

/**
 * One broken rule of one field.
 *
 * @param field path of the field in the request, as {@code patch.qr_code}
 * @param rule the rule in words, with its bound
 */
public record Violation(String field, String rule) {
  public Violation {
    Objects.requireNonNull(field);
    Objects.requireNonNull(rule);
  }
}
