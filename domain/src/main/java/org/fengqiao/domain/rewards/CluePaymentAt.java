package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;

/** A clue whose reward is approved at a moment: decides its payment. Refuses as {@link ClueAt}. */
public record CluePaymentAt(ClueAt at) {
  public CluePaymentAt {
    Objects.requireNonNull(at);
  }

  /** Takes on record that somebody could not prove by that to be who reported it. */
  public Decided<Clue> miss(ClaimProof proof) {
    var shut = at.c().guesses().by(proof).shutAfterMiss(at.terms().guesses(), at.now());
    return at.move(new ClueFact.Missed(proof, at.now(), shut));
  }

  /**
   * Claims the reward (申领), for who proved to have reported it; once more where a share could not
   * be paid.
   *
   * @throws Refusal TIME_RUN_OUT; NOTHING_TO_PAY
   */
  public Decided<Clue> claim(ClaimProof proof, PartnerId partner) {
    at.require(ClueMove.CLAIM);
    if (at.c().status() == ClueStatus.TOLD) {
      at.requireClaimTime();
    } else {
      due();
    }
    return at.clocked(new ClueFact.Claimed(new Claiming(proof, partner, at.now())));
  }

  /**
   * Orders what is to be paid (支付): each share that was not, and is not being paid.
   *
   * @throws Refusal NOTHING_TO_PAY
   */
  public Decided<Clue> pay(ActingOfficer officer, ContentRef words) {
    at.requireOffice(officer, ClueMove.PAY);
    return at.move(new ClueFact.PaymentsOrdered(due(), at.said(officer, words)));
  }

  /**
   * Takes on record what an order came to.
   *
   * @param outcome PAID or REJECTED
   * @param reference what whoever pays calls it, or why it did not; 1 to 100 characters
   * @return empty if that was known
   * @throws Refusal INVALID_FIELD of {@code reference}; PAYMENT_NOT_FOUND;
   *     PAYMENT_SETTLED_OTHERWISE
   */
  public Optional<Decided<Clue>> settle(
      PaymentId payment, PaymentState outcome, String reference, Instant time) {
    var told = Payment.reference(reference);
    var order = at.c().path().payments().stream().filter(one -> one.id().equals(payment));
    var given =
        order
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(RewardReason.PAYMENT_NOT_FOUND, payment.name()));
    if (given.state() == PaymentState.ORDERED) {
      return Optional.of(at.move(new ClueFact.PaymentSettled(payment, outcome, told, time)));
    }
    if (given.state() != outcome) {
      throw Refusal.conflict(
          RewardReason.PAYMENT_SETTLED_OTHERWISE,
          Map.of("payment", payment.name(), "state", given.state().name()));
    }
    return Optional.empty();
  }

  /** Takes on record that it was paid wrongly (追回): a counter-entry, and a debt. */
  public Decided<Clue> reverse(ActingOfficer officer, ReverseCause cause, ContentRef reason) {
    at.requireOffice(officer, ClueMove.REVERSE);
    return at.move(new ClueFact.Reversed(cause, at.said(officer, reason)));
  }

  /**
   * Takes on record that so much was given back.
   *
   * @param fen above 0
   * @throws Refusal MORE_THAN_PAID with what was given back before
   */
  public Decided<Clue> recover(ActingOfficer officer, long fen, ContentRef words) {
    at.requireOffice(officer, ClueMove.RECOVER);
    var path = at.c().path();
    long open = path.paidFen() - path.reversed().orElseThrow().recoveredFen();
    if (fen < 1 || fen > open) {
      throw Refusal.invalid(RewardReason.MORE_THAN_PAID, "fen", "is 1 to " + open);
    }
    return at.move(new ClueFact.Recovered(fen, at.said(officer, words)));
  }

  private List<Payment> due() {
    var path = at.c().path();
    var reward = path.claimed().orElseThrow().reward();
    var due = RewardState.Paying.due(at.c().id(), reward, path.payments());
    if (due.isEmpty()) {
      throw Refusal.illegalNow(RewardReason.NOTHING_TO_PAY, at.legal(), at.about());
    }
    return due;
  }
}
