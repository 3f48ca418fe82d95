package org.fengqiao.application.cases.whistles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.whistles.CallStatus;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleFact;
import org.fengqiao.domain.cases.whistles.WhistleReason;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A whistle from its call to its end, by the partners of village and departments. */
class WhistleMovesTest {
  private final WhistleTown town = new WhistleTown();
  private final Caller village = town.village();
  private final Caller departments = town.departments();

  private static void refused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  private Whistle allCame() {
    var w = town.aWhistle();
    for (int i = 0; i < w.calls().size(); i++) {
      town.came(w, i);
    }
    return town.now(w);
  }

  private List<WhistleFact.RungFired> fired(Whistle w) {
    return town.cases.memory.of(w.ref(), 0, 100).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(WhistleFact.RungFired.class::isInstance)
        .map(WhistleFact.RungFired.class::cast)
        .toList();
  }

  @Test
  void goesFromTheCallThroughReportInAndOutcomeToItsEnd() {
    var w = allCame();
    var organ = w.calls().getFirst().organ();
    var done =
        town.outcome
            .record(
                departments,
                new RecordWhistleOutcome.Command(
                    town.on(departments, w, town.officer(organ)), organ, "已清理摊点"))
            .resource();
    assertEquals(CallStatus.DONE, done.aggregate().calls().getFirst().state().status());
    var settled =
        town.settle
            .settle(
                village,
                new SettleWhistle.Command(town.on(village, w, town.cases.villager), "已恢复通行"))
            .resource();
    assertEquals(WhistleStatus.SETTLED, settled.aggregate().status());
    var view = town.views.of(settled);
    assertEquals("已恢复通行", note(view, settled.aggregate().state().words().orElseThrow()));
    assertEquals("烧烤摊占道，请到场处置", note(view, settled.aggregate().reason()));
  }

  private static String note(WhistleView view, ContentRef ref) {
    var shown = (CaseView.Shown.Present) view.shown(ref);
    return shown.content().fields().getOrDefault(CaseWords.NOTE, "");
  }

  @Test
  void isSeenByBlowerCalledUnitsAndWhoViewsTheGroundAndByNobodyElse() {
    var w = town.aWhistle();
    var get = new GetWhistle(town.cases.town.access, town.inSight, town.views);
    var calledUnit = w.calls().getFirst().unit();
    var other =
        town.units().stream()
            .filter(unit -> !w.calledUnits().contains(unit))
            .findFirst()
            .orElseThrow();
    var seers =
        List.of(
            village,
            town.caller("bureau", Set.of(calledUnit)),
            town.caller("secretary", Set.of(town.cases.secretary.unit())),
            town.cases.overseer(EnumSet.allOf(Right.class)));
    var blind = List.of(town.cases.stranger(), town.caller("other", Set.of(other)));
    var list = new ListWhistles(town.cases.town.access, town.whistles, town.views);
    var here =
        new WhistleFilter(new WhistleFilter.Scope.InDivision(GroundTown.VILLAGE), Optional.empty());
    for (var seer : seers) {
      assertEquals(w, get.get(seer, w.id()).subject());
      assertEquals(1, list.list(seer, here, PageRequest.FIRST).items().size());
    }
    for (var one : blind) {
      refused(WhistleReason.WHISTLE_NOT_FOUND, () -> get.get(one, w.id()));
      assertEquals(0, list.list(one, here, PageRequest.FIRST).items().size());
    }
    var none = town.cases.overseer(Set.of());
    refused(PartnerReason.RIGHT_MISSING, () -> get.get(none, w.id()));
    refused(PartnerReason.RIGHT_MISSING, () -> list.list(none, here, PageRequest.FIRST));
  }

  @Test
  void showsWhenEachOrganMustComeAndNoTimeOfOneThatDid() {
    var w = town.aWhistle();
    var due = town.cases.town.now().plus(Duration.ofHours(2));
    var view = town.views.of(town.cases.memory.find(Whistle.class, w.ref()).orElseThrow());
    view.faces().forEach(face -> assertEquals(Optional.of(due), face.due()));
    assertEquals(w.calls().size(), view.faces().size());
  }

