package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.people.v1.HandOverWorkRequest;
import org.fengqiao.proto.people.v1.HandOverWorkResponse;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that was reported and signed for through the API goes over to a colleague. */
class HandOverGrpcTest {
  private final CaseCalls calls = new CaseCalls();
  private final GrpcHarness people =
      new GrpcHarness(
          calls.partners,
          calls.town.town.clock,
          PeopleServices.people(
              calls.town.town, calls.town.memory, calls.town.rules, calls.stopping));

  @AfterEach
  void stop() {
    people.close();
    calls.close();
  }

  @Test
  void movesAnOpenCaseIntoTheSuccessorsHandAndShowsItInTheUnitsList() {
    var unit = Names.of(calls.town.secretary.unit());
    var open = calls.signFor(calls.report(calls.road()));
    var other = calls.report(calls.road());
    assertEquals(calls.villager(), open.getHandlingOfficer());
    var successor = aColleague();
    var request =
        HandOverWorkRequest.newBuilder()
            .setRequestId(calls.id())
            .setOfficer(calls.villager())
            .setSuccessor(successor)
            .setUnit(unit)
            .setNote("调离本村")
            .build();
    var moved = handOver(request);
    assertEquals(1, moved.getMovedCount());
    assertEquals(0, moved.getRemainingCount());
    assertFalse(moved.getRepeated());
    var listed = listed(unit);
    assertEquals(2, listed.size());
    var now =
        listed.stream().filter(c -> c.getName().equals(open.getName())).findFirst().orElseThrow();
    assertEquals(successor, now.getHandlingOfficer());
    assertEquals(open.getState(), now.getState());
    assertEquals(other, listed.stream().filter(c -> !c.equals(now)).findFirst().orElseThrow());
    var entry = lastEntry(open);
    assertEquals(successor, entry.getFacts(0).getHandedOver().getToOfficer());
    assertEquals("调离本村", entry.getNote().getText());
    assertTrue(handOver(request).getRepeated());
  }

  private HandOverWorkResponse handOver(HandOverWorkRequest request) {
    return PeopleServiceGrpc.newBlockingStub(people.as(calls.units)).handOverWork(request);
  }

  private String aColleague() {
    var office = calls.town.office;
    var village = new Spot.InDivision(GroundTown.VILLAGE);
    var post = office.aPost(calls.town.secretary.unit(), "village-clerk", village).aggregate();
    var officer = office.anOfficer("王某", "13900000003").aggregate().id();
    office.appoint(post.id(), officer);
    return Names.of(officer);
  }

  private List<Case> listed(String unit) {
    var asked = ListCasesRequest.newBuilder().setFilter(CaseFilter.newBuilder().setUnit(unit));
    return calls.as(calls.units).listCases(asked.build()).getCasesList();
  }

  private TraceEntry lastEntry(Case c) {
    var asked = ListTraceRequest.newBuilder().setParent(c.getName()).build();
    return calls.as(calls.units).listTrace(asked).getEntriesList().getLast();
  }
}
