package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Duty;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.TimedRun;
import org.junit.jupiter.api.Test;

/** Merged cases beside the other ways of a case: opened again, disputed, shared among units. */
class MergedRoundsTest {
  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);

  private Case closedWithAnother() {
    var primary = town.aCase();
    clerk.merge(town.aCase(), primary);
    return close(clerk.now(primary));
  }

  private Case close(Case dispatched) {
    return clerk.close(clerk.resolve(town.signFor(dispatched).aggregate()));
  }

  private ReopenCase.Command reopening(Case c) {
    return new ReopenCase.Command(town.on(clerk.overseer(), c), Optional.empty(), "抽查不满意");
  }

  private Case reopen(Case c) {
    return CallbackClerk.reopen(town).reopen(clerk.overseer(), reopening(c)).aggregate();
  }

  private Case only(List<CaseId> ids) {
    return town.cases.find(ids.getFirst()).orElseThrow().aggregate();
  }

  @Test
  void staysClosedWhenThePrimaryIsOpenedAgainAndClosedOnceMore() {
    var primary = closedWithAnother();
    var before = only(primary.merged());
    var again = close(reopen(primary));
    assertEquals(CaseStatus.CLOSED, again.status());
    assertEquals(before, only(again.merged()));
  }

  @Test
  void isOpenedAgainByItsPrimaryAlone() {
    var merged = only(closedWithAnother().merged());
    assertEquals(List.of(Move.SEND_SURVEY), Move.movesOf(merged));
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> reopen(merged));
  }

  @Test
  void isDisputedAgainWhenItIsTakenOut() {
    var primary = town.aCase();
    var c = new DisputeClerk(town).object(town.aCase());
    var out = clerk.unmerge(clerk.merge(c, primary));
    assertEquals(CaseStatus.DISPUTED, out.status());
    assertEquals(c.openObjection(), out.openObjection());
  }

  @Test
  void givesEachOpenPartTimeAnewWhenItIsTakenOut() {
    var parts = new PartClerk(town);
    var c = parts.assign(parts.assign(town.signedFor()));
    var merged = clerk.merge(c, town.aCase());
    assertTrue(merged.runningClocks().isEmpty());
    assertEquals(List.of(), Duty.of(merged));
    var out = clerk.unmerge(merged);
    assertEquals(
        List.of(Optional.of(1), Optional.of(2)),
        out.runningClocks().stream().map(TimedRun::part).filter(Optional::isPresent).toList());
  }

  @Test
  void isNotSentOnAsARepeatOfACaseThatWasMergedIntoIt() {
    var primary = town.aCase();
    var merged = clerk.merge(town.aCase(), primary);
    var by = clerk.overseer();
    var command =
        new RedirectCase.Command(
            town.on(by, primary),
            Optional.empty(),
            RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
            Optional.of(merged.id()),
            "已答复");
    assertRefused(
        RequestReason.INVALID_FIELD, () -> new RedirectCase(town.desk).redirect(by, command));
  }
}
