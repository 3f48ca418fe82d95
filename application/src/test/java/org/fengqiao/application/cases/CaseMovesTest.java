package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

class CaseMovesTest {
  private final CaseTown town = new CaseTown();
  private final Caller units = town.units();
  private final Caller overseer = town.overseer(EnumSet.allOf(Right.class));

  private Case reported() {
    return town.aPetition(Optional.empty());
  }

  private Case submitted(Case c, OfficerId officer, Optional<Tier> tier) {
    return new SubmitCase(town.desk, town.router)
        .submit(units, new SubmitCase.Command(town.on(units, c), officer, tier, "村里解决不了"))
        .aggregate();
  }

  @Test
  void livesItsLifeFromReportToClose() {
    var c =
        town.triage(reported(), Optional.of(TownRules.ROAD), Optional.empty(), Optional.empty());
    assertEquals(CaseStatus.TRIAGED, c.status());
    c = town.dispatch(c, Optional.empty(), Optional.empty());
    assertEquals(Optional.of(town.secretary.unit()), c.lead());
    c = town.signFor(c).aggregate();
    c = town.contact(c);
    c =
        new RecordProgress(town.desk)
            .record(units, new RecordProgress.Command(town.on(units, c), town.villager, "已到现场"))
            .aggregate();
    c =
        new ResolveCase(town.desk)
            .resolve(
                units,
                new ResolveCase.Command(
                    town.on(units, c), town.villager, OutcomeKind.SOLVED, "已修复", List.of()))
            .aggregate();
    var closed =
        new CloseCase(town.desk, town.router)
            .close(overseer, new CloseCase.Command(town.on(overseer, c), Optional.empty(), "满意"));
    assertEquals(CaseStatus.CLOSED, closed.aggregate().status());
    assertEquals(8, closed.resource().version().number());
    var officers =
        town.trace.list(overseer, c.id(), 0, 50).stream()
            .map(view -> view.entry().actor().officer())
            .toList();
    assertEquals(Optional.of(town.villager), officers.get(3));
  }

  @Test
  void submitsToTheLevelAbove() {
    var c = submitted(town.signedFor(), town.villager, Optional.empty());
    assertEquals(Optional.of(town.director.unit()), c.lead());
    assertEquals(Tier.MAJOR, c.climb().orElseThrow().tier());
  }

  @Test
  void refusesASubmissionThatGoesNowhere() {
    var c = town.signedFor();
    assertRefused(
        CaseReason.TIER_NOT_HIGHER, () -> submitted(c, town.villager, Optional.of(Tier.ORDINARY)));
    assertRefused(
        CaseReason.NO_LADDER, () -> submitted(c, town.villager, Optional.of(Tier.COMPLEX)));
  }

  @Test
  void refusesAnOfficerOfAnotherUnitAndOneThePartnerDoesNotActFor() {
    var c = town.aCase();
    assertRefused(
        CaseReason.NOT_THE_LEAD,
        () ->
            new SignForCase(town.desk)
                .signFor(units, new SignForCase.Command(town.on(units, c), town.policeman)));
    assertRefused(
        PartnerReason.OFFICER_NOT_ACTING,
        () ->
            new SignForCase(town.desk)
                .signFor(overseer, new SignForCase.Command(town.on(overseer, c), town.villager)));
  }

  @Test
  void tellsACaseOutOfSightLikeOneThatIsNotThere() {
    var c = town.aCase();
    var stranger = town.stranger();
    var hidden =
        assertRefused(
            CaseReason.CASE_NOT_FOUND,
            () ->
                new SignForCase(town.desk)
                    .signFor(
                        stranger, new SignForCase.Command(town.on(stranger, c), town.villager)));
    var unknown = new CaseId(new UUID(9, 9));
    var absent =
        assertRefused(CaseReason.CASE_NOT_FOUND, () -> town.desk.inSight(stranger, unknown));
    assertEquals(hidden.kind(), absent.kind());
  }

