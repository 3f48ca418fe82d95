package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * Decides how a court is asked to confirm an agreement (司法确认), in any state of the mediation; as
 * {@link MediationAt} has it, and refuses with ILLEGAL_CONFIRMATION_MOVE where the confirmation
 * does not stand so.
 */
public record ConfirmationAt(MediationAt at) {
  public ConfirmationAt {
    Objects.requireNonNull(at);
  }

  /**
   * Asks a court for both sides together (人民调解法第三十三条).
   *
   * @param court its name
   * @throws Refusal AGREEMENT_NOT_FOUND, NOT_IN_EFFECT; NOT_CONFIRMABLE if the agreement is oral,
   *     or of a kind that no court confirms; CONFIRMATION_TOO_LATE
   */
  public Decided<Mediation> ask(ActingOfficer officer, int number, String court) {
    at.requireOrganization(officer);
    var agreement = new MediationAgreementAt(at).agreement(number);
    requireConfirmable(agreement);
    requireState(agreement, agreement.confirmation().filter(one -> !isOver(one)).isEmpty());
    requireInTime(number);
    var asked = new Confirmation(court, officer.id(), at.now(), Optional.empty(), Optional.empty());
    return at.chapter()
        .add(new MediationFact.ConfirmationAsked(number, asked))
        .stop(one -> isOf(one, LimitKind.CONFIRMATION, number))
        .end();
  }

  /** Whether both sides may ask once more. */
  private static boolean isOver(Confirmation confirmation) {
    return confirmation
        .ended()
        .filter(end -> end.result() == ConfirmationResult.WITHDRAWN)
        .isPresent();
  }

  private void requireConfirmable(Agreement agreement) {
    var why = at.m().matter().type().unconfirmable();
    if (agreement.form() == AgreementForm.ORAL || why.isPresent()) {
      throw Refusal.illegalNow(
          MediationReason.NOT_CONFIRMABLE,
          List.of(),
          Map.of("agreement", name(agreement), "cause", why.map(Enum::name).orElse("ORAL")));
    }
  }

  private void requireInTime(int number) {
    at.m().limits().stream()
        .filter(one -> isOf(one, LimitKind.CONFIRMATION, number))
        .map(one -> at.limits().face(one.limit()).due())
        .flatMap(Optional::stream)
        .filter(due -> !at.now().isBefore(due))
        .findFirst()
        .ifPresent(due -> {
          throw Refusal.illegalNow(
              MediationReason.CONFIRMATION_TOO_LATE,
              List.of(),
              Map.of("mediation", at.name(), "due_time", due.toString()));
        });
  }

  /**
   * Records that the court filed it (立案), from when its time to decide runs.
   *
   * @param docket the court's number
   * @param filed between the asking and now
   * @throws Refusal AGREEMENT_NOT_FOUND, NOT_IN_EFFECT; INVALID_FIELD
   */
  public Decided<Mediation> file(ActingOfficer officer, int number, String docket, Instant filed) {
    at.requireOrganization(officer);
    var agreement = new MediationAgreementAt(at).agreement(number);
    var asked = open(agreement);
    requireState(agreement, asked.filed().isEmpty());
    if (filed.isBefore(asked.time()) || filed.isAfter(at.now())) {
      throw Refusal.invalid("filed_time", "lies between the asking and now");
    }
    return at.chapter()
        .add(new MediationFact.ConfirmationFiled(number, new Confirmation.Filed(docket, filed)))
        .begin(LimitKind.COURT, Optional.of(number), Optional.empty(), filed, Optional.empty())
        .end();
  }

  /**
   * Records that the court's president gave it more time (经本院院长批准延长), while its time runs: from
   * filing until it decided, where a law gives it one.
   *
   * @throws Refusal AGREEMENT_NOT_FOUND, NOT_IN_EFFECT, EXTENDED_TOO_FAR; INVALID_FIELD
   */
  public Decided<Mediation> extend(
      ActingOfficer officer, int number, Budget added, ContentRef reason) {
    at.requireOrganization(officer);
    var agreement = new MediationAgreementAt(at).agreement(number);
    requireState(
        agreement,
        at.m().runningLimits().stream().anyMatch(one -> isOf(one, LimitKind.COURT, number)));
    return at.extended(at.chapter(), LimitKind.COURT, Optional.of(number), officer, added, reason);
  }

  /**
   * Records what the court decided, or that it was asked no more.
   *
   * @throws Refusal AGREEMENT_NOT_FOUND, NOT_IN_EFFECT
   */
  public Decided<Mediation> end(
      ActingOfficer officer, int number, ConfirmationResult result, ContentRef words) {
    at.requireOrganization(officer);
    var agreement = new MediationAgreementAt(at).agreement(number);
    var asked = open(agreement);
    requireState(agreement, asked.filed().isPresent() || result == ConfirmationResult.WITHDRAWN);
    return at.chapter()
        .add(
            new MediationFact.ConfirmationEnded(
                number, new Confirmation.Ended(result, words, at.now())))
        .stop(one -> isOf(one, LimitKind.COURT, number))
        .end();
  }

  private Confirmation open(Agreement agreement) {
    var open = agreement.confirmation().filter(one -> one.ended().isEmpty());
    requireState(agreement, open.isPresent());
    return open.orElseThrow();
  }

  private void requireState(Agreement agreement, boolean stands) {
    if (!stands) {
      throw Refusal.illegalNow(
          MediationReason.ILLEGAL_CONFIRMATION_MOVE,
          List.of(),
          Map.of("agreement", name(agreement)));
    }
  }

  private static boolean isOf(MediationLimit one, LimitKind kind, int agreement) {
    return one.kind() == kind && one.agreement().equals(Optional.of(agreement));
  }

  private String name(Agreement agreement) {
    return at.name() + "/agreements/" + agreement.number();
  }
}
