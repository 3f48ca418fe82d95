package org.fengqiao.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.bootstrap.story.Mediating;
import org.fengqiao.bootstrap.story.Stage;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a first caller finds of mediation in the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoMediatorsTest {
  private static final String WITH_A_STATION = "divisions/620402001001";
  private static final String OF_THE_SAME_TOWN = "divisions/620402001002";
  private static final String OF_ANOTHER_TOWN = "divisions/620402002001";

  private final Stage stage;

  /** One server for all: a demo takes seconds to load, and no test here minds another's dispute. */
  DemoMediatorsTest(@TempDir Path home) {
    stage = Stage.open(home, "2026-09-30T08:00:00+08:00", Baiyin.place());
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void takeADisputeAtTheNearestOfThem() {
    assertEquals(WITH_A_STATION, at(apply(WITH_A_STATION)));
    assertEquals("divisions/620402001000", at(apply(OF_THE_SAME_TOWN)));
    assertEquals("divisions/620402000000", at(apply(OF_ANOTHER_TOWN)));
  }

  @Test
  void areGivenADisputeThatAllWantMediated() {
    var applied = apply(WITH_A_STATION);
    var head = stage.people().officer("village-party-secretary", WITH_A_STATION);
    var station = new Mediating(stage.main(), head, applied.getName());
    station.accept();
    station.consent(List.of(1, 2));

    var assigned = station.assign();

    assertEquals(MediationState.MEDIATION_STATE_UNDER_WAY, assigned.getState());
    assertEquals(2, assigned.getMediators(0).getEligible(), "two know of neighbours");
  }

  private static String at(Mediation mediation) {
    return mediation.getStages(0).getDivision();
  }

  private Mediation apply(String village) {
    var dispute =
        NewDispute.newBuilder()
            .setPatch(village)
            .setDisputeType("neighbour")
            .setText("楼上漏水")
            .addParties(NewParty.newBuilder().setSide(Side.SIDE_APPLICANT).setPersonName("赵某"))
            .addParties(NewParty.newBuilder().setSide(Side.SIDE_RESPONDENT).setPersonName("钱某"));
    return stage
        .main()
        .call(MediationServiceGrpc::newBlockingStub)
        .applyForMediation(
            ApplyForMediationRequest.newBuilder()
                .setRequestId(Line.id())
                .setDispute(dispute)
                .build())
        .getMediation();
  }
}
