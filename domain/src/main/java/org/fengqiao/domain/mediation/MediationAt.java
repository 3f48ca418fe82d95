package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.ActorName;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Extension;
import org.fengqiao.domain.people.ActingOfficer;

/**
 * A mediation at a moment: decides how it begins, goes on and ends. {@link MediationPartiesAt},
 * {@link MediationPanelAt}, {@link MediationTalksAt}, {@link MediationAgreementAt}, {@link
 * PerformanceAt} and {@link ConfirmationAt} decide the other moves. Each answers what was decided
 * and changes nothing; each refuses with NOT_THE_ORGANIZATION who is not of the organization that
 * has it, and with ILLEGAL_MEDIATION_MOVE where the mediation does not stand so.
 */
public record MediationAt(Mediation m, MediationLimits limits, Instant now) {
  public MediationAt {
    Objects.requireNonNull(m);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(now);
  }

  /**
   * Begins one: the organization's time to accept it runs from now.
   *
   * @param parties at least one who asks and one who is asked, see {@link MediationPartiesAt#enter}
   * @throws Refusal TOO_MANY_PARTIES, SUM_TOO_LARGE; INVALID_FIELD unless both sides are there
   */
  public static Decided<Mediation> begin(
      MediationFact.Begun begun, List<Party.Told> parties, MediationLimits limits) {
    var now = begun.matter().origin().time();
    requireBothSides(parties);
    var empty = Mediation.LINEAGE.begin(List.of(begun));
    MediationPartiesAt.requireRoom(empty.after(), parties);
    return empty.then(m ->
        new MediationChapter(m, limits, now)
            .add(new MediationFact.PartiesEntered(parties))
            .begin(LimitKind.ACCEPTANCE)
            .end());
  }

  private static void requireBothSides(List<Party.Told> parties) {
    for (var side : List.of(Side.APPLICANT, Side.RESPONDENT)) {
      if (parties.stream().noneMatch(party -> party.side() == side)) {
        throw Refusal.invalid("parties", "have one at least of each side");
      }
    }
  }

  /** Accepts it (受理): the time to mediate runs from now. */
  public Decided<Mediation> accept(ActingOfficer officer) {
    return by(officer, MediationMove.ACCEPT)
        .add(new MediationFact.Accepted(officer.id(), now))
        .stop(LimitKind.ACCEPTANCE)
        .begin(LimitKind.MEDIATING)
        .end();
  }

  /** Does not accept it (不予受理), which ends it. */
  public Decided<Mediation> refuse(ActingOfficer officer, RefusalCause cause, ContentRef words) {
    return by(officer, MediationMove.REFUSE)
        .add(new MediationFact.Refused(cause, officer.id(), words, now))
        .stop(LimitKind.ACCEPTANCE)
        .end();
  }

  /**
   * Gives the mediators more time, as all parties want it (经当事人同意延长调解期限).
   *
   * @throws Refusal CONSENT_MISSING, naming a party that has not consented; EXTENDED_TOO_FAR;
   *     INVALID_FIELD if {@code added} is in another unit than the time
   */
  public Decided<Mediation> extend(ActingOfficer officer, Budget added, ContentRef reason) {
    var chapter = by(officer, MediationMove.EXTEND);
    requireConsent();
    return extended(chapter, LimitKind.MEDIATING, Optional.empty(), officer, added, reason);
  }

  /** With more time for the one that runs; the due time is told at once. */
  Decided<Mediation> extended(
      MediationChapter chapter,
      LimitKind kind,
      Optional<Integer> agreement,
      ActingOfficer officer,
      Budget added,
      ContentRef reason) {
    var running =
        m.runningLimits().stream()
            .filter(one -> one.kind() == kind && one.agreement().equals(agreement))
            .findFirst()
            .orElseThrow(() -> illegal(MediationMove.EXTEND));
    requireWithin(running, added);
    var who = new ActorName("officers/" + officer.id().value());
    chapter.add(
        new MediationFact.LimitExtended(
            running.key(), new Extension(now, added, reason, who, who)));
    MediationWaking.moved(chapter.state(), limits, now).forEach(chapter::add);
    return chapter.end();
  }

  private void requireWithin(MediationLimit running, Budget added) {
    var budget = running.limit().budget();
    if (!added.suffix().equals(budget.suffix())) {
      throw Refusal.invalid("added", "is in the unit of the time, " + budget.text());
    }
    long before =
        running.limit().clock().extensions().stream().mapToLong(e -> e.added().count()).sum();
    limits
        .longestExtension(running.kind(), running.limit().clock().spec())
        .filter(most -> before + added.count() > most.count())
        .ifPresent(most -> {
          throw Refusal.illegalNow(
              MediationReason.EXTENDED_TOO_FAR,
              List.of(),
              Map.of("mediation", name(), "most", most.text()));
        });
  }

  /** Reports what it is likely to become (人民调解法第二十五条); mediation goes on or not. */
  public Decided<Mediation> reportDanger(ActingOfficer officer, DangerKind kind, ContentRef words) {
    var chapter = by(officer, MediationMove.REPORT_DANGER);
    requireFewer("dangers", m.talks().dangers().size());
    return chapter
        .add(new MediationFact.DangerReported(new Danger(kind, words, officer.id(), now)))
        .end();
  }

