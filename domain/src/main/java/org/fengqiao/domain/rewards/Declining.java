package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.people.OfficerWords;

/** That no reward is given, or not the rest of one, and why (不予奖励). */
public record Declining(DeclineCause cause, OfficerWords said) {
  public Declining {
    Objects.requireNonNull(cause);
    Objects.requireNonNull(said);
  }
}
