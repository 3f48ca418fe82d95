package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.application.cases.WakeDueClocks;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.store.MemoryClocks;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.petitions.v1.GetPetitionRequest;
import org.fengqiao.proto.petitions.v1.LegalRoute;
import org.fengqiao.proto.petitions.v1.ListPetitionsRequest;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionKind;
import org.fengqiao.proto.petitions.v1.PetitionLimit;
import org.fengqiao.proto.petitions.v1.PetitionState;
import org.fengqiao.proto.petitions.v1.PetitionTime;
import org.fengqiao.proto.petitions.v1.RefusalCause;
import org.fengqiao.proto.petitions.v1.ReviewOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Petitions over the wire, on a clock that is set. */
class PetitionGrpcTest {
  private final PetitionWire wire = new PetitionWire();

  @AfterEach
  void stop() {
    wire.close();
  }

  private void wake() {
    var town = wire.town;
    var clocks = new MemoryClocks(town.cases.memory);
    var wakers = Set.of(town.cases.wake, town.wake);
    var due = new WakeDueClocks(clocks, wakers, town.cases.rules, town.cases.town.clock);
    assertEquals(Map.of(), due.wake().failed());
  }

  private Petition get(String by, Petition p) {
    return wire.as(by).getPetition(GetPetitionRequest.newBuilder().setName(p.getName()).build());
  }

  private static PetitionTime time(Petition p, PetitionLimit limit) {
    return p.getTimesList().stream()
        .filter(one -> one.getLimit() == limit)
        .findFirst()
        .orElseThrow();
  }

  private static String due(Petition p, PetitionLimit limit) {
    return Times.toInstant("due_time", time(p, limit).getDueTime()).toString();
  }