  /**
   * Says that it failed here, and gives it to the organization above (逐级上调), whose time to accept
   * it runs from now; its mediators let it go.
   */
  public Decided<Mediation> raise(ActingOfficer officer, Stage above, ContentRef reason) {
    var chapter = by(officer, MediationMove.RAISE);
    requireFewer("stages", m.course().stages().size());
    for (var mediator : m.panel().sitting()) {
      chapter.add(new MediationFact.MediatorReleased(mediator, ReleaseCause.RAISED, now));
    }
    return chapter
        .add(new MediationFact.Raised(above, officer.id(), reason))
        .stop(LimitKind.MEDIATING)
        .begin(LimitKind.ACCEPTANCE)
        .end();
  }

  /** Says that it failed (调解不成); {@code words} tell the parties the ways the law gives (26). */
  public Decided<Mediation> fail(ActingOfficer officer, ContentRef words) {
    return by(officer, MediationMove.FAIL)
        .add(new MediationFact.Failed(officer.id(), words, now))
        .stop(LimitKind.MEDIATING)
        .end();
  }

  /**
   * Ends it as a party will not be mediated, which any may say at any time (人民调解法第十七、二十三条).
   *
   * @throws Refusal PARTY_NOT_FOUND; PARTY_LEFT
   */
  public Decided<Mediation> decline(
      ActingOfficer officer, int party, DeclineCause cause, ContentRef words) {
    var chapter = by(officer, MediationMove.DECLINE);
    m.parties().require(m.id(), party);
    dropUnsigned(chapter, words);
    return ended(chapter.add(new MediationFact.Declined(party, cause, words, now)));
  }

  /** Takes it back for whoever asked for it. */
  public Decided<Mediation> withdraw(ActingOfficer officer, ContentRef words) {
    var chapter = by(officer, MediationMove.WITHDRAW);
    dropUnsigned(chapter, words);
    return ended(chapter.add(new MediationFact.Withdrawn(words, now)));
  }

  /** What waits for signatures falls with it; what is in effect stands. */
  private void dropUnsigned(MediationChapter chapter, ContentRef words) {
    if (m.state() instanceof MediationState.Agreed) {
      chapter.add(new MediationFact.AgreementDropped(m.agreements().getLast().number(), words));
    }
  }

  private static Decided<Mediation> ended(MediationChapter chapter) {
    return chapter
        .stop(one -> one.kind() == LimitKind.ACCEPTANCE || one.kind() == LimitKind.MEDIATING)
        .end();
  }

  /**
   * Gives what failed to another way, with its file (移交).
   *
   * @param levelLeft whether a level above is to be tried before a court
   * @throws Refusal ARBITRATION_FIRST; LEVEL_ABOVE_LEFT
   */
  public Decided<Mediation> handOff(
      ActingOfficer officer, LegalRoute route, boolean levelLeft, ContentRef words) {
    var chapter = by(officer, MediationMove.HAND_OFF);
    if (route == LegalRoute.COURT && m.matter().type().labour()) {
      throw Refusal.illegalNow(
          MediationReason.ARBITRATION_FIRST,
          List.of(LegalRoute.ARBITRATION.name()),
          Map.of("mediation", name(), "type", m.matter().type().code().value()));
    }
    if (route == LegalRoute.COURT && levelLeft) {
      throw Refusal.illegalNow(
          MediationReason.LEVEL_ABOVE_LEFT,
          List.of(LegalRoute.ARBITRATION.name(), LegalRoute.ADMINISTRATIVE.name()),
          Map.of("mediation", name(), "organization", m.stage().organization().name()));
    }
    return chapter.add(new MediationFact.HandedOff(route, officer.id(), words, now)).end();
  }

  /**
   * Passes if all parties consented.
   *
   * @throws Refusal CONSENT_MISSING, naming the first that did not
   */
  void requireConsent() {
    var missing = m.parties().unconsented();
    if (!missing.isEmpty()) {
      throw Refusal.illegalNow(
          MediationReason.CONSENT_MISSING,
          List.of(MediationMove.RECORD_CONSENT.name(), MediationMove.DECLINE.name()),
          Map.of(
              "party", Parties.name(m.id(), missing.getFirst().number()),
              "count", Integer.toString(missing.size())));
    }
  }

  /**
   * Passes if there may be one more.
   *
   * @throws Refusal TOO_MANY_OF_A_MEDIATION
   */
  void requireFewer(String of, int count) {
    requireFewer(of, count, Mediation.MOST);
  }

  void requireFewer(String of, int count, int most) {
    if (count >= most) {
      throw Refusal.illegalNow(
          MediationReason.TOO_MANY_OF_A_MEDIATION,
          List.of(),
          Map.of("mediation", name(), "of", of, "most", Integer.toString(most)));
    }
  }

  /** What the officer's move comes to, who must be of the organization that has it. */
  MediationChapter by(ActingOfficer officer, MediationMove move) {
    requireOrganization(officer);
    if (!move.isLegalIn(m.status())) {
      throw illegal(move);
    }
    return chapter();
  }

  MediationChapter chapter() {
    return new MediationChapter(m, limits, now);
  }

  void requireOrganization(ActingOfficer officer) {
    if (!officer.units().contains(m.stage().unit())) {
      throw Refusal.notPermitted(
          MediationReason.NOT_THE_ORGANIZATION,
          Map.of("organization", m.stage().organization().name()));
    }
  }

  /** Without the move itself: where no time to mediate runs, none is extended in any state. */
  private Refusal illegal(MediationMove move) {
    return Refusal.illegalNow(
        MediationReason.ILLEGAL_MEDIATION_MOVE,
        MediationMove.legalIn(m.status()).stream().filter(one -> !one.equals(move.name())).toList(),
        Map.of("mediation", name(), "state", m.status().name(), "move", move.name()));
  }

  String name() {
    return m.id().name();
  }
}
