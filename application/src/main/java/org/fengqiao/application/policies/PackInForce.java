package org.fengqiao.application.policies;

import java.util.Objects;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/** The version of a pack that applies to a patch at a time, and what it says. */
public record PackInForce(PackVersion version, Rules rules) {
  public PackInForce {
    Objects.requireNonNull(version);
    Objects.requireNonNull(rules);
  }
}
