package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * A petition at a moment: decides how it is routed, accepted, and ended before anything was decided
 * of it. Each move answers what was decided and changes nothing; each refuses with
 * ILLEGAL_PETITION_MOVE where the petition does not stand so, with NOT_OF_THIS_KIND where no
 * petition of its kind goes that way, and with NOT_IN_HAND where the officer is not of the unit
 * whose move it is.
 *
 * @param laws the limits by which times begin
 */
public record PetitionAt(Petition p, LimitFaces faces, PetitionLaws laws, Instant now) {
  public PetitionAt {
    Objects.requireNonNull(p);
    Objects.requireNonNull(faces);
    Objects.requireNonNull(laws);
    Objects.requireNonNull(now);
  }

  /**
   * What is to be registered.
   *
   * @param petitioner who petitions, in words
   * @param text what is petitioned
   * @param newFacts what is new since a final opinion
   */
  public record Arrival(
      PetitionId id,
      Filing filing,
      ContentRef petitioner,
      ContentRef text,
      Optional<ContentRef> newFacts,
      Accused accused) {}

  /**
   * Registers a petition (登记): the time to route it runs from when it came.
   *
   * @throws Refusal NO_LAW_IN_FORCE; INVALID_FIELD if it came later than now, or whom it accuses is
   *     named of what is no accusation
   */
  public static Decided<Petition> register(
      Arrival arrival, PetitionLaws laws, LimitFaces faces, Instant now) {
    var filing = arrival.filing();
    if (filing.received().isAfter(now)) {
      throw Refusal.invalid("receive_time", "is not after now");
    }
    if (filing.kind() != PetitionKind.ACCUSATION && !arrival.accused().hiddenFrom().isEmpty()) {
      throw Refusal.invalid("accused_units", "are of an accusation alone");
    }
    var law = laws.governing(PetitionLimit.ROUTE, now);
    var started = started(PetitionLimit.ROUTE, law, 1, filing.received(), faces);
    var fact =
        new PetitionFact.Registered(
            arrival.id(),
            filing,
            arrival.petitioner(),
            arrival.text(),
            arrival.newFacts(),
            arrival.accused(),
            started);
    var decided = Petition.LINEAGE.begin(List.of(fact));
    return decided.waking(wakes(decided.after(), faces));
  }

  /**
   * Gives it to a unit (转送、交办): the times to tell the petitioner and to object run.
   *
   * @throws Refusal ROUTED_TO_ACCUSED
   */
  public Decided<Petition> route(
      ActingOfficer officer, UnitId to, Forwarding forwarding, ContentRef words) {
    requireInHand(officer, PetitionMove.ROUTE);
    p.accused().requireFree(to);
    var routing = new Routing(to, forwarding, said(officer, words));
    var started = List.of(start(PetitionLimit.INFORM, now), start(PetitionLimit.OBJECT, now));
    return clocked(new PetitionFact.Routed(routing, started));
  }

  /**
   * Says for the unit that it is not its own (异议), once a routing.
   *
   * @throws Refusal OBJECTED_BEFORE; TIME_RUN_OUT
   */
  public Decided<Petition> object(ActingOfficer officer, ContentRef reason) {
    requireInHand(officer, PetitionMove.OBJECT);
    if (p.path().objection().isPresent()) {
      throw Refusal.illegalNow(PetitionReason.OBJECTED_BEFORE, legal(), about());
    }
    requireTime(PetitionLimit.OBJECT, now);
    return clocked(new PetitionFact.Objected(p.inHand(), said(officer, reason)));
  }

  /** Decides for the forwarder on the objection: upheld, it is to be routed once more. */
  public Decided<Petition> rule(ActingOfficer officer, boolean upheld, ContentRef reason) {
    requireInHand(officer, PetitionMove.DECIDE_OBJECTION);
    var ruling = new RoutingObjection.Ruling(upheld, said(officer, reason));
    var again =
        upheld ? Optional.of(start(PetitionLimit.ROUTE, now)) : Optional.<TimeStarted>empty();
    return clocked(new PetitionFact.ObjectionRuled(ruling, again));
  }

  /**
   * Takes it in hand, and tells the petitioner so (受理): of a claim the time to decide runs.
   *
   * @param inForce the laws of the day, which govern what follows
   * @throws Refusal NO_LAW_IN_FORCE
   */
  public Decided<Petition> accept(ActingOfficer officer, PetitionLaws inForce, ContentRef words) {
    requireInHand(officer, PetitionMove.ACCEPT);
    var started =
        Optional.of(p.filing().kind())
            .filter(PetitionKind.CLAIM::equals)
            .map(_ -> inForce.governing(PetitionLimit.DECIDE, now))
            .map(law -> started(PetitionLimit.DECIDE, law, 1, now, faces));
    return clocked(new PetitionFact.Accepted(said(officer, words), started));
  }

