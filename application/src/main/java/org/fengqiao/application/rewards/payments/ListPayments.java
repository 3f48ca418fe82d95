package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.RewardReason;

/** Lists orders to pay of a unit that are not settled, by their ids (未结支付指令). */
public final class ListPayments {
  private final Access access;
  private final PaymentTries tries;

  @Inject
  public ListPayments(Access access, PaymentTries tries) {
    this.access = access;
    this.tries = tries;
  }

  /**
   * A page of them.
   *
   * @param stuck those that nobody asks for any more; else those that wait
   * @throws Refusal RIGHT_MISSING; PAYMENT_NOT_FOUND where the caller does not act for the unit;
   *     INVALID_FIELD
   */
  public Page<PaymentRecord> list(Caller caller, UnitId unit, boolean stuck, PageRequest page) {
    access.require(caller, Right.LIST_PAYMENTS);
    if (!caller.rights().actsFor().contains(unit)) {
      throw Refusal.notFound(RewardReason.PAYMENT_NOT_FOUND, "units/" + unit.value());
    }
    return tries.list(unit, stuck, page);
  }
}