  @Test
  void firesEachRungOnceForEachOrganStillOutHoweverManyLook() {
    var w = town.aWhistle();
    town.came(w, 0);
    town.cases.pass(Duration.ofMinutes(91));
    try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        lookers.execute(() -> town.wake.wake(w.id().value()));
      }
    }
    assertEquals(
        List.of(w.calls().get(1).organ(), w.calls().get(2).organ()),
        fired(w).stream().map(WhistleFact.RungFired::organ).toList());
    town.cases.pass(Duration.ofHours(1));
    var rules = town.cases.rules;
    var due =
        new WakeDueClocks(
            new MemoryClocks(town.cases.memory),
            Set.of(town.cases.wake, town.wake),
            rules,
            town.cases.town.clock);
    assertEquals(Map.of(), due.wake().failed());
    assertEquals(Map.of(), due.wake().failed());
    var missed = fired(w).stream().filter(f -> f.rung().key().equals(DaguanList.MISSED)).toList();
    assertEquals(2, missed.size());
    missed.forEach(f -> assertTrue(f.rung().late()));
    var entry = town.cases.memory.of(w.ref(), 0, 100).getLast();
    assertEquals(Actor.FENGQIAO, entry.actor());
    assertTrue(town.came(w, 1).calls().get(1).state().cameIn().orElseThrow().late());
    assertFalse(town.now(w).calls().getFirst().state().cameIn().orElseThrow().late());
  }

  @Test
  void saysWhenToLookAgainWhenNothingIsDue() {
    var w = town.aWhistle();
    var wakes = town.wake.wake(w.id().value()).orElseThrow();
    var remind = town.cases.town.now().plus(Duration.ofMinutes(90));
    assertEquals(3, wakes.size());
    wakes.forEach(wake -> assertEquals(remind, wake.at()));
    assertEquals(List.of(), fired(w));
  }

  @Test
  void isAppraisedByTheRolesOfItsListOnItsGround() {
    var w = allCame();
    var organ = w.calls().getFirst().organ();
    var on = town.on(village, w, town.cases.villager);
    var appraised =
        town.appraise
            .appraise(village, new AppraiseReportIn.Command(on, organ, 4, "来得快", "周末也应有人"))
            .resource();
    var appraisal = appraised.aggregate().calls().getFirst().appraisals().getFirst();
    assertEquals(TownRules.SECRETARY.role(), appraisal.role());
    var words = (CaseView.Shown.Present) town.views.of(appraised).shown(appraisal.words());
    assertEquals(
        Map.of(CaseWords.NOTE, "来得快", CaseWords.SUGGESTION, "周末也应有人"), words.content().fields());
    refused(
        WhistleReason.ALREADY_APPRAISED,
        () ->
            town.appraise.appraise(
                village,
                new AppraiseReportIn.Command(
                    town.on(village, w, town.cases.villager), organ, 1, "再评", "")));
    refused(
        WhistleReason.NOT_A_SCORER,
        () ->
            town.appraise.appraise(
                village,
                new AppraiseReportIn.Command(
                    town.on(village, w, town.cases.policeman), organ, 1, "不归我评", "")));
  }

  @Test
  void isNotAppraisedByTheSecretaryOfAnotherVillage() {
    var w = allCame();
    var elsewhere = town.cases.aPost(new DivisionCode("620402202205"), TownRules.SECRETARY);
    var officer = town.cases.office.anOfficer("赵某", "13900000008").aggregate().id();
    town.cases.office.appoint(elsewhere.id(), officer);
    var by =
        town.cases.caller(
            "neighbours",
            EnumSet.allOf(Right.class),
            Set.of(elsewhere.unit()),
            Set.of(GroundTown.DISTRICT));
    refused(
        WhistleReason.NOT_A_SCORER,
        () ->
            town.appraise.appraise(
                by,
                new AppraiseReportIn.Command(
                    town.on(by, w, officer), w.calls().getFirst().organ(), 5, "好", "")));
  }

  @Test
  void keepsTheListItWasBlownUnder() {
    var w = allCame();
    town.cases.rules.dropAllCategoriesButRoads();
    var on = town.on(village, w, town.cases.villager);
    var organ = w.calls().getFirst().organ();
    town.appraise.appraise(village, new AppraiseReportIn.Command(on, organ, 4, "来得快", ""));
    assertEquals(1, town.now(w).calls().getFirst().appraisals().size());
  }

  @Test
  void refusesAStaleEtagAndAnswersARepeatAsItIsNow() {
    var w = town.aWhistle();
    var organ = w.calls().getFirst().organ();
    var request = town.cases.request(departments);
    var officer = town.officer(organ);
    var stale =
        new ReportIn.Command(new OfficerMove<>(request, w.id(), Optional.of("9"), officer), organ);
    refused(RequestReason.STALE_ETAG, () -> town.reportIn.reportIn(departments, stale));
    var fit =
        new ReportIn.Command(new OfficerMove<>(request, w.id(), Optional.of("1"), officer), organ);
    assertFalse(town.reportIn.reportIn(departments, fit).repeated());
    town.came(w, 1);
    var again = town.reportIn.reportIn(departments, fit);
    assertTrue(again.repeated());
    assertEquals(town.now(w), again.aggregate());
  }

  @Test
  void leavesOutWordsThatWereErased() {
    var w = town.aWhistle();
    var words = w.reason().id();
    town.cases
        .memory
        .deciding()
        .act(() -> {
          var found = town.cases.memory.find(Whistle.class, w.ref()).orElseThrow();
          // No fact of a whistle says so yet.
          var erased = new Decided<>(found.aggregate(), List.of(new CaseFact.ContentErased(words)));
          return Optional.of(Changes.moving(Actor.FENGQIAO, town.cases.town.now(), found, erased));
        });
    var view = town.views.of(town.cases.memory.find(Whistle.class, w.ref()).orElseThrow());
    assertEquals(new CaseView.Shown.Erased(), view.shown(w.reason()));
  }
}