  /** Tells the petitioner that it is not accepted, and why (不予受理). */
  public Decided<Petition> refuse(ActingOfficer officer, RefusalCause cause, ContentRef words) {
    requireInHand(officer, PetitionMove.REFUSE);
    return clocked(new PetitionFact.Refused(cause, said(officer, words)));
  }

  /** Sends a claim the way of another legal procedure, and tells the petitioner (导入法定途径). */
  public Decided<Petition> divert(ActingOfficer officer, LegalRoute route, ContentRef words) {
    requireInHand(officer, PetitionMove.DIVERT);
    return clocked(new PetitionFact.Diverted(route, said(officer, words)));
  }

  /** Answers a suggestion or an accusation (答复反馈). */
  public Decided<Petition> answer(ActingOfficer officer, ContentRef answer) {
    requireInHand(officer, PetitionMove.ANSWER);
    return clocked(new PetitionFact.Answered(said(officer, answer)));
  }

  /** Takes on record that the petitioner took it back: by the unit in hand or who registered it. */
  public Decided<Petition> withdraw(ActingOfficer officer, ContentRef reason) {
    require(PetitionMove.WITHDRAW);
    requireOf(officer, List.of(p.inHand(), p.filing().unit()));
    return clocked(new PetitionFact.Withdrawn(said(officer, reason)));
  }

  /**
   * Destroys what is known of who petitions (删除个人信息，个人信息保护法第四十七条), in whatever state it is.
   *
   * @throws Refusal PETITIONER_ERASED if it was
   */
  public Decided<Petition> erase() {
    var known =
        p.petitioner()
            .orElseThrow(() -> Refusal.conflict(PetitionReason.PETITIONER_ERASED, about()));
    return move(new PetitionFact.PetitionerErased(known.id()));
  }

  /** When to look at the times of a petition: one wake a time that runs. */
  static List<Wake> wakes(Petition p, LimitFaces faces) {
    return p.runningTimes()
        .map(PetitionTime::limit)
        .map(one -> faces.face(one).wake().orElseGet(() -> Wake.withAllOthers(one.clock().key())))
        .toList();
  }

  OfficerWords said(ActingOfficer officer, ContentRef words) {
    return new OfficerWords(officer.id(), words, now);
  }

  /** A time that begins, by the law that governs it. */
  TimeStarted start(PetitionLimit of, Instant from) {
    int run = p.time(of).map(had -> had.clock().run() + 1).orElse(1);
    return started(of, laws.governing(of, p.governedBy(of)), run, from, faces);
  }

  private static TimeStarted started(
      PetitionLimit of, PetitionLaws.Law law, int run, Instant from, LimitFaces faces) {
    var limit = Limit.started(law.spec(), law.budget(), run, from);
    return new TimeStarted(of, law.spec(), law.budget(), run, from, faces.face(limit).due());
  }

  /** A move after which other times run. */
  Decided<Petition> clocked(PetitionFact fact) {
    var decided = move(fact);
    return decided.waking(wakes(decided.after(), faces));
  }

  Decided<Petition> move(PetitionFact fact) {
    return Petition.LINEAGE.move(p, List.of(fact));
  }

  /**
   * Passes if what is to be done by then was done in time.
   *
   * @throws Refusal TIME_RUN_OUT
   */
  void requireTime(PetitionLimit of, Instant done) {
    faces
        .face(p.time(of).orElseThrow())
        .due()
        .filter(due -> !done.isBefore(due))
        .ifPresent(due -> {
          var details = about();
          details.put("limit", of.name());
          details.put("due_time", due.toString());
          throw Refusal.illegalNow(PetitionReason.TIME_RUN_OUT, legal(), details);
        });
  }

  void requireInHand(ActingOfficer officer, PetitionMove move) {
    require(move);
    requireOf(officer, List.of(p.inHand()));
  }

  /** Passes if the officer is of one of the units. */
  void requireOf(ActingOfficer officer, List<UnitId> units) {
    if (Collections.disjoint(officer.units(), units)) {
      throw Refusal.notPermitted(
          PetitionReason.NOT_IN_HAND, Map.of("unit", "units/" + units.getFirst().value()));
    }
  }

  /** Passes if petitions of its kind go that way, and it stands so. */
  void require(PetitionMove move) {
    if (!move.isOf(p.filing().kind())) {
      var details = about();
      details.put("kind", p.filing().kind().name());
      details.put("move", move.name());
      throw Refusal.illegalNow(PetitionReason.NOT_OF_THIS_KIND, legal(), details);
    }
    if (!move.isLegalIn(p.status())) {
      var details = about();
      details.put("state", p.status().name());
      details.put("move", move.name());
      throw Refusal.illegalNow(PetitionReason.ILLEGAL_PETITION_MOVE, legal(), details);
    }
  }

  List<String> legal() {
    return PetitionMove.legalFor(p.filing().kind(), p.status());
  }

  Map<String, String> about() {
    return new HashMap<>(Map.of("petition", p.id().name()));
  }
}
