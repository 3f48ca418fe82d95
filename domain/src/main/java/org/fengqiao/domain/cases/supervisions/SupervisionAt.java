package org.fengqiao.domain.cases.supervisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.UnitId;

/**
 * A supervision at a moment: decides every move. Each answers what was decided and changes nothing;
 * each refuses with ILLEGAL_SUPERVISION_MOVE where the supervision does not stand so, which once it
 * was accepted or withdrawn is for good.
 */
public record SupervisionAt(Supervision s, RoundFaces faces, Instant now) {
  public SupervisionAt {
    Objects.requireNonNull(s);
    Objects.requireNonNull(faces);
    Objects.requireNonNull(now);
  }

  /**
   * Orders one: the unit's time to reply runs from now.
   *
   * @param budget the time given in place of the pack's
   * @throws Refusal NOT_BELOW unless the ordering post stands above the unit or post
   */
  public static Decided<Supervision> order(
      SupervisionFact.Ordered ordered, SpecRef spec, Optional<Budget> budget, RoundFaces faces) {
    if (!ordered.superior().isAbove(ordered.supervised())) {
      throw notBelow(ordered.superior(), ordered.supervised());
    }
    var limit = limit(spec, budget, 1, ordered.time(), faces);
    var decided = Supervision.LINEAGE.begin(List.of(ordered, limit));
    return decided.waking(wakes(decided.after(), faces));
  }

  /**
   * Replies (督办回复); the time runs no more.
   *
   * @throws Refusal NOT_SUPERVISED if the officer is not of the unit
   */
  public Decided<Supervision> reply(ActingOfficer officer, ContentRef words) {
    requireOf(officer, s.supervised().unit(), SupervisionReason.NOT_SUPERVISED);
    require(SupervisionMove.REPLY);
    var late = faces.face(s.round()).isOverdue(now);
    return clocked(List.of(new SupervisionFact.Replied(officer.id(), words, now, late)));
  }

  /**
   * Returns the reply (退回): a new limit begins.
   *
   * @param budget of the new limit; empty for the pack's
   * @throws Refusal NOT_THE_SUPERIOR; TOO_MANY_RETURNS
   */
  public Decided<Supervision> giveBack(
      ActingOfficer officer, ContentRef reason, Optional<Budget> budget) {
    requireSuperior(officer);
    require(SupervisionMove.RETURN_REPLY);
    if (s.rounds().size() == Supervision.MOST_ROUNDS) {
      throw Refusal.illegalNow(
          SupervisionReason.TOO_MANY_RETURNS,
          List.of(SupervisionMove.ACCEPT_REPLY.name(), SupervisionMove.WITHDRAW.name()),
          Map.of("supervision", name(), "most", "" + (Supervision.MOST_ROUNDS - 1)));
    }
    var limit = limit(s.spec(), budget, s.rounds().size() + 1, now, faces);
    return clocked(List.of(new SupervisionFact.Returned(officer.id(), reason, now), limit));
  }

  /**
   * Accepts the reply, which ends it (销号).
   *
   * @param words what the superior says of it, if anything
   * @throws Refusal NOT_THE_SUPERIOR
   */
  public Decided<Supervision> accept(ActingOfficer officer, Optional<ContentRef> words) {
    requireSuperior(officer);
    require(SupervisionMove.ACCEPT_REPLY);
    return Supervision.LINEAGE.move(
        s, List.of(new SupervisionFact.Accepted(officer.id(), words, now)));
  }

  /**
   * Takes it back, replied to or not.
   *
   * @throws Refusal NOT_THE_SUPERIOR
   */
  public Decided<Supervision> withdraw(ActingOfficer officer, ContentRef reason) {
    requireSuperior(officer);
    require(SupervisionMove.WITHDRAW);
    return clocked(List.of(new SupervisionFact.Withdrawn(officer.id(), reason, now)));
  }

  /** When to look at its clock, if one runs. */
  static List<Wake> wakes(Supervision s, RoundFaces faces) {
    return s.rounds().stream()
        .filter(round -> !round.clock().isStopped())
        .map(round ->
            faces.face(round).wake().orElseGet(() -> Wake.withAllOthers(round.clock().key())))
        .toList();
  }

  private static SupervisionFact.LimitBegun limit(
      SpecRef spec, Optional<Budget> budget, int run, Instant now, RoundFaces faces) {
    var due = faces.face(RunningClock.started(spec, run, now), budget).due();
    return new SupervisionFact.LimitBegun(spec, budget, run, now, due);
  }

  /** A move after which another clock runs, or none. */
  private Decided<Supervision> clocked(List<? extends SupervisionFact> facts) {
    var decided = Supervision.LINEAGE.move(s, new ArrayList<>(facts));
    return decided.waking(wakes(decided.after(), faces));
  }

  private void requireSuperior(ActingOfficer officer) {
    requireOf(officer, s.superior().unit(), SupervisionReason.NOT_THE_SUPERIOR);
  }

  private void requireOf(ActingOfficer officer, UnitId unit, SupervisionReason otherwise) {
    if (!officer.units().contains(unit)) {
      throw Refusal.notPermitted(otherwise, Map.of("supervision", name()));
    }
  }

  private void require(SupervisionMove move) {
    if (!move.isLegalIn(s.status())) {
      throw Refusal.illegalNow(
          SupervisionReason.ILLEGAL_SUPERVISION_MOVE,
          SupervisionMove.legalIn(s.status()),
          Map.of("supervision", name(), "state", s.status().name(), "move", move.name()));
    }
  }

  private static Refusal notBelow(Superior superior, Supervised supervised) {
    return Refusal.notPermitted(
        SupervisionReason.NOT_BELOW,
        Map.of(
            "unit", "units/" + supervised.unit().value(),
            "level", supervised.division().level().name(),
            "division", "divisions/" + supervised.division().value(),
            "superior", "posts/" + superior.post().value(),
            "superior_level", superior.division().level().name(),
            "superior_division", "divisions/" + superior.division().value()));
  }

  private String name() {
    return "supervisions/" + s.id().value();
  }
}
