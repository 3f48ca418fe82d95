package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.MAJOR;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of moves against what the moves do, over random histories. */
class MoveTest {
  private static final int LIVES = Integer.getInteger("moves.lives", 1_000);

  private static final Set<DivisionCode> HERE = Set.of(CaseFixtures.VILLAGE);
  private static final Patch NEXT_VILLAGE = Patch.of(new DivisionCode("620402202205"));

  private static final CaseCallbackAt.Call DISSATISFIED =
      new CaseCallbackAt.Call.Answered(false, Satisfaction.DISSATISFIED, Optional.empty());

  private static final Set<Reason> NOT_THEIRS =
      Set.of(
          CaseReason.NOT_THE_LEAD,
          CaseReason.NOT_THE_REPORTER,
          CaseReason.NOT_OF_THE_PART,
          CaseReason.NOT_THE_CALLER);

  private static Decided<Case> make(
      Move move, CaseAt at, ActingOfficer officer, PartnerId partner) {
    return switch (move) {
      case TRIAGE ->
          at.triage(Classing.UNKNOWN, at.c().patch(), at.c().routing(), Optional.empty());
      case DISPATCH -> at.dispatch(CaseFixtures.ORDINARY, List.of(), Optional.empty());
      case SIGN_FOR -> at.signFor(officer);
      case RECORD_CONTACT -> at.recordContact(officer, true, Optional.empty());
      case SUBMIT -> at.submit(officer, MAJOR, List.of(), Optional.empty());
      case RECORD_PROGRESS -> at.recordProgress(officer, WORDS);
      case OBJECT -> dispute(at).object(officer, WORDS);
      case DECIDE_OBJECTION -> dispute(at).dismiss(WORDS);
      case ASSIGN_PART -> new CasePartAt(at).assign(CaseFixtures.POLICE, List.of(), WORDS);
      case HAND_IN_PART -> new CasePartAt(at).handIn(anOpenPart(at.c()), officer, WORDS);
      case DROP_PART -> new CasePartAt(at).drop(anOpenPart(at.c()), WORDS);
      case SUSPEND -> new CaseTimeAt(at).suspend(officer, CaseFixtures.POLICEMAN, WORDS);
      case RESUME -> new CaseTimeAt(at).resume(officer, Optional.empty());
      case EXTEND ->
          new CaseTimeAt(at)
              .extend(
                  NamedRun.only(TestRules.HANDLE),
                  Budget.parse("1wd"),
                  officer,
                  CaseFixtures.POLICEMAN,
                  WORDS);
      case HAND_OVER -> at.handOver(officer, Optional.empty());
      case RESOLVE -> at.resolve(officer, OutcomeKind.EXPLAINED, WORDS);
      case CLOSE -> at.close(Optional.empty(), Optional.of(CaseFixtures.POLICE));
      case RECORD_CALLBACK -> callback(at).record(officer, DISSATISFIED);
      case REOPEN -> callback(at).reopen(WORDS);
      case WITHDRAW -> at.withdraw(partner, Optional.empty());
      case REJECT -> at.reject(WORDS);
      case REDIRECT -> at.redirect(RedirectRoute.OTHER, Optional.empty(), Optional.empty());
      case CORRECT ->
          new CaseCorrectionAt(at)
              .correct(
                  new CaseCorrectionAt.Correction(
                      Optional.of(WORDS), at.c().classing(), Optional.empty()),
                  WORDS);
      case TRANSFER -> at.transfer(elsewhere(at.c()), Optional.empty());
      case MERGE -> new CaseMergeAt(at).mergeInto(CaseFixtures.dispatched(90), WORDS);
      case UNMERGE -> new CaseMergeAt(at).unmerge(WORDS);
      case ADD_CLAIMANTS -> ClaimantFixtures.added(at).subject();
      case DROP_CLAIMANT -> ClaimantFixtures.dropped(at);
      case SEND_SURVEY -> survey(at).send(SurveyCode.of(new byte[SurveyCode.BYTES]));
      case ANSWER_SURVEY -> survey(at).answer(false, Satisfaction.DISSATISFIED, Optional.empty());
      case PUT_ON_THE_BOOKS -> new CaseBooksAt(at).put(officer, CaseFixtures.POLICEMAN, WORDS);
      case REVIEW_ON_THE_BOOKS -> new CaseBooksAt(at).review(WORDS);
      case TAKE_OFF_THE_BOOKS -> new CaseBooksAt(at).takeOff(Optional.empty());
      case REFER_TO_MEDIATION ->
          new CaseMediationAt(at).refer(officer, CaseFixtures.MEDIATION, WORDS);
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
  void isAcceptedJustWhereTheTableSaysAndStateIsTheFoldOfAllFacts(long seed) {
    var random = new Random(seed);
    var moves = Move.values();
    var seen = EnumSet.noneOf(CaseStatus.class);
    for (int life = 0; life < LIVES; life++) {
      var begun = CaseFixtures.aReport(Optional.empty());
      var c = begun.after();
      var facts = new ArrayList<CaseFact>();
      begun.facts().forEach(fact -> facts.add((CaseFact) fact));
      for (int step = 1; step <= 60; step++) {
        var move = moves[random.nextInt(moves.length)];
        // No move of a case lets it come back: the mediation does.
        if (c.mediation().isPresent() && random.nextInt(8) == 0) {
          var ended = ended(at(c, "PT" + step + "H"), random.nextBoolean());
          ended.facts().forEach(fact -> facts.add((CaseFact) fact));
          c = ended.after();
          continue;
        }
        // Endings are rarer than in a fair draw, or no life would be long.
        if (c.status().isOver() || (step < 12 && random.nextBoolean() && ends(move))) {
          continue;
        }
        var officer = random.nextInt(4) > 0 ? leadOf(c) : VILLAGER;
        boolean legal = move.isLegalOf(c);
        try {
          var decided = make(move, at(c, "PT" + step + "H"), officer, HOTLINE);
          assertTrue(legal, () -> "seed " + seed + ": " + move + " was accepted off the table");
          decided.facts().forEach(fact -> facts.add((CaseFact) fact));
          c = decided.after();
          seen.add(c.status());
        } catch (Refusal refusal) {
          boolean forTheTable = refusal.reason() == CaseReason.ILLEGAL_MOVE;
          assertEquals(!legal, forTheTable, () -> "seed " + seed + ": " + refusal.getMessage());
        }
      }
      var begin = Case.LINEAGE.begin(facts.subList(0, 1)).after();
      var rebuilt = Case.LINEAGE.fold(begin, facts.subList(1, facts.size()));
      assertEquals(c, rebuilt, "seed " + seed);
    }
    if (LIVES >= 1_000) {
      assertEquals(EnumSet.allOf(CaseStatus.class), seen, "seed " + seed);
    }
  }

  @Test
  void namesNoMoveOutOfAStateThatIsOver() {
    for (var status : CaseStatus.values()) {
      assertEquals(
          status.isOver(),
          Stream.of(Move.values()).noneMatch(move -> move.isLegalIn(status)),
          status.name());
    }
  }

  @Test
  void isRefusedToJustThoseWhomTheTableDoesNotName() {
    for (var c : inManyHands()) {
      for (var move : Move.movesOf(c)) {
        for (var officer : List.of(VILLAGER, POLICEMAN, TOWNSMAN)) {
          for (var partner : List.of(HOTLINE, new PartnerId("another"))) {
            assertEquals(
                move.by().isAny(partner, actingFor(officer), c),
                isOpenTo(move, at(c, "PT9H"), officer, partner),
                () -> move + " of " + c.status() + " by " + officer + ", " + partner);
          }
        }
      }
    }
  }

  private static Decided<Case> ended(CaseAt at, boolean settled) {
    var mediated = new CaseMediationAt(at);
    return settled
        ? mediated.settle(CaseFixtures.MEDIATION, TOWNSMAN.id(), WORDS)
        : mediated.comeBack(CaseFixtures.MEDIATION, Optional.of(WORDS));
  }

  private static CaseCallbackAt callback(CaseAt at) {
    return new CaseCallbackAt(at, CallbackRule.DEFAULT, List.of());
  }

  private static CaseSurveyAt survey(CaseAt at) {
    return new CaseSurveyAt(callback(at), SurveyRule.DEFAULT);
  }

  private static int anOpenPart(Case c) {
    return c.openParts().stream().findFirst().map(Part::number).orElse(1);
  }

  private static CaseDisputeAt dispute(CaseAt at) {
    return new CaseDisputeAt(at, ObjectionRule.DEFAULT);
  }

  private static boolean isOpenTo(Move move, CaseAt at, ActingOfficer officer, PartnerId partner) {
    try {
      make(move, at, officer, partner);
      return true;
    } catch (Refusal refusal) {
      return !NOT_THEIRS.contains(refusal.reason());
    }
  }

  /** Each open state; of those a unit leads, one in which another had it before as well. */
  private static List<Case> inManyHands() {
    var reported = CaseFixtures.aCase();
    var triaged =
        at(reported, "PT1M")
            .triage(Classing.UNKNOWN, reported.patch(), reported.routing(), Optional.empty())
            .after();
    var raised =
        at(CaseFixtures.signedFor(), "PT1H")
            .submit(VILLAGER, MAJOR, List.of(), Optional.empty())
            .after();
    var signed = at(raised, "PT2H").signFor(TOWNSMAN).after();
    var progressed = at(signed, "PT3H").recordProgress(TOWNSMAN, WORDS).after();
    var resolved = at(progressed, "PT4H").resolve(TOWNSMAN, OutcomeKind.SOLVED, WORDS).after();
    var shared =
        new CasePartAt(at(progressed, "PT3H"))
            .assign(CaseFixtures.POLICE, List.of(), WORDS)
            .after();
    var disputed = dispute(at(progressed, "PT4H")).object(TOWNSMAN, WORDS).after();
    var waiting = new CaseTimeAt(at(signed, "PT3H")).suspend(TOWNSMAN, POLICEMAN, WORDS).after();
    return List.of(
        reported,
        triaged,
        CaseFixtures.dispatched(),
        raised,
        signed,
        progressed,
        shared,
        disputed,
        waiting,
        new CaseBooksAt(at(signed, "PT3H")).put(TOWNSMAN, POLICEMAN, WORDS).after(),
        new CaseMediationAt(at(signed, "PT3H"))
            .refer(TOWNSMAN, CaseFixtures.MEDIATION, WORDS)
            .after(),
        new CaseMergeAt(at(signed, "PT3H")).mergeInto(CaseFixtures.dispatched(90), WORDS).after(),
        resolved);
  }

  @Test
  void isMadeByTheCallThatBearsItsName() {
    for (var move : Move.values()) {
      // What a case is referred by is a call of the mediation that begins by it.
      var name = move == Move.REFER_TO_MEDIATION ? "REFER_CASE" : move.name();
      assertTrue(move.right().name().startsWith(name), move.right().name());
    }
    assertEquals(
        Move.values().length, Stream.of(Move.values()).map(Move::right).distinct().count());
  }

  @Test
  void isADispatchersOfAnotherPatchWhereThePartnerMayPlaceCasesAtAll() {
    var c = CaseFixtures.dispatched();
    var report = new Rights(Set.of(), Set.of(), Set.of(), HERE, Set.of(), Set.of());
    var view = new Rights(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), HERE);
    assertTrue(Mover.PLACING_DISPATCHER.isAny(HOTLINE, report, c));
    assertTrue(Mover.PLACING_DISPATCHER.isAny(HOTLINE, view, c));
    assertFalse(Mover.PLACING_DISPATCHER.isAny(HOTLINE, Rights.NONE, c));
  }

  @Test
  void isAnyOfficersWhileNoUnitHasTheCase() {
    var c = CaseFixtures.aCase();
    assertTrue(Mover.UNIT_OFFICER.isAny(HOTLINE, actingFor(POLICEMAN), c));
    assertFalse(Mover.UNIT_OFFICER.isAny(HOTLINE, Rights.NONE, c));
  }

  private static Rights actingFor(ActingOfficer officer) {
    return new Rights(Set.of(), Set.of(), Set.of(), HERE, officer.units(), Set.of());
  }

  private static Patch elsewhere(Case c) {
    return c.patch().equals(NEXT_VILLAGE)
        ? Patch.of(new DivisionCode("620402202206"))
        : NEXT_VILLAGE;
  }

  private static boolean ends(Move move) {
    return move == Move.WITHDRAW || move == Move.REJECT || move == Move.REDIRECT;
  }

  private static ActingOfficer leadOf(Case c) {
    return c.lead().filter(CaseFixtures.TOWN_CENTRE::equals).isPresent() ? TOWNSMAN : VILLAGER;
  }
}