  @Test
  void refusesAStaleEtagAndAMissingRight() {
    var c = town.signedFor();
    var stale = new MoveOn(town.request(units), c.id(), Optional.of("1"));
    assertRefused(
        RequestReason.STALE_ETAG,
        () ->
            new RecordProgress(town.desk)
                .record(units, new RecordProgress.Command(stale, town.villager, "x")));
    var reader = town.overseer(EnumSet.of(Right.GET_CASE));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () ->
            new CloseCase(town.desk, town.router)
                .close(reader, new CloseCase.Command(town.on(reader, c), Optional.empty(), "")));
  }

  @Test
  void refusesToStartAClockForEverAtEachContact() {
    var c = TimeClerk.worn(town.aScan(), town::contact);
    assertRefused(CaseReason.TOO_MANY_CLOCK_RUNS, () -> town.contact(c));
  }

  @Test
  void isWithdrawnThroughThePartnerThatReportedItOnly() {
    var c = town.aCase();
    var withdraw = new WithdrawCase(town.desk);
    assertRefused(
        CaseReason.NOT_THE_REPORTER,
        () ->
            withdraw.withdraw(
                overseer, new WithdrawCase.Command(town.on(overseer, c), Optional.empty(), "")));
    var platform = town.platform();
    var gone =
        withdraw.withdraw(
            platform, new WithdrawCase.Command(town.on(platform, c), Optional.empty(), "已自行解决"));
    assertEquals(CaseStatus.WITHDRAWN, gone.aggregate().status());
  }

  @Test
  void isRejectedWithAReasonAndRedirectedWithARoute() {
    var rejected =
        new RejectCase(town.desk)
            .reject(
                overseer,
                new RejectCase.Command(town.on(overseer, reported()), Optional.empty(), "不属实"));
    assertEquals(CaseStatus.REJECTED, rejected.aggregate().status());
    assertRefused(
        RequestReason.INVALID_FIELD,
        () -> new RejectCase.Command(town.on(overseer, reported()), Optional.empty(), " "));

    var earlier = town.aCase();
    var redirect = new RedirectCase(town.desk);
    var repeat =
        redirect.redirect(
            overseer,
            new RedirectCase.Command(
                town.on(overseer, town.aCase()),
                Optional.empty(),
                RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
                Optional.of(earlier.id()),
                ""));
    assertEquals(CaseStatus.REDIRECTED, repeat.aggregate().status());
    var unknown = Optional.of(new CaseId(new UUID(9, 9)));
    assertRefused(
        CaseReason.CASE_NOT_FOUND,
        () ->
            redirect.redirect(
                overseer,
                new RedirectCase.Command(
                    town.on(overseer, town.aCase()),
                    Optional.empty(),
                    RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
                    unknown,
                    "")));
    var itself =
        assertRefused(
            RequestReason.INVALID_FIELD,
            () ->
                new RedirectCase.Command(
                    town.on(overseer, earlier),
                    Optional.empty(),
                    RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
                    Optional.of(earlier.id()),
                    ""));
    assertEquals("earlier_case", itself.details().get("field"));
    var none =
        assertRefused(
            RequestReason.INVALID_FIELD,
            () ->
                new RedirectCase.Command(
                    town.on(overseer, earlier),
                    Optional.empty(),
                    RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
                    Optional.empty(),
                    ""));
    assertEquals("earlier_case", none.details().get("field"));
    town.pass(Duration.ofMinutes(1));
    var later = Optional.of(town.aCase().id());
    assertRefused(
        RequestReason.INVALID_FIELD,
        () ->
            redirect.redirect(
                overseer,
                new RedirectCase.Command(
                    town.on(overseer, earlier),
                    Optional.empty(),
                    RedirectRoute.REPEAT_WITHOUT_NEW_FACTS,
                    later,
                    "")));
    assertRefused(
        RequestReason.INVALID_FIELD,
        () ->
            new RedirectCase.Command(
                town.on(overseer, earlier),
                Optional.empty(),
                RedirectRoute.OTHER,
                Optional.empty(),
                ""));
  }
}
