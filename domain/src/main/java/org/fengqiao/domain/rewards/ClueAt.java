package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.LimitStart;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * A clue at a moment: decides how it is verified and disposed of. Each move answers what was
 * decided and changes nothing; each refuses with ILLEGAL_CLUE_MOVE where the clue does not stand
 * so, and with NOT_IN_HAND where the officer is not of the unit whose move it is.
 *
 * @param terms of the pack that it was submitted under
 */
public record ClueAt(Clue c, LimitFaces faces, RewardTerms terms, Instant now) {
  public ClueAt {
    Objects.requireNonNull(c);
    Objects.requireNonNull(faces);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(now);
  }

  /**
   * What is submitted.
   *
   * @param text what is reported
   * @param finder the first part of its claim code
   * @param secret by which the second is checked
   */
  public record Arrival(
      ClueId id, ClueFiling filing, ContentRef text, String finder, CodeHash secret) {}

  /**
   * Submits a clue (提交举报): the time to verify it runs.
   *
   * @throws Refusal RISK_TYPE_NOT_IN_PACK
   */
  public static Decided<Clue> submit(Arrival arrival, RewardTerms terms, LimitFaces faces) {
    var filing = arrival.filing();
    if (terms.table().type(filing.type()).isEmpty()) {
      throw Refusal.invalid(
          RewardReason.RISK_TYPE_NOT_IN_PACK, "risk_type", "is one of the pack's types");
    }
    var term = terms.limit(ClueLimit.VERIFY);
    var fact =
        new ClueFact.Submitted(
            arrival.id(),
            filing,
            arrival.text(),
            arrival.finder(),
            arrival.secret(),
            LimitStart.of(term.spec(), term.budget(), filing.time(), faces));
    var decided = Clue.LINEAGE.begin(List.of(fact));
    return decided.waking(wakes(decided.after(), faces));
  }

  /**
   * Gives it to another unit to verify, and to see that the risk is removed: for either unit.
   *
   * @throws Refusal INVALID_FIELD of {@code unit} if it is the one that rewards it
   */
  public Decided<Clue> assign(ActingOfficer officer, UnitId handler, ContentRef reason) {
    require(ClueMove.ASSIGN);
    requireOf(officer, List.of(c.handler(), c.filing().office()));
    if (handler.equals(c.filing().office())) {
      throw Refusal.invalid("unit", "is another than the one that rewards it");
    }
    return clocked(new ClueFact.Assigned(handler, said(officer, reason)));
  }

  /** Finds it true (属实). */
  public Decided<Clue> verify(ActingOfficer officer, ContentRef finding) {
    requireHandler(officer, ClueMove.VERIFY);
    return clocked(new ClueFact.Verified(said(officer, finding)));
  }

  /** Finds it untrue (不属实). */
  public Decided<Clue> findInvalid(ActingOfficer officer, ContentRef finding) {
    requireHandler(officer, ClueMove.FIND_INVALID);
    return clocked(new ClueFact.FoundInvalid(said(officer, finding)));
  }

  /**
   * Finds that somebody reported it earlier (重复举报): the first whose clue is true is rewarded. Also
   * of one that is true itself, as long as its risk is not removed.
   *
   * @throws Refusal NOT_EARLIER; NOT_FOUND_TRUE
   */
  public Decided<Clue> findDuplicate(ActingOfficer officer, Clue earlier, ContentRef finding) {
    requireHandler(officer, ClueMove.FIND_DUPLICATE);
    if (!isEarlier(earlier)) {
      throw refused(RewardReason.NOT_EARLIER, earlier.id());
    }
    if (earlier.path().verified().isEmpty()
        || earlier.status() == ClueStatus.INVALID
        || earlier.status() == ClueStatus.DUPLICATE) {
      throw refused(RewardReason.NOT_FOUND_TRUE, earlier.id());
    }
    return clocked(new ClueFact.FoundDuplicate(earlier.id(), said(officer, finding)));
  }

