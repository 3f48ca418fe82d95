package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.DrawSpotCheckRequest;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.GetSpotCheckRequest;
import org.fengqiao.proto.cases.v1.ListSpotCheckItemsRequest;
import org.fengqiao.proto.cases.v1.ListSpotChecksRequest;
import org.fengqiao.proto.cases.v1.Rate;
import org.fengqiao.proto.cases.v1.RecordSpotCheckRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SpotCheck;
import org.fengqiao.proto.cases.v1.SpotCheckConsequence;
import org.fengqiao.proto.cases.v1.SpotCheckItem;
import org.fengqiao.proto.cases.v1.SpotCheckRates;
import org.fengqiao.proto.cases.v1.SpotCheckStratum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city checks a sample of closed cases over the wire. */
class SpotCheckGrpcTest {
  private final SpotCheckTown calls = new SpotCheckTown();

  @BeforeEach
  void letTheDirectorCheck() {
    var rule =
        new SpotCheckRule(
            Optional.of(TownRules.DIRECTOR.role()), Set.of(), Set.of(Channel.QR_CODE), false);
    calls.town.rules.handle(Casework.silent().with(rule).rule());
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  private SpotCheck get(SpotCheck check) {
    var asked = GetSpotCheckRequest.newBuilder().setName(check.getName()).build();
    return calls.as(calls.centre).getSpotCheck(asked);
  }

  private List<SpotCheckItem> items(SpotCheck check) {
    var asked = ListSpotCheckItemsRequest.newBuilder().setParent(check.getName()).build();
    return calls.as(calls.centre).listSpotCheckItems(asked).getItemsList();
  }

  private static Rate rate(long numerator, long denominator) {
    return Rate.newBuilder().setNumerator(numerator).setDenominator(denominator).build();
  }

  @Test
  void drawsCallsAndHandlesOnceMoreWhatWasFoundWanting() {
    var first = calls.clerk.closed();
    var second = calls.clerk.closed();
    calls.clerk.close(calls.town.signFor(calls.town.aScan()).aggregate());

    var check = calls.draw(10);
    var unit = Names.of(calls.town.secretary.unit());
    assertEquals(2, check.getPopulationCount());
    assertEquals(1, check.getExcludedCount());
    assertEquals(2, check.getItemCount());
    assertEquals(7, check.getSeed());
    assertEquals(Names.of(calls.town.director.unit()), check.getCheckingUnit());
    assertEquals(Names.of(calls.town.director.id()), check.getCheckingPost());
    assertEquals(
        List.of(
            SpotCheckStratum.newBuilder()
                .setUnit(unit)
                .setPopulationCount(2)
                .setItemCount(2)
                .build()),
        check.getStrataList());
    assertEquals(check, get(check));

    var by = calls.as(calls.centre);
    var missed =
        by.recordSpotCheck(
            calls
                .calling(check, first)
                .setReached(false)
                .clearSatisfaction()
                .setText("无人接听")
                .build());
    assertEquals(1, missed.getItem().getMissedCalls());
    assertEquals("无人接听", missed.getItem().getLastMissedCall().getText());
    assertFalse(missed.getItem().hasAnswer());
    var good =
        by.recordSpotCheck(
            calls
                .calling(check, first)
                .setSolved(true)
                .setSatisfaction(Satisfaction.SATISFACTION_SATISFIED)
                .clearText()
                .build());
    assertEquals(SpotCheckConsequence.SPOT_CHECK_CONSEQUENCE_NONE, good.getItem().getConsequence());
    assertEquals(
        ContentState.CONTENT_STATE_UNSPECIFIED, good.getItem().getAnswer().getContentState());
    var wanting = calls.calling(check, second).build();
    var answer = by.recordSpotCheck(wanting);
    assertEquals(
        SpotCheckConsequence.SPOT_CHECK_CONSEQUENCE_REOPENED, answer.getItem().getConsequence());
    assertEquals("仍有坑洼", answer.getItem().getAnswer().getText());
    assertTrue(by.recordSpotCheck(wanting).getRepeated());

    var reopened =
        CaseServiceGrpc.newBlockingStub(calls.harness.as(calls.centre))
            .getCase(GetCaseRequest.newBuilder().setName(Names.of(second.id())).build());
    assertEquals(CaseState.CASE_STATE_DISPATCHED, reopened.getState());
    assertEquals(unit, reopened.getLeadUnit());
    assertEquals(1, reopened.getRoundsCount());

    assertEquals(
        SpotCheckRates.newBuilder()
            .setReached(rate(2, 2))
            .setSolved(rate(1, 2))
            .setSatisfied(rate(1, 2))
            .build(),
        get(check).getRates());
    assertEquals(Set.of(good.getItem(), answer.getItem()), Set.copyOf(items(check)));
  }

  @Test
  void listsThoseOfASubtreeAndTheirItemsPageByPage() {
    for (int i = 0; i < SpotCheckTown.MOST; i++) {
      calls.clerk.closed();
    }
    var first = calls.draw(3);
    var second = calls.draw(2);
    var asked = ListSpotChecksRequest.newBuilder().setDivision("divisions/620402000000");
    var page = calls.as(calls.centre).listSpotChecks(asked.setPageSize(1).build());
    assertEquals(List.of(first.toBuilder().clearStrata().build()), page.getSpotChecksList());
    var next = asked.setPageToken(page.getNextPageToken()).build();
    var rest = calls.as(calls.centre).listSpotChecks(next);
    assertEquals(List.of(second.toBuilder().clearStrata().build()), rest.getSpotChecksList());
    assertEquals("", rest.getNextPageToken());
    var itemsAsked =
        ListSpotCheckItemsRequest.newBuilder().setParent(first.getName()).setPageSize(2);
    var two = calls.as(calls.centre).listSpotCheckItems(itemsAsked.build());
    var one =
        calls
            .as(calls.centre)
            .listSpotCheckItems(itemsAsked.setPageToken(two.getNextPageToken()).build());
    assertEquals(items(first).subList(0, 2), two.getItemsList());
    assertEquals(items(first).subList(2, 3), one.getItemsList());
    assertEquals("", one.getNextPageToken());
  }

  @Test
  void tellsTheSeedThatWasDrawnByChance() {
    calls.clerk.closed();
    var drawn =
        calls.as(calls.centre).drawSpotCheck(calls.drawing(1).clearSeed().build()).getSpotCheck();
    var again =
        calls
            .as(calls.centre)
            .drawSpotCheck(calls.drawing(1).setSeed(drawn.getSeed()).build())
            .getSpotCheck();
    assertEquals(items(drawn), items(again));
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var fit = calls.drawing(1);
    Map<String, DrawSpotCheckRequest.Builder> draws =
        Map.of(
            "seed", fit.clone().setSeed(-1),
            "size", fit.clone().clearSize(),
            "division", fit.clone().setDivision("divisions/620000000000"),
            "until_time", fit.clone().setUntilTime(fit.getFromTime()),
            "from_time", fit.clone().setFromTime(fit.getFromTimeBuilder().clone().setNanos(-1)));
    draws.forEach((field, broken) -> {
      for (var language : List.of("en", "zh-CN")) {
        var by =
            org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc.newBlockingStub(
                calls.harness.as(calls.centre, language));
        var refused = Refused.by(() -> by.drawSpotCheck(broken.build()));
        assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
        assertEquals(field, refused.metadata("field"));
      }
    });
    var check = drawnOfOne();
    var record = calls.calling(check, calls.clerk.closed());
    Map<String, RecordSpotCheckRequest.Builder> records =
        Map.of(
            "satisfaction", record.clone().clearSatisfaction(),
            "solved", record.clone().setReached(false).clearSatisfaction().setSolved(true),
            "acting_officer", record.clone().clearActingOfficer(),
            "case", record.clone().setCase("cases/1"),
            "text", record.clone().setText("字".repeat(2_001)));
    records.forEach((field, broken) -> {
      var refused = Refused.by(() -> calls.as(calls.centre).recordSpotCheck(broken.build()));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals(field, refused.metadata("field"));
    });
  }

  private SpotCheck drawnOfOne() {
    calls.clerk.closed();
    return calls.draw(1);
  }

  @Test
  void asksForTheRightToEachCall() {
    var none =
        calls.partners.admit(
            "none",
            GroundTown.DISTRICT,
            new Rights(
                EnumSet.noneOf(Right.class),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(GroundTown.DISTRICT)));
    var c = calls.clerk.closed();
    var check = calls.draw(1);
    var by = calls.as(none);
    var name = check.getName();
    Map.<Runnable, String>of(
            () -> by.drawSpotCheck(calls.drawing(1).build()), "DRAW_SPOT_CHECK",
            () -> by.getSpotCheck(GetSpotCheckRequest.newBuilder().setName(name).build()),
                "READ_SPOT_CHECKS",
            () ->
                    by.listSpotChecks(
                        ListSpotChecksRequest.newBuilder().setDivision(SpotCheckTown.TOWN).build()),
                "READ_SPOT_CHECKS",
            () ->
                    by.listSpotCheckItems(
                        ListSpotCheckItemsRequest.newBuilder().setParent(name).build()),
                "READ_SPOT_CHECKS",
            () -> by.recordSpotCheck(calls.calling(check, c).build()), "RECORD_SPOT_CHECK")
        .forEach((call, right) -> {
          var refused = Refused.by(call::run);
          assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
          assertEquals(right, refused.metadata("right"));
        });
  }
}
