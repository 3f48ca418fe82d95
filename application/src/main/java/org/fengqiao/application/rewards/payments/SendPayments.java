package org.fengqiao.application.rewards.payments;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.outward.Pause;
import org.fengqiao.application.rewards.payments.PaymentTries.Claimed;
import org.fengqiao.application.rewards.payments.PaymentTries.Ending;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Payment;
import org.fengqiao.domain.rewards.PaymentId;
import org.fengqiao.domain.rewards.PaymentState;

/**
 * Hands orders to pay over, and asks what came of them: an order whose outcome is unknown is asked
 * for by its id, and handed over again by the same id only to whoever says it never came. Tried
 * {@link Backoff#MOST_TRIES} times without an answer, it is listed as stuck; one that is in hand is
 * asked for as long as that lasts. While nobody is there to take any, or a pause was asked for, all
 * wait, and none loses a try.
 */
@Singleton
public final class SendPayments {
  /** A process that dies while it sends leaves what it took until then. */
  static final Duration HELD = Duration.ofMinutes(5);

  private static final int AT_ONCE = 10;

  private final PaymentTries tries;
  private final Payments payments;
  private final Aggregates aggregates;
  private final SettlePayment settle;
  private final PayeeLook look;
  private final Store store;
  private final InstantSource clock;
  private final Pause pause = new Pause();

  @Inject
  public SendPayments(
      PaymentTries tries,
      Payments payments,
      Aggregates aggregates,
      SettlePayment settle,
      PayeeLook look,
      Store store,
      InstantSource clock) {
    this.tries = tries;
    this.payments = payments;
    this.aggregates = aggregates;
    this.settle = settle;
    this.look = look;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Does a portion of at most {@value #AT_ONCE}; it ends early once it is known that the rest would
   * be in vain.
   *
   * @return whether there were any: more may wait
   */
  public boolean run() {
    var now = now();
    if (pause.holds(now)) {
      return false;
    }
    var claimed = tries.claim(now, now.plus(HELD), AT_ONCE);
    for (int place = 0; place < claimed.size(); place++) {
      var one = claimed.get(place);
      var ending =
          pause.holds(now())
              ? untried(one, "not tried: none was taken before it", place)
              : done(one);
      tries.end(one, ending, now());
    }
    return !claimed.isEmpty();
  }

  private Ending done(Claimed one) {
    try {
      return aggregates
          .find(Clue.class, one.clue().ref())
          .map(found -> found.aggregate())
          .flatMap(clue -> open(clue, one.payment()).map(payment -> sent(one, clue, payment)))
          .orElseGet(Ending.Settled::new);
    } catch (NotTaken e) {
      var why = String.valueOf(e.getMessage());
      return pause.spares(e, now()) ? untried(one, why, AT_ONCE) : unknown(one, why, e.pause());
    } catch (Refusal e) {
      return unknown(one, e.reason().name(), Optional.empty());
    } catch (RuntimeException e) {
      // Its message may name a payee.
      return unknown(one, e.getClass().getSimpleName(), Optional.empty());
    }
  }

  private static Optional<Payment> open(Clue clue, PaymentId id) {
    return clue.path().payments().stream()
        .filter(one -> one.id().equals(id) && one.state() == PaymentState.ORDERED)
        .findFirst();
  }

  private Ending sent(Claimed one, Clue clue, Payment payment) {
    var outcome = one.handed() ? payments.ask(payment.id()) : ordered(clue, payment);
    if (outcome instanceof PaymentOutcome.NeverSeen) {
      outcome = ordered(clue, payment);
    }
    return switch (outcome) {
      case PaymentOutcome.Paid(var reference) ->
          settled(clue, payment, PaymentState.PAID, reference);
      case PaymentOutcome.Rejected(var why) -> settled(clue, payment, PaymentState.REJECTED, why);
      case PaymentOutcome.Pending _ -> new Ending.Pending(now().plus(Backoff.LONGEST));
      case PaymentOutcome.NeverSeen _ -> throw new NotTaken("it was handed over, and is not there");
    };
  }

  private PaymentOutcome ordered(Clue clue, Payment payment) {
    var payee = payments.isService() ? look.payee(clue, payment) : Optional.<Payee>empty();
    return payments.order(
        new PaymentOrder(
            payment.id(),
            clue.id(),
            clue.filing().office(),
            payment.payee(),
            payment.fen(),
            payee));
  }

  private Ending settled(Clue clue, Payment payment, PaymentState outcome, String reference) {
    store.act(() -> settle.changes(Actor.FENGQIAO, clue.id(), payment.id(), outcome, reference));
    return new Ending.Settled();
  }

  private Ending untried(Claimed one, String why, int place) {
    return new Ending.Unknown(why, one.tries() - 1, Optional.of(pause.until(place)));
  }

  private Ending unknown(Claimed one, String why, Optional<Duration> asked) {
    return new Ending.Unknown(
        why, one.tries(), Backoff.next(one.payment().value(), one.tries(), now(), asked));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
