package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;

/**
 * A case at a moment, under the rules of its place: decides every move. Each answers what was
 * decided and changes nothing; each refuses with ILLEGAL_MOVE, naming the legal moves, where {@link
 * Move} does not list the state.
 */
public record CaseAt(Case c, ClockRules rules, Instant now) {
  public CaseAt {
    Objects.requireNonNull(c);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(now);
  }

  /** Classes it (分拨), and places it where it was placed wrongly or not at all. */
  public Decided<Case> triage(
      Classing classing, Patch patch, Routing routing, Optional<ContentRef> note) {
    return move(Move.TRIAGE).add(new CaseFact.Triaged(classing, patch, routing, note)).end();
  }

  /**
   * Gives it to the first post of {@code climb} (派单).
   *
   * @throws Refusal TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> dispatch(Climb climb, List<OfficerId> holders, Optional<ContentRef> note) {
    return bounded(
        move(Move.DISPATCH)
            .add(new CaseFact.Dispatched(climb, holders, false, now, note))
            .on(ClockEvent.DISPATCHED)
            .on(ClockEvent.STEP_BEGUN));
  }

  /**
   * Takes it in hand (签收).
   *
   * @throws Refusal NOT_THE_LEAD if the officer is not of the lead unit
   */
  public Decided<Case> signFor(ActingOfficer officer) {
    var chapter = move(Move.SIGN_FOR);
    requireLead(officer);
    return chapter
        .add(new CaseFact.SignedFor(c.lead().orElseThrow(), officer.id(), now))
        .on(ClockEvent.SIGNED_FOR)
        .end();
  }

  /**
   * Notes a call or visit to the reporter (联系); reaching the reporter stops the contact clock.
   *
   * @throws Refusal NOT_THE_LEAD if units have, had or co-handle it and the officer is of none;
   *     TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> recordContact(
      ActingOfficer officer, boolean reached, Optional<ContentRef> note) {
    var chapter = move(Move.RECORD_CONTACT);
    var had = new HashSet<>(c.traits().units());
    if (!had.isEmpty() && officer.units().stream().noneMatch(had::contains)) {
      throw notTheLead();
    }
    chapter.add(new CaseFact.ContactRecorded(officer.id(), reached, now, note));
    return bounded(reached ? chapter.on(ClockEvent.CONTACTED) : chapter);
  }

  /**
   * Submits it to the level above (提交).
   *
   * @param climb the ladder of the higher tier
   * @throws Refusal NOT_THE_LEAD; TIER_NOT_HIGHER
   */
  public Decided<Case> submit(
      ActingOfficer officer, Climb climb, List<OfficerId> holders, Optional<ContentRef> note) {
    requireSubmit(officer, climb.tier());
    return new Chapter(c, rules, now)
        .add(new CaseFact.Submitted(climbed(), climb, holders, now, note))
        .on(ClockEvent.SUBMITTED)
        .on(ClockEvent.STEP_BEGUN)
        .end();
  }

  /**
   * Passes if the case may be submitted to that tier, whatever its ladder.
   *
   * @throws Refusal ILLEGAL_MOVE; NOT_THE_LEAD; TIER_NOT_HIGHER
   */
  public void requireSubmit(ActingOfficer officer, Tier tier) {
    require(Move.SUBMIT);
    requireLead(officer);
    if (tier.compareTo(climbed()) <= 0) {
      throw Refusal.invalid(
          CaseReason.TIER_NOT_HIGHER,
          "target_tier",
          "is higher than " + climbed() + ", the present one");
    }
  }

  /**
   * Hands it over to another officer of its lead unit (工作移交).
   *
   * @throws Refusal NOT_THE_LEAD if the officer is not of the lead unit
   */
  public Decided<Case> handOver(ActingOfficer to, Optional<ContentRef> note) {
    var chapter = move(Move.HAND_OVER);
    requireLead(to);
    var from = c.state().inHandOf().orElseThrow();
    return chapter.add(new CaseFact.HandedOver(from, to.id(), now, note)).end();
  }

  /**
   * Notes what was done (办理进展).
   *
   * @throws Refusal NOT_THE_LEAD
   */
  public Decided<Case> recordProgress(ActingOfficer officer, ContentRef note) {
    var chapter = move(Move.RECORD_PROGRESS);
    requireLead(officer);
    return chapter.add(new CaseFact.ProgressRecorded(officer.id(), note)).end();
  }

