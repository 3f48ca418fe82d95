package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.RewardReason;

/** Takes on record what an order to pay came to, as whoever carried it out says (支付回执). */
public final class RecordPayment {
  private final Access access;
  private final Payments payments;
  private final PaymentTries tries;
  private final Aggregates aggregates;
  private final SettlePayment settle;
  private final Store store;
  private final InstantSource clock;

  /**
   * What it came to.
   *
   * @param paid whether the money went; else it did not, and will not by this order
   * @param reference what whoever pays calls it, or why it did not; 1 to 100 characters
   */
  public record Command(Request request, PaymentId payment, boolean paid, String reference) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(payment);
      reference = Payment.reference(reference);
    }

    private PaymentState outcome() {
      return paid ? PaymentState.PAID : PaymentState.REJECTED;
    }
  }

  @Inject
  public RecordPayment(
      Access access,
      Payments payments,
      PaymentTries tries,
      Aggregates aggregates,
      SettlePayment settle,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.payments = payments;
    this.tries = tries;
    this.aggregates = aggregates;
    this.settle = settle;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Records it; answers the clue. One that was told the same before answers it as repeated.
   *
   * @throws Refusal RIGHT_MISSING; PAYMENT_NOT_FOUND, also where the caller does not act for the
   *     unit that pays; REJECTION_NOT_CONFIRMED of one that came to nothing, where a service
   *     carries orders out; PAYMENT_SETTLED_OTHERWISE, REQUEST_ID_REUSED, INVALID_FIELD
   */
  public Answer<Clue> record(Caller caller, Command command) {
    access.require(caller, Right.RECORD_PAYMENT);
    var answer = answer(caller, clue(caller, command.payment()), command);
    // After it, as nobody asks for it any more; whoever is not answered records it again.
    tries.settle(command.payment(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return answer;
  }

  private Answer<Clue> answer(Caller caller, ClueId clue, Command command) {
    var actor = new Actor(caller.partner(), Optional.empty());
    try {
      return store.decide(
          command.request(),
          () -> {
            var changes =
                settle
                    .changes(actor, clue, command.payment(), command.outcome(), command.reference())
                    .orElseThrow(Known::new);
            requireConfirmed(command);
            return changes;
          });
    } catch (Known _) {
      return new Answer<>(aggregates.find(Clue.class, clue.ref()).orElseThrow(), true, List.of());
    }
  }

  /** Else the next order would be given while this one may still be paid. */
  private void requireConfirmed(Command command) {
    if (!command.paid() && payments.isService()) {
      throw Refusal.illegalNow(
          RewardReason.REJECTION_NOT_CONFIRMED,
          List.of(),
          Map.of("payment", command.payment().name()));
    }
  }

  private ClueId clue(Caller caller, PaymentId payment) {
    return tries
        .clueOf(payment)
        .flatMap(id -> aggregates.find(Clue.class, id.ref()))
        .map(found -> found.aggregate())
        .filter(clue -> caller.rights().actsFor().contains(clue.filing().office()))
        .map(Clue::id)
        .orElseThrow(() -> Refusal.notFound(RewardReason.PAYMENT_NOT_FOUND, payment.name()));
  }

  /** Nothing is left to write: it was told before, by another request. */
  private static final class Known extends RuntimeException {
    private static final long serialVersionUID = 1;

    Known() {
      super("known", null, false, false);
    }
  }
}
