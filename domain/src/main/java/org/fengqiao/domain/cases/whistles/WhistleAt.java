package org.fengqiao.domain.cases.whistles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.ClockFaces;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;

/**
 * A whistle at a moment: decides every move. Each answers what was decided and changes nothing;
 * each refuses with WHISTLE_OVER once it was settled or withdrawn, but for an appraisal.
 */
public record WhistleAt(Whistle w, ClockFaces faces, Instant now) {
  public WhistleAt {
    Objects.requireNonNull(w);
    Objects.requireNonNull(faces);
    Objects.requireNonNull(now);
  }

  /**
   * An organ to be called.
   *
   * @param superior the role that is told when it does not come
   * @param spec the rule of the time it has
   */
  public record Callee(Role organ, Role superior, PostId post, UnitId unit, SpecRef spec) {}

  /**
   * Blows a whistle: calls the organs, whose time runs from now.
   *
   * @param callees at least one, each organ once
   */
  public static Decided<Whistle> blow(
      WhistleFact.Blown blown, List<Callee> callees, ClockFaces faces) {
    if (callees.isEmpty()) {
      throw new IllegalArgumentException("a whistle calls somebody");
    }
    var facts = new ArrayList<WhistleFact>();
    facts.add(blown);
    for (var callee : callees) {
      int run = facts.size();
      var due = faces.face(RunningClock.started(callee.spec(), run, blown.time())).due();
      facts.add(
          new WhistleFact.OrganCalled(
              callee.organ(),
              callee.superior(),
              callee.post(),
              callee.unit(),
              callee.spec(),
              run,
              blown.time(),
              due));
    }
    var decided = Whistle.LINEAGE.begin(facts);
    return decided.waking(wakes(decided.after(), faces));
  }

  /**
   * Reports in for an organ (报到); its time runs no more.
   *
   * @throws Refusal NOT_CALLED if the officer is of no unit called as that organ; ILLEGAL_ANSWER if
   *     it has reported in
   */
  public Decided<Whistle> reportIn(ActingOfficer officer, Role organ) {
    var call = answered(officer, organ, WhistleMove.REPORT_IN);
    var late = faces.face(call.clock()).isOverdue(now);
    return clocked(new WhistleFact.ReportedIn(organ, officer.id(), now, late));
  }

  /**
   * Says what an organ did.
   *
   * @throws Refusal NOT_CALLED; ILLEGAL_ANSWER if it has not reported in, or has said so before
   */
  public Decided<Whistle> recordOutcome(ActingOfficer officer, Role organ, ContentRef outcome) {
    answered(officer, organ, WhistleMove.RECORD_OUTCOME);
    return move(new WhistleFact.OutcomeRecorded(organ, officer.id(), outcome, now));
  }

  /**
   * Scores an organ that reported in (评价), also after the whistle ended.
   *
   * @param as the roles by which the officer may appraise, in the list's order
   * @param score 1 to 5
   * @throws Refusal NOT_A_SCORER if there is none; NOT_CALLED if no such organ was called;
   *     ILLEGAL_ANSWER if it has not reported in; ALREADY_APPRAISED in all of these roles;
   *     INVALID_FIELD
   */
  public Decided<Whistle> appraise(
      ActingOfficer officer, List<Role> as, Role organ, int score, ContentRef words) {
    if (as.isEmpty()) {
      throw Refusal.notPermitted(WhistleReason.NOT_A_SCORER, Map.of("whistle", name()));
    }
    var call = w.call(organ).orElseThrow(() -> notCalled(organ));
    require(call, WhistleMove.APPRAISE);
    var role =
        as.stream()
            .filter(one -> !call.isAppraisedBy(one))
            .findFirst()
            .orElseThrow(() ->
                Refusal.conflict(
                    WhistleReason.ALREADY_APPRAISED,
                    Map.of(
                        "whistle", name(),
                        "organ", organ.value(),
                        "role", as.getFirst().value())));
    return move(
        new WhistleFact.Appraised(organ, new Appraisal(role, officer.id(), score, words, now)));
  }

