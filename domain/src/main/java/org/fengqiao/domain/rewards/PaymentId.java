package org.fengqiao.domain.rewards;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Names an order to pay (支付指令号). Made of the clue, of whom among its reporters is paid, and of how
 * often that was tried: whoever orders twice orders the same.
 */
public record PaymentId(UUID value) {
  public PaymentId {
    Objects.requireNonNull(value);
  }

  /**
   * The order.
   *
   * @param payee which of those who signed, from 1
   * @param attempt from 1; one more after it was told for certain that the one before was not paid
   */
  public static PaymentId of(ClueId clue, int payee, int attempt) {
    var name = clue.name() + "/payees/" + payee + "/attempts/" + attempt;
    return new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The resource name. */
  public String name() {
    return "payments/" + value;
  }
}
