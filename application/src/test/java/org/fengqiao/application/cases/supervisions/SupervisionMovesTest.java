package org.fengqiao.application.cases.supervisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.supervisions.SupervisionTerms.Matter;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionFact;
import org.fengqiao.domain.cases.supervisions.SupervisionReason;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.policies.CaseworkRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Supervisions through their use cases, in memory and on a clock that is set. */
class SupervisionMovesTest {
  private static final Optional<Budget> NONE = Optional.empty();

  private final SupervisionTown town = new SupervisionTown();
  private final Caller units = town.units();

  private static void refused(Reason reason, Executable move) {
    assertEquals(reason, assertThrows(Refusal.class, move).reason());
  }

  private String note(Supervision s, ContentRef ref, String field) {
    var view = town.views.of(town.cases.memory.find(Supervision.class, s.ref()).orElseThrow());
    var shown = (CaseView.Shown.Present) view.shown(ref);
    return shown.content().fields().getOrDefault(field, "");
  }

  private SupervisionTerms to(Optional<PostId> post) {
    var terms = town.terms();
    return new SupervisionTerms(
        terms.superior(), terms.unit(), post, terms.matter(), terms.demand(), NONE);
  }

  @Test
  void goesFromTheOrderThroughReplyAndReturnToItsEnd() {
    var s = town.aSupervision();
    assertEquals(Optional.of(Instant.parse("2026-03-04T16:00:00Z")), s.awaitedBy());
    assertEquals("限期清理河道", note(s, s.demand(), CaseWords.NOTE));
    var replied = town.replied(s);
    var said = replied.round().reply().orElseThrow();
    assertFalse(said.late());
    assertEquals("已清理完毕", note(s, said.words(), CaseWords.TEXT));
    var back = town.returned(s, Optional.of(new Budget.Hours(4)));
    assertEquals(Optional.of(town.cases.town.now().plus(Duration.ofHours(4))), back.awaitedBy());
    assertEquals(
        "下游仍有垃圾",
        note(s, back.rounds().getFirst().returned().orElseThrow().reason(), CaseWords.NOTE));
    town.replied(s);
    var accepted =
        town.accept
            .accept(units, new AcceptReply.Command(town.on(units, s, town.cases.townsman), "可以销号"))
            .aggregate();
    assertEquals(SupervisionStatus.ACCEPTED, accepted.status());
    assertEquals("可以销号", note(s, accepted.state().words().orElseThrow(), CaseWords.NOTE));
  }

  @Test
  void isAcceptedWithoutAWordToo() {
    var s = town.replied(town.aSupervision());
    var done =
        town.accept.accept(
            units, new AcceptReply.Command(town.on(units, s, town.cases.townsman), ""));
    assertEquals(Optional.empty(), done.aggregate().state().words());
  }

  @Test
  void isAboutACaseWhichItLeavesAsItIs() {
    var c = town.cases.aCase();
    var terms = town.terms(new Matter.OfCase(c.id()), NONE);
    var s = town.order.order(units, town.ordering(terms)).aggregate();
    assertEquals(Optional.of(c.id()), s.about());
    assertEquals(c.patch(), s.patch());
    assertEquals(c, town.cases.cases.find(c.id()).orElseThrow().aggregate());
    var unknown = new Matter.OfCase(new CaseId(town.cases.town.ids.next()));
    refused(
        CaseReason.CASE_NOT_FOUND,
        () -> town.order.order(units, town.ordering(town.terms(unknown, NONE))));
  }

  @Test
  void isOrderedOfAPostOfTheUnitToo() {
    var post = Optional.of(town.cases.secretary.id());
    var s = town.order.order(units, town.ordering(to(post))).aggregate();
    assertEquals(post, s.supervised().post());
    refused(
        CaseReason.POST_NOT_OF_UNIT,
        () -> town.order.order(units, town.ordering(to(Optional.of(town.cases.police.id())))));
    refused(
        PeopleReason.POST_NOT_FOUND,
        () -> {
          var none = new PostId(town.cases.town.ids.next());
          town.order.order(units, town.ordering(to(Optional.of(none))));
        });
  }

  @Test
  void isOrderedByWhoHoldsThePostAndOfWhatLiesBelowIt() {
    var terms = town.terms();
    refused(
        SupervisionReason.NOT_THE_SUPERIOR,
        () ->
            town.order.order(
                units,
                new OrderSupervision.Command(
                    town.cases.request(units), town.cases.villager, terms)));
    var up =
        new SupervisionTerms(
            town.cases.secretary.id(),
            town.cases.director.unit(),
            Optional.empty(),
            terms.matter(),
            "请办理",
            NONE);
    refused(
        SupervisionReason.NOT_BELOW,
        () ->
            town.order.order(
                units,
                new OrderSupervision.Command(town.cases.request(units), town.cases.villager, up)));
    var far = new Matter.OnPatch(new Spot.InDivision(new DivisionCode("620402203201")));
    refused(
        PartnerReason.PATCH_OFF_SCOPE,
        () -> town.order.order(units, town.ordering(town.terms(far, NONE))));
  }

  @Test
  void isOrderedOnlyWhereThePackHasALimitForIt() {
    town.cases.rules.handle(CaseworkRule.DEFAULT);
    refused(SupervisionReason.NO_SUPERVISION_RULE, town::aSupervision);
  }

  @Test
  void keepsToThePackItWasOrderedUnder() {
    var s = town.aSupervision();
    town.cases.rules.handle(CaseworkRule.DEFAULT);
    town.cases.pass(Duration.ofDays(3));
    assertTrue(town.wake.wake(s.id().value()).isEmpty());
    assertTrue(town.replied(s).round().reply().orElseThrow().late());
  }

