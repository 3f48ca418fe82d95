package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.MergeClerk;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.statistics.CountCases;
import org.fengqiao.application.statistics.GetRates;
import org.fengqiao.application.statistics.MemoryRollup;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.statistics.v1.GetRatesRequest;
import org.fengqiao.proto.statistics.v1.GetRatesResponse;
import org.fengqiao.proto.statistics.v1.Rate;
import org.fengqiao.proto.statistics.v1.RateName;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rates over the wire, of a town whose cases were counted. */
class StatisticsGrpcTest {
  private static final String TOWN = "divisions/620402202000";
  private static final String DAY = "2026-03-02";

  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);
  private final MemoryRollup rollup = new MemoryRollup();
  private final CountCases counting =
      new CountCases(
          town.memory, town.cases, town.town.ports.posts(), town.town.ports.units(), rollup);
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(
          partners,
          town.town.clock,
          new StatisticsGrpcService(new GetRates(town.town.access, rollup, town.memory)));
  private final String overseer =
      partners.admit("overseer", GroundTown.DISTRICT, clerk.overseer().rights());

  @AfterEach
  void stop() {
    harness.close();
  }

  private static GetRatesRequest.Builder asking() {
    return GetRatesRequest.newBuilder().setDivision(TOWN).setStartDay(DAY).setEndDay(DAY);
  }

  private GetRatesResponse ask(GetRatesRequest.Builder request) {
    return StatisticsServiceGrpc.newBlockingStub(harness.as(overseer)).getRates(request.build());
  }

  private static Rate rate(RateName name, long numerator, long denominator, String percent) {
    return Rate.newBuilder()
        .setName(name)
        .setNumerator(numerator)
        .setDenominator(denominator)
        .setPercent(percent)
        .build();
  }

  private void count() {
    while (counting.run()) {
      // Until all is read.
    }
  }

  private Case closed() {
    return clerk.closed(town.aCase());
  }

  @Test
  void showsEachRateWithWhatItIsMadeOfAndNoneOfNothing() {
    for (int i = 0; i < 2; i++) {
      closed();
    }
    town.aCase();
    count();
    var found = ask(asking());
    assertEquals(3, found.getReceived());
    assertEquals(0, found.getUnreadEntries());
    assertTrue(found.hasCountedTime());
    assertEquals(RateName.values().length - 2, found.getRatesCount());
    assertTrue(found.getRatesList().contains(rate(RateName.RATE_NAME_CLOSURE, 2, 3, "66.67")));
    assertTrue(
        found.getRatesList().contains(rate(RateName.RATE_NAME_SETTLED_NEARBY, 2, 2, "100.00")));
    assertTrue(found.getRatesList().contains(rate(RateName.RATE_NAME_ON_TIME, 2, 2, "100.00")));
    assertTrue(found.getRatesList().contains(rate(RateName.RATE_NAME_REOPENED, 0, 2, "0.00")));
    assertTrue(found.getRatesList().contains(rate(RateName.RATE_NAME_SOLVED, 0, 0, "")));
  }

  @Test
  void saysHowMuchIsNotCountedYet() {
    assertFalse(ask(asking()).hasCountedTime());
    count();
    closed();
    var found = ask(asking());
    assertEquals(0, found.getReceived());
    assertEquals(4, found.getUnreadEntries());
  }

  @Test
  void countsTheDaysAndChannelsAskedForAlone() {
    closed();
    town.aScan();
    count();
    assertEquals(2, ask(asking().setStartDay("2026-01-01")).getReceived());
    assertEquals(0, ask(asking().setEndDay("2026-12-31").setStartDay("2026-03-03")).getReceived());
    var scans = asking().addChannels(Channel.CHANNEL_QR_CODE);
    assertEquals(1, ask(scans).getReceived());
    assertEquals(0, ask(asking().setDivision("divisions/620402202205")).getReceived());
  }

  @Test
  void refusesWhatTheContractSaysAndNothingElse() {
    var met = new MetRefusals(StatisticsServiceGrpc.getServiceDescriptor(), harness, overseer);
    met.meet(
        "PERMISSION_DENIED PATCH_OFF_SCOPE",
        asking().setDivision("divisions/620400000000").build());
    var village =
        town.caller("village", EnumSet.allOf(Right.class), Set.of(), Set.of(GroundTown.VILLAGE));
    var secret = partners.admit("village", GroundTown.DISTRICT, village.rights());
    met.meet("PERMISSION_DENIED PATCH_OFF_SCOPE", asking().build(), secret);
    met.meet("INVALID_ARGUMENT UNKNOWN_CHANNEL", asking().addChannelsValue(99).build());
    met.assertAreThoseOfTheContract();
  }

  @Test
  void namesEachFieldThatIsWrong() {
    Map.of(
            "division", asking().clearDivision(),
            "start_day", asking().setStartDay("2026-02-30"),
            "end_day", asking().setEndDay("2026-03-01"))
        .forEach((field, broken) -> {
          var refused = Refused.by(() -> ask(broken));
          assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
          assertEquals(field, refused.metadata("field"));
        });
    var ages = Refused.by(() -> ask(asking().setEndDay("2036-03-11")));
    assertEquals("end_day", ages.metadata("field"));
    var mayNot = partners.admit("mute", GroundTown.DISTRICT, town.overseer(Set.of()).rights());
    var refused =
        Refused.by(() ->
            StatisticsServiceGrpc.newBlockingStub(harness.as(mayNot)).getRates(asking().build()));
    assertEquals("PERMISSION_DENIED RIGHT_MISSING", refused.what());
  }
}