  private List<String> listed(String by, ListPetitionsRequest.Builder request) {
    var names = new ArrayList<String>();
    request.setPageSize(1).clearPageToken();
    do {
      var page = wire.as(by).listPetitions(request.build());
      page.getPetitionsList().forEach(one -> names.add(one.getName()));
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return names;
  }

  private static ListPetitionsRequest.Builder district() {
    return ListPetitionsRequest.newBuilder()
        .setDivision("divisions/" + GroundTown.DISTRICT.value());
  }

  @Test
  void takesAClaimFromItsRegistrationToTheFinalOpinion() {
    var p = wire.registered(wire.claim("P-1").setSourceId("WEB-1"));
    assertEquals(PetitionState.PETITION_STATE_REGISTERED, p.getState());
    assertEquals("2026-03-17T16:00:00Z", due(p, PetitionLimit.PETITION_LIMIT_ROUTE));
    p = wire.as(wire.office).routePetition(wire.routing(p).build()).getPetition();
    p = wire.as(wire.bureaus).objectToRouting(wire.objecting(p).build()).getPetition();
    assertEquals(p.getUnit(), p.getUnitInHand());
    p =
        wire.as(wire.office)
            .decideRoutingObjection(wire.ruling(p).setUpheld(false).build())
            .getPetition();
    assertFalse(p.getObjection().getUpheld());
    wire.pass(3);
    p = wire.as(wire.bureaus).acceptPetition(wire.accepting(p).build()).getPetition();
    assertEquals("2026-05-04T16:00:00Z", due(p, PetitionLimit.PETITION_LIMIT_DECIDE));
    p = wire.as(wire.bureaus).extendPetition(wire.extending(p).build()).getPetition();
    assertEquals("2026-06-03T16:00:00Z", due(p, PetitionLimit.PETITION_LIMIT_DECIDE));
    assertEquals("案情复杂", p.getExtension().getWords().getText());
    wire.pass(80);
    p = wire.as(wire.bureaus).decidePetition(wire.deciding(p).build()).getPetition();
    assertFalse(p.getOpinion().getLate());
    wire.pass(10);
    p = wire.as(wire.office).askReview(wire.asking(p).build()).getPetition();
    wire.pass(10);
    p = wire.as(wire.above).decideReview(wire.reviewing(p).build()).getPetition();
    p = wire.as(wire.office).askReexamination(wire.askingAgain(p).build()).getPetition();
    p = wire.as(wire.above).beginHearing(wire.hearing(p).build()).getPetition();
    assertEquals("决定听证", p.getReexamination().getHearing().getWords().getText());
    assertFalse(time(p, PetitionLimit.PETITION_LIMIT_REEXAMINE).hasDueTime());
    wire.pass(40);
    p = wire.as(wire.above).endHearing(wire.ending(p).build()).getPetition();
    assertFalse(p.getFinal());
    p = wire.as(wire.above).decideReexamination(wire.reexamining(p).build()).getPetition();
    assertEquals(PetitionState.PETITION_STATE_REEXAMINED, p.getState());
    assertFalse(p.getReexamination().getOpinion().getLate());
    assertEquals(ReviewOutcome.REVIEW_OUTCOME_UPHELD, p.getReview().getOpinion().getOutcome());
    assertTrue(p.getFinal());
    var again =
        wire.as(wire.office).registerPetition(wire.claim("P-1").setSourceId("WEB-1").build());
    assertTrue(again.getRepeated());
    assertEquals(p.getName(), again.getPetition().getName());
  }

  @Test
  void explainsEachLimitBeginningWithTheArticleThatSetsIt() {
    var p = get(wire.office, wire.ended("P-1"));
    var articles =
        p.getTimesList().stream()
            .map(one -> one.getClock().getSteps(0).replaceAll("^(依据|by law: )", ""))
            .toList();
    assertEquals(
        List.of(
            "《信访工作条例》第二十二条",
            "《信访工作条例》第二十三条",
            "《信访工作条例》第二十三条",
            "《信访工作条例》第三十四条",
            "《信访工作条例》第三十五条",
            "《信访工作条例》第三十五条",
            "《信访工作条例》第三十六条",
            "《信访工作条例》第三十六条"),
        articles);
    assertEquals(articles, p.getTimesList().stream().map(PetitionTime::getLaw).toList());
  }

  @Test
  void goesByTheRegulationsOf2005IfItWasAcceptedADayBeforeThoseOf2022() {
    for (var minute : List.of("2022-04-30T15:59:00Z", "2022-04-30T16:00:00Z")) {
      try (var then = new PetitionWire(Instant.parse(minute))) {
        var p = then.accepted(then.claim("P-1"));
        var law = time(p, PetitionLimit.PETITION_LIMIT_DECIDE).getLaw();
        var old = minute.startsWith("2022-04-30T15");
        assertEquals(old ? "《信访条例》第三十三条" : "《信访工作条例》第三十四条", law);
        p = then.as(then.bureaus).decidePetition(then.deciding(p).build()).getPetition();
        then.pass(20);
        p = then.as(then.office).askReview(then.asking(p).build()).getPetition();
        assertEquals(
            old ? "《信访条例》第三十四条" : "《信访工作条例》第三十五条",
            time(p, PetitionLimit.PETITION_LIMIT_REVIEW).getLaw());
      }
    }
  }

  @Test
  void hidesAnAccusationFromWhomItAccusesWhateverElseThatPartnerSees() {
    var town = wire.town;
    var accused = wire.admit(town.caller("all-seeing", Set.of(GroundTown.DISTRICT), town.bureau));
    var p = wire.registered(wire.accusation("P-1", town.bureau.unit()));
    var other = wire.registered(wire.accusation("P-2"));
    assertEquals(List.of(other.getName(), p.getName()), listed(wire.overseer, district()));
    assertEquals(List.of(other.getName()), listed(accused, district()));
    var refused = Refused.by(() -> get(accused, p));
    assertEquals("NOT_FOUND PETITION_NOT_FOUND", refused.what());
    assertEquals(p.getAccusedUnitsList(), List.of(Names.of(town.bureau.unit())));
    var post = wire.accusation("P-3").addAccusedPosts(Names.of(town.bureau.post()));
    wire.registered(post);
    assertEquals(List.of(other.getName()), listed(accused, district()));
  }

  @Test
  void tellsWhoPetitionsToThoseWhoHaveItInHandUntilThatIsErased() {
    var p = wire.routed(wire.claim("P-1"));
    assertEquals("王某", get(wire.bureaus, p).getPetitioner().getPersonName());
    var seen = get(wire.overseer, p).getPetitioner();
    assertEquals(ContentState.CONTENT_STATE_WITHHELD, seen.getContentState());
    assertEquals("", seen.getPersonName());
    var erased = wire.as(wire.office).erasePetitioner(wire.erasing(p).build()).getPetition();
    assertEquals(ContentState.CONTENT_STATE_ERASED, erased.getPetitioner().getContentState());
    assertEquals("拖欠工资", erased.getText().getSubject());
  }

  @Test
  void listsByUnitInHandAndByPartnerAndWhatIsOverdueOrABacklog() {
    var late = wire.routed(wire.claim("P-1"));
    wire.pass(20);
    wake();
    var fresh = wire.routed(wire.claim("P-2"));
    var inHand = ListPetitionsRequest.newBuilder().setUnitInHand(Names.of(wire.town.bureau.unit()));
    assertEquals(List.of(fresh.getName(), late.getName()), listed(wire.bureaus, inHand));
    assertEquals(List.of(late.getName()), listed(wire.bureaus, inHand.setOverdueOnly(true)));
    var own = ListPetitionsRequest.newBuilder().setPartner("partners/xinfang");
    assertEquals(List.of(fresh.getName(), late.getName()), listed(wire.office, own));
    own.setKind(PetitionKind.PETITION_KIND_SUGGESTION);
    assertEquals(List.of(), listed(wire.office, own));
    wire.as(wire.office).markBacklog(wire.marking(fresh).build());
    assertEquals(List.of(fresh.getName()), listed(wire.overseer, district().setBacklogOnly(true)));
    var rungs =
        time(get(wire.office, late), PetitionLimit.PETITION_LIMIT_INFORM).getClock().getRungsList();
    rungs.forEach(rung -> assertTrue(rung.hasFireTime()));
  }

  @Test
  void showsABacklogCaseAndWhatWasDoneAboutIt() {
    var p = wire.routed(wire.claim("P-1"));
    wire.as(wire.office).markBacklog(wire.marking(p).build());
    wire.as(wire.office).recordBacklogProgress(wire.progressing(p).build());
    var solved = wire.as(wire.office).solveBacklog(wire.solving(p).build()).getPetition();
    var backlog = solved.getBacklog();
    assertEquals(Names.of(wire.town.reviewer.officer()), backlog.getLeader());
    assertEquals("约见信访人", backlog.getProgress(0).getWords().getText());
    assertEquals("已化解", backlog.getSolution().getWords().getText());
  }

  @Test
  void endsWithAnAnswerARefusalOrAnotherLegalRoute() {
    var suggestion =
        wire.accepted(wire.claim("P-1").setKind(PetitionKind.PETITION_KIND_SUGGESTION));
    var answered =
        wire.as(wire.bureaus).answerPetition(wire.answering(suggestion).build()).getPetition();
    assertEquals("已采纳", answered.getEnding().getWords().getText());
    var refused =
        wire.as(wire.bureaus)
            .refusePetition(wire.refusing(wire.routed(wire.claim("P-1"))).build())
            .getPetition();
    assertEquals(RefusalCause.REFUSAL_CAUSE_OF_OTHER_ORGANS, refused.getRefusalCause());
    var diverted =
        wire.as(wire.bureaus)
            .divertPetition(wire.diverting(wire.accepted(wire.claim("P-1"))).build())
            .getPetition();
    assertEquals(LegalRoute.LEGAL_ROUTE_ARBITRATION, diverted.getLegalRoute());
    assertEquals(PetitionState.PETITION_STATE_DIVERTED, diverted.getState());
  }

  @Test
  void namesEachFieldThatBreaksItsRule() {
    var office = wire.as(wire.office);
    var many = wire.claim("P-1").setPetitionerCount(2);
    many.getPetitionerBuilder().addAllRepresentatives(List.of("甲", "乙", "丙"));
    Map.ofEntries(
            Map.entry("acting_officer", wire.claim("P-1").clearActingOfficer()),
            Map.entry("unit", wire.claim("P-1").setUnit("units/1")),
            Map.entry("kind", wire.claim("P-1").clearKind()),
            Map.entry("form", wire.claim("P-1").clearForm()),
            Map.entry("source_id", wire.claim("P-1").setSourceId("x".repeat(129))),
            Map.entry("division", wire.claim("P-1").setDivision("divisions/1")),
            Map.entry("petitioner.petitioner_id", wire.claim("")),
            Map.entry("petitioner.representatives", many),
            Map.entry("petitioner_count", wire.claim("P-1").setPetitionerCount(-1)),
            Map.entry("matter", wire.claim("P-1").setMatter("工资")),
            Map.entry("subject", wire.claim("P-1").setSubject(" ")),
            Map.entry("text", wire.claim("P-1").setText("x".repeat(10_001))),
            Map.entry("new_facts", wire.claim("P-1").setNewFacts("x".repeat(2_001))),
            Map.entry("accused_units[0]", wire.claim("P-1").addAccusedUnits("posts/1")),
            Map.entry(
                "accused_units",
                wire.claim("P-1").addAccusedUnits(Names.of(wire.town.bureau.unit()))),
            Map.entry(
                "receive_time",
                wire.claim("P-1")
                    .setReceiveTime(Times.toProto(wire.town.cases.town.now().plusSeconds(1)))))
        .forEach((field, request) ->
            assertInvalid(field, () -> office.registerPetition(request.build())));
    assertInvalid("scope", () -> office.listPetitions(ListPetitionsRequest.getDefaultInstance()));
    var p = wire.accepted(wire.claim("P-1"));
    var bureaus = wire.as(wire.bureaus);
    assertInvalid(
        "budget", () -> bureaus.extendPetition(wire.extending(p).setBudget("soon").build()));
    assertInvalid(
        "serve_time", () -> bureaus.decidePetition(wire.deciding(p).clearServeTime().build()));
    assertInvalid("outcome", () -> bureaus.decidePetition(wire.deciding(p).clearOutcome().build()));
  }

  private static void assertInvalid(String field, Executable call) {
    var refused = Refused.by(call);
    assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
    assertEquals(field, refused.metadata("field"));
  }
}
