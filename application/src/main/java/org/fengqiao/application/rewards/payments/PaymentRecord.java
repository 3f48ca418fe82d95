package org.fengqiao.application.rewards.payments;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;

/**
 * An order to pay that is not settled.
 *
 * @param tries without an answer since it last had one, one under way included; 0 or more
 * @param failure why it had none; empty where it had
 * @param stuck whether nobody asks any more until that is ordered
 * @param time when it is asked for next; when it was given up, of one that is stuck
 */
public record PaymentRecord(
    PaymentId payment,
    ClueId clue,
    UnitId unit,
    int tries,
    String failure,
    boolean stuck,
    Instant time) {
  public PaymentRecord {
    Objects.requireNonNull(payment);
    Objects.requireNonNull(clue);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(failure);
    Objects.requireNonNull(time);
  }
}