  /** Ids tell apart what came at once. */
  private boolean isEarlier(Clue other) {
    int by = other.filing().time().compareTo(c.filing().time());
    return by < 0 || (by == 0 && other.id().value().compareTo(c.id().value()) < 0);
  }

  /** Names the case that removes the risk; in place of another, where one was named. */
  public Decided<Clue> link(ActingOfficer officer, CaseId linked) {
    requireHandler(officer, ClueMove.LINK_CASE);
    return move(new ClueFact.CaseLinked(linked, officer.id(), now));
  }

  /**
   * Takes on record that the risk is removed: the time to begin with the reward runs from then.
   *
   * @param disposed when; not before it was submitted, nor after now
   * @throws Refusal INVALID_FIELD
   */
  public Decided<Clue> dispose(ActingOfficer officer, ContentRef how, Instant disposed) {
    requireHandler(officer, ClueMove.DISPOSE);
    requireWithin("dispose_time", disposed, c.filing().time());
    var disposal = new Disposal(said(officer, how), disposed);
    return clocked(new ClueFact.Disposed(disposal, start(ClueLimit.START, disposed)));
  }

  /** Passes if it was between that time and now. */
  void requireWithin(String field, Instant time, Instant from) {
    if (time.isBefore(from) || time.isAfter(now)) {
      throw Refusal.invalid(field, "is from " + from + " to now");
    }
  }

  /**
   * Passes if the reward may still be claimed.
   *
   * @throws Refusal TIME_RUN_OUT
   */
  void requireClaimTime() {
    faces
        .face(c.time(ClueLimit.CLAIM).orElseThrow())
        .due()
        .filter(due -> !now.isBefore(due))
        .ifPresent(due -> {
          var details = about();
          details.put("limit", ClueLimit.CLAIM.name());
          details.put("due_time", due.toString());
          throw Refusal.illegalNow(RewardReason.TIME_RUN_OUT, legal(), details);
        });
  }

  LimitStart start(ClueLimit of, Instant from) {
    var term = terms.limit(of);
    return LimitStart.of(term.spec(), term.budget(), from, faces);
  }

  /** When to look at the times of a clue: one wake a time that runs. */
  static List<Wake> wakes(Clue c, LimitFaces faces) {
    return c.runningTimes()
        .map(ClueTime::limit)
        .map(one -> faces.face(one).wake().orElseGet(() -> Wake.withAllOthers(one.clock().key())))
        .toList();
  }

  OfficerWords said(ActingOfficer officer, ContentRef words) {
    return new OfficerWords(officer.id(), words, now);
  }

  /** A move after which other times run. */
  Decided<Clue> clocked(ClueFact fact) {
    var decided = move(fact);
    return decided.waking(wakes(decided.after(), faces));
  }

  Decided<Clue> move(ClueFact fact) {
    return Clue.LINEAGE.move(c, List.of(fact));
  }

  private void requireHandler(ActingOfficer officer, ClueMove move) {
    require(move);
    requireOf(officer, List.of(c.handler()));
  }

  /** Passes if the officer is of the unit that rewards it, and it stands so. */
  void requireOffice(ActingOfficer officer, ClueMove move) {
    require(move);
    requireOf(officer, List.of(c.filing().office()));
  }

  private void requireOf(ActingOfficer officer, List<UnitId> units) {
    if (Collections.disjoint(officer.units(), units)) {
      throw Refusal.notPermitted(
          RewardReason.NOT_IN_HAND, Map.of("unit", "units/" + units.getFirst().value()));
    }
  }

  /** Passes if it stands so. */
  void require(ClueMove move) {
    if (!move.isLegalIn(c.status())) {
      var details = about();
      details.put("state", c.status().name());
      details.put("move", move.name());
      throw Refusal.illegalNow(RewardReason.ILLEGAL_CLUE_MOVE, legal(), details);
    }
  }

  List<String> legal() {
    return ClueMove.legalIn(c.status());
  }

  Map<String, String> about() {
    return new HashMap<>(Map.of("clue", c.id().name()));
  }

  private static Refusal refused(RewardReason reason, ClueId other) {
    return Refusal.conflict(reason, Map.of("clue", other.name()));
  }
}
