package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.CaseClerk;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.people.v1.CreatePairingRequest;
import org.fengqiao.proto.people.v1.EndPairingRequest;
import org.fengqiao.proto.people.v1.GetPairingRequest;
import org.fengqiao.proto.people.v1.ListPairingsRequest;
import org.fengqiao.proto.people.v1.ListVisitsRequest;
import org.fengqiao.proto.people.v1.Pairing;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.RecordVisitRequest;
import org.fengqiao.proto.people.v1.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingCallsTest extends PeopleCalls {
  private static final String TODAY = "2026-03-02";

  private String unit = "";
  private String post = "";
  private String officer = "";

  @BeforeEach
  void setUpABureau() {
    var made = aPost("bureau-head", DISTRICT);
    post = made.getName();
    unit = made.getUnit();
    officer = anOfficer("赵刚").getName();
  }

  @Test
  void pairsShowsListsAndEnds() {
    var making = creating(pairing());
    var made = people.createPairing(making);
    assertFalse(made.getRepeated());
    assertTrue(people.createPairing(making).getRepeated());
    var pairing = made.getPairing();
    assertEquals(post, pairing.getHeadPost());
    assertEquals(VILLAGE, pairing.getVillage());
    assertEquals(Times.toProto(town.now()), pairing.getStartTime());
    assertEquals(pairing, get(pairing.getName()));
    assertEquals(List.of(pairing), listed(""));
    var ended = people.endPairing(ending(pairing.getName())).getPairing();
    assertEquals(Times.toProto(town.now()), ended.getEndTime());
    assertEquals(List.of(), listed(""));
    var all = ListPairingsRequest.newBuilder().setUnit(unit).setShowEnded(true).build();
    assertEquals(List.of(ended), people.listPairings(all).getPairingsList());
  }

  @Test
  void pairsAgainWhatEndedUnderTheSameNameAndKeepsItsVisits() {
    var pairing = people.createPairing(creating(pairing())).getPairing();
    people.recordVisit(visiting(pairing.getName()).build());
    people.endPairing(ending(pairing.getName()));
    town.setClock(town.now().plus(Duration.ofDays(1)));
    var again = people.createPairing(creating(pairing().clearHeadPost())).getPairing();
    assertEquals(pairing.getName(), again.getName());
    assertEquals("", again.getHeadPost());
    assertFalse(again.hasEndTime());
    assertEquals(pairing.getCreateTime(), again.getCreateTime());
    assertEquals(1, again.getVisitCount());
  }

  @Test
  void recordsVisitsAndListsTheNewestFirst() {
    var pairing = people.createPairing(creating(pairing())).getPairing().getName();
    var seen =
        new CaseClerk(memory, new OnePack(), town.ports.posts(), town.ids, town.clock)
            .report(
                Channel.HOTLINE,
                new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty()),
                GroundTown.VILLAGE);
    var asked = visiting(pairing).addCases(Names.of(seen)).build();
    var first = people.recordVisit(asked);
    assertEquals(TODAY, first.getVisit().getVisitDate());
    assertEquals("路灯三盏不亮", first.getVisit().getFindings());
    assertEquals(List.of(Names.of(seen)), first.getVisit().getCasesList());
    var again = people.recordVisit(asked);
    assertTrue(again.getRepeated());
    assertEquals(first.getVisit(), again.getVisit());
    var earlier = people.recordVisit(visiting(pairing).setVisitDate("2026-02-01").build());
    var later = people.recordVisit(visiting(pairing).setVisitDate(TODAY).build());
    var all = List.of(later.getVisit(), first.getVisit(), earlier.getVisit());
    assertEquals(all, visits(pairing, 50));
    assertEquals(all, visits(pairing, 1));
    var now = get(pairing);
    assertEquals(3, now.getVisitCount());
    assertEquals(TODAY, now.getLastVisitDate());
  }

  @Test
  void showsWhichVillageWasNotVisitedSince() {
    var pairing = people.createPairing(creating(pairing())).getPairing().getName();
    assertEquals(1, listed("2026-01-01").size());
    people.recordVisit(visiting(pairing).setVisitDate("2026-02-01").build());
    assertEquals(0, listed("2026-02-01").size());
    assertEquals(1, listed("2026-02-02").size());
  }

  @Test
  void refusesByTheField() {
    var pairing = people.createPairing(creating(pairing())).getPairing().getName();
    assertEquals("pairing.village", field(pairing().setVillage(TOWN)));
    assertEquals("pairing.unit", field(pairing().setUnit("units/x")));
    var stray = aPost("town-director", TOWN).getName();
    assertEquals("pairing.head_post", field(pairing().setHeadPost(stray)));
    assertEquals("visit_date", field(visiting(pairing).setVisitDate("2026-03-03")));
    assertEquals("visit_date", field(visiting(pairing).setVisitDate("3月2日")));
    assertEquals("visit_date", field(visiting(pairing).setVisitDate("+12026-03-02")));
    assertEquals("findings", field(visiting(pairing).setFindings(" ")));
    assertEquals("cases[0]", field(visiting(pairing).addCases("cases/x")));
    var none = ListPairingsRequest.getDefaultInstance();
    assertEquals("scope", Refused.by(() -> people.listPairings(none)).field());
    var since = ListPairingsRequest.newBuilder().setUnit(unit).setNotVisitedSince("x").build();
    assertEquals("not_visited_since", Refused.by(() -> people.listPairings(since)).field());
    var stale = ending(pairing).toBuilder().setEtag("v9").build();
    assertEquals("ABORTED STALE_ETAG", Refused.by(() -> people.endPairing(stale)).what());
  }

  @Test
  void wantsARightForEachMutationAndToRead() {
    var stranger =
        PeopleServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var making = creating(pairing());
    assertEquals(
        "CREATE_PAIRING", Refused.by(() -> stranger.createPairing(making)).metadata("right"));
    var pairing = people.createPairing(making).getPairing().getName();
    var visiting = visiting(pairing).build();
    assertEquals(
        "RECORD_VISIT", Refused.by(() -> stranger.recordVisit(visiting)).metadata("right"));
    var ending = ending(pairing);
    assertEquals("END_PAIRING", Refused.by(() -> stranger.endPairing(ending)).metadata("right"));
    var list = ListVisitsRequest.newBuilder().setPairing(pairing).build();
    assertEquals("READ_PEOPLE", Refused.by(() -> stranger.listVisits(list)).metadata("right"));
  }

  private String field(Pairing.Builder pairing) {
    return Refused.by(() -> people.createPairing(creating(pairing))).field();
  }

  private String field(RecordVisitRequest.Builder visit) {
    return Refused.by(() -> people.recordVisit(visit.build())).field();
  }

  private Pairing.Builder pairing() {
    return Pairing.newBuilder().setUnit(unit).setHeadPost(post).setVillage(VILLAGE);
  }

  private CreatePairingRequest creating(Pairing.Builder pairing) {
    return CreatePairingRequest.newBuilder().setRequestId(requestId()).setPairing(pairing).build();
  }

  private RecordVisitRequest.Builder visiting(String pairing) {
    return RecordVisitRequest.newBuilder()
        .setRequestId(requestId())
        .setPairing(pairing)
        .setOfficer(officer)
        .setFindings("路灯三盏不亮");
  }

  private EndPairingRequest ending(String pairing) {
    return EndPairingRequest.newBuilder().setRequestId(requestId()).setName(pairing).build();
  }

  private Pairing get(String name) {
    return people.getPairing(GetPairingRequest.newBuilder().setName(name).build());
  }

  private List<Pairing> listed(String since) {
    var asked = ListPairingsRequest.newBuilder().setDivision(DISTRICT).setNotVisitedSince(since);
    return people.listPairings(asked.build()).getPairingsList();
  }

  private List<Visit> visits(String pairing, int size) {
    var found = new ArrayList<Visit>();
    var asked = ListVisitsRequest.newBuilder().setPairing(pairing).setPageSize(size);
    do {
      var page = people.listVisits(asked.build());
      found.addAll(page.getVisitsList());
      asked.setPageToken(page.getNextPageToken());
    } while (!asked.getPageToken().isEmpty());
    return found;
  }
}