  @Test
  void firesRemindersOnceAndNoneOfOneThatWasAnswered() {
    var s = town.aSupervision();
    var answered = town.replied(town.aSupervision());
    town.cases.pass(Duration.ofDays(2));
    assertTrue(town.wake.wake(s.id().value()).isEmpty());
    assertEquals(1, fired(s));
    assertTrue(town.wake.wake(s.id().value()).isPresent());
    town.cases.pass(Duration.ofDays(1));
    town.wake.wake(s.id().value());
    town.wake.wake(s.id().value());
    assertEquals(2, fired(s));
    town.wake.wake(answered.id().value());
    assertEquals(0, fired(answered));
  }

  private long fired(Supervision s) {
    return town.cases.memory.of(s.ref(), 0, 100).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(SupervisionFact.RungFired.class::isInstance)
        .count();
  }

  @Test
  void isSeenBySuperiorSupervisedAndWhoViewsTheGroundAndByNobodyElse() {
    var s = town.aSupervision();
    var here =
        new ListSupervisions.Query(
            new SupervisionFilter.Scope.InDivision(GroundTown.VILLAGE), Optional.empty(), false);
    var seers =
        List.of(
            units,
            town.village(),
            town.caller("director", town.cases.director.unit()),
            town.cases.overseer(EnumSet.allOf(Right.class)));
    for (var seer : seers) {
      assertEquals(s, town.get.get(seer, s.id()).subject());
      assertEquals(1, town.list.list(seer, here, PageRequest.FIRST).items().size());
    }
    var blind = List.of(town.cases.stranger(), town.caller("police", town.cases.police.unit()));
    for (var one : blind) {
      refused(SupervisionReason.SUPERVISION_NOT_FOUND, () -> town.get.get(one, s.id()));
      assertEquals(0, town.list.list(one, here, PageRequest.FIRST).items().size());
    }
    var none = town.cases.overseer(Set.of());
    refused(PartnerReason.RIGHT_MISSING, () -> town.get.get(none, s.id()));
    refused(PartnerReason.RIGHT_MISSING, () -> town.list.list(none, here, PageRequest.FIRST));
    refused(PartnerReason.RIGHT_MISSING, () -> town.order.order(none, town.ordering(town.terms())));
  }

  @Test
  void listsTheLateOnesFromTheMomentTheyAreDue() {
    var s = town.aSupervision();
    var late =
        new ListSupervisions.Query(
            new SupervisionFilter.Scope.Supervised(town.cases.secretary.unit()),
            Optional.empty(),
            true);
    assertEquals(0, town.list.list(units, late, PageRequest.FIRST).items().size());
    town.cases.town.setClock(s.awaitedBy().orElseThrow());
    assertEquals(1, town.list.list(units, late, PageRequest.FIRST).items().size());
    town.replied(s);
    assertEquals(0, town.list.list(units, late, PageRequest.FIRST).items().size());
  }

  /** Each time it is asked, the clock has gone on: by how much is not known to who asks. */
  @Test
  void tellsByOneMomentWhichToListAndWhichAreLate() {
    var due = town.aSupervision().awaitedBy().orElseThrow();
    var moments = List.of(due.minusMillis(1), due).iterator();
    var views = new SupervisionViews(town.cases.memory, town.cases.rules, moments::next);
    var access = town.cases.town.access;
    var list = new ListSupervisions(access, town.supervisions, views, moments::next);
    var here = new SupervisionFilter.Scope.InDivision(GroundTown.VILLAGE);
    var all = new ListSupervisions.Query(here, Optional.empty(), false);
    assertFalse(list.list(units, all, PageRequest.FIRST).items().getFirst().overdue());
    var late = new ListSupervisions.Query(here, Optional.empty(), true);
    assertTrue(list.list(units, late, PageRequest.FIRST).items().getFirst().overdue());
  }

  @Test
  void answersARepeatWithOneEntryAndRefusesAStaleEtag() {
    var command = town.ordering(town.terms());
    var first = town.order.order(units, command);
    var again = town.order.order(units, command);
    assertTrue(again.repeated());
    assertEquals(first.aggregate().id(), again.aggregate().id());
    var stale =
        new OfficerMove<>(
            town.cases.request(units),
            first.aggregate().id(),
            Optional.of("older"),
            town.cases.townsman);
    var refusal =
        assertThrows(
            Refusal.class,
            () -> town.withdraw.withdraw(units, new WithdrawSupervision.Command(stale, "误报")));
    assertEquals("STALE_ETAG", refusal.reason().name());
  }

  @Test
  void boundsWhatIsSaid() {
    var on = town.on(units, town.aSupervision(), town.cases.townsman);
    var file = new Attachment("https://e.cn/1.jpg", "image/jpeg", 1, Digest.of(new byte[1]));
    for (Executable wrong :
        List.<Executable>of(
            () -> new ReplyToSupervision.Command(on, "", List.of()),
            () -> new ReplyToSupervision.Command(on, "已办", Collections.nCopies(21, file)),
            () -> new ReturnReply.Command(on, " ", NONE),
            () -> new ReturnReply.Command(on, "重做", Optional.of(new Budget.Years(2))),
            () -> new AcceptReply.Command(on, "长".repeat(2_001)),
            () -> new WithdrawSupervision.Command(on, ""),
            () ->
                town.terms(
                    new Matter.OnPatch(new Spot.InDivision(GroundTown.VILLAGE)),
                    Optional.of(new Budget.CalendarDays(367))))) {
      assertEquals("INVALID_FIELD", assertThrows(Refusal.class, wrong).reason().name());
    }
  }
}