  /**
   * Says that it is settled (哨结).
   *
   * @throws Refusal NOT_THE_BLOWER; ORGANS_STILL_OUT, naming them
   */
  public Decided<Whistle> settle(ActingOfficer officer, ContentRef outcome) {
    requireBlower(officer, WhistleMove.SETTLE);
    var out = w.calls().stream().filter(call -> call.state().cameIn().isEmpty()).toList();
    if (!out.isEmpty()) {
      throw Refusal.illegalNow(
          WhistleReason.ORGANS_STILL_OUT,
          List.of(WhistleMove.REPORT_IN.name(), WhistleMove.WITHDRAW.name()),
          Map.of(
              "whistle",
              name(),
              "organs",
              out.stream().map(call -> call.organ().value()).collect(Collectors.joining(","))));
    }
    return move(new WhistleFact.Settled(officer.id(), outcome, now));
  }

  /**
   * Takes it back (撤哨), whoever has come.
   *
   * @throws Refusal NOT_THE_BLOWER
   */
  public Decided<Whistle> withdraw(ActingOfficer officer, ContentRef reason) {
    requireBlower(officer, WhistleMove.WITHDRAW);
    return clocked(new WhistleFact.Withdrawn(officer.id(), reason, now));
  }

  /** When to look at the clocks of a whistle: one wake a clock that runs. */
  static List<Wake> wakes(Whistle w, ClockFaces faces) {
    return w.waiting().stream()
        .map(call ->
            faces.face(call.clock()).wake().orElseGet(() -> Wake.withAllOthers(call.clock().key())))
        .toList();
  }

  private Decided<Whistle> move(WhistleFact fact) {
    return Whistle.LINEAGE.move(w, List.of(fact));
  }

  /** A move after which other clocks run. */
  private Decided<Whistle> clocked(WhistleFact fact) {
    var decided = move(fact);
    return decided.waking(wakes(decided.after(), faces));
  }

  private Call answered(ActingOfficer officer, Role organ, WhistleMove move) {
    require(move);
    var call =
        w.call(organ)
            .filter(one -> officer.units().contains(one.unit()))
            .orElseThrow(() -> notCalled(organ));
    require(call, move);
    return call;
  }

  private void requireBlower(ActingOfficer officer, WhistleMove move) {
    require(move);
    if (!officer.units().contains(w.blower().unit())) {
      throw Refusal.notPermitted(WhistleReason.NOT_THE_BLOWER, Map.of("whistle", name()));
    }
  }

  private void require(WhistleMove move) {
    if (!move.isLegalIn(w.status())) {
      throw Refusal.illegalNow(
          WhistleReason.WHISTLE_OVER,
          WhistleMove.legalIn(w.status()),
          Map.of("whistle", name(), "state", w.status().name(), "move", move.name()));
    }
  }

  private void require(Call call, WhistleMove move) {
    var status = call.state().status();
    if (!move.isLegalFor(status)) {
      throw Refusal.illegalNow(
          WhistleReason.ILLEGAL_ANSWER,
          legalNow(status),
          Map.of(
              "whistle", name(),
              "organ", call.organ().value(),
              "state", status.name(),
              "move", move.name()));
    }
  }

  /** Of what may be said of an organ what may be done to the whistle at all. */
  private List<String> legalNow(CallStatus status) {
    var legal = WhistleMove.legalIn(w.status());
    return WhistleMove.legalFor(status).stream().filter(legal::contains).toList();
  }

  private Refusal notCalled(Role organ) {
    return Refusal.notPermitted(
        WhistleReason.NOT_CALLED, Map.of("whistle", name(), "organ", organ.value()));
  }

  private String name() {
    return "whistles/" + w.id().value();
  }
}