  /**
   * Says that the handler is done (办结).
   *
   * @throws Refusal NOT_THE_LEAD; PARTS_OPEN
   */
  public Decided<Case> resolve(ActingOfficer officer, OutcomeKind outcome, ContentRef words) {
    var chapter = move(Move.RESOLVE);
    requireLead(officer);
    CasePartAt.requireAllIn(this);
    return chapter
        .add(new CaseFact.Resolved(new Resolution(outcome, officer.id(), words, now)))
        .on(ClockEvent.RESOLVED)
        .end();
  }

  /**
   * Closes it (结案).
   *
   * @param caller the post that is to call its reporter back, and whose time begins
   */
  public Decided<Case> close(Optional<ContentRef> note, Optional<LadderPost> caller) {
    var chapter = move(Move.CLOSE).add(new CaseFact.Closed(now, note, caller)).on(ClockEvent.ENDED);
    return caller.isPresent() ? chapter.on(ClockEvent.CLOSED).end() : chapter.end();
  }

  /**
   * Takes it back for the reporter (撤回).
   *
   * @throws Refusal NOT_THE_REPORTER unless {@code partner} reported it; HAS_MERGED_CASES
   */
  public Decided<Case> withdraw(PartnerId partner, Optional<ContentRef> note) {
    var chapter = move(Move.WITHDRAW);
    if (!c.origin().partner().equals(partner)) {
      throw Refusal.notPermitted(CaseReason.NOT_THE_REPORTER, Map.of("case", name()));
    }
    new CaseMergeAt(this).requireNoneMerged();
    return chapter.add(new CaseFact.Withdrawn(now, note)).on(ClockEvent.ENDED).end();
  }

  /** Does not take it up (不予受理). */
  public Decided<Case> reject(ContentRef note) {
    return move(Move.REJECT).add(new CaseFact.Rejected(now, note)).on(ClockEvent.ENDED).end();
  }

  /** Sends it another route (转出). */
  public Decided<Case> redirect(
      RedirectRoute route, Optional<CaseId> earlier, Optional<ContentRef> note) {
    return move(Move.REDIRECT)
        .add(new CaseFact.Redirected(route, earlier, now, note))
        .on(ClockEvent.ENDED)
        .end();
  }

  /**
   * Transfers it to another patch (移交). Who has it keeps it, and its clocks run on.
   *
   * @throws Refusal SAME_PATCH
   */
  public Decided<Case> transfer(Patch patch, Optional<ContentRef> note) {
    var chapter = move(Move.TRANSFER);
    if (patch.equals(c.patch())) {
      throw Refusal.conflict(CaseReason.SAME_PATCH, Map.of("case", name()));
    }
    return chapter.add(new CaseFact.Transferred(patch, note)).end();
  }

  /**
   * Passes if the move may be made now, as far as the state goes.
   *
   * @throws Refusal ILLEGAL_MOVE
   */
  public void require(Move move) {
    if (!move.isLegalOf(c)) {
      throw Refusal.illegalNow(
          CaseReason.ILLEGAL_MOVE,
          Move.movesOf(c).stream().map(Move::name).toList(),
          Map.of("case", name(), "state", c.status().name(), "move", move.name()));
    }
  }

  Chapter move(Move move) {
    require(move);
    return new Chapter(c, rules, now);
  }

  /** The end of a move that may be made over and over, so that a case cannot grow without end. */
  Decided<Case> bounded(Chapter chapter) {
    if (chapter.startsTooMany()) {
      throw tooManyRuns();
    }
    return chapter.end();
  }

  Refusal tooManyRuns() {
    return Refusal.conflict(
        CaseReason.TOO_MANY_CLOCK_RUNS, Map.of("case", name(), "most", "" + Case.MOST_RUNS));
  }

  private Tier climbed() {
    return c.climb().orElseThrow().tier();
  }

  void requireLead(ActingOfficer officer) {
    if (!c.isLedByOneOf(officer.units())) {
      throw notTheLead();
    }
  }

  private Refusal notTheLead() {
    return Refusal.notPermitted(CaseReason.NOT_THE_LEAD, Map.of("case", name()));
  }

  String name() {
    return "cases/" + c.id().value();
  }
}
