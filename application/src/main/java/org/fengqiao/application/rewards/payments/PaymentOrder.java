package org.fengqiao.application.rewards.payments;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.PaymentId;

/**
 * An order to pay a share of a reward (支付指令).
 *
 * @param id by which whoever pays knows it
 * @param unit out of whose budget
 * @param fen above 0, in fen
 * @param payee to whom; empty where whoever pays looks that up
 */
public record PaymentOrder(
    PaymentId id, ClueId clue, UnitId unit, int share, long fen, Optional<Payee> payee) {
  public PaymentOrder {
    Objects.requireNonNull(id);
    Objects.requireNonNull(clue);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(payee);
  }
}
