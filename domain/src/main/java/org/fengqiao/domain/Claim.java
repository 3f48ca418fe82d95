package org.fengqiao.domain;

import java.util.Objects;
import java.util.Optional;

/**
 * A name that one aggregate alone may bear, for ever.
 *
 * @param name which register of names, as {@code case.source}
 * @param value the name claimed
 * @param refusal why a second claim is refused; empty when it is answered with the first bearer
 */
public record Claim(String name, String value, Optional<Reason> refusal) {
  public Claim {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
    Objects.requireNonNull(refusal);
  }

  /** A second claim is refused. */
  public static Claim exclusive(String name, String value, Reason refusal) {
    return new Claim(name, value, Optional.of(refusal));
  }

  /** A second claim is answered with the aggregate that made the first. */
  public static Claim answered(String name, String value) {
    return new Claim(name, value, Optional.empty());
  }
}
