package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.petitions.v1.GetPetitionRequest;
import org.fengqiao.proto.petitions.v1.ListPetitionsRequest;
import org.fengqiao.proto.petitions.v1.PetitionForm;
import org.fengqiao.proto.petitions.v1.PetitionKind;
import org.fengqiao.proto.petitions.v1.PetitionServiceGrpc;
import org.fengqiao.proto.petitions.v1.RegisterPetitionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of petitions documents, and none that it does not. */
class PetitionRefusalsTest {
  private static final String UNKNOWN = "petitions/0190f000-0000-7000-8000-000000000000";
  private static final String NO_UNIT = "units/0190f000-0000-7000-8000-000000000000";
  private static final String NO_POST = "posts/0190f000-0000-7000-8000-000000000000";
  private static final String MISSING = "NOT_FOUND PETITION_NOT_FOUND";
  private static final String NOT_ACTING = "PERMISSION_DENIED OFFICER_NOT_ACTING";
  private static final String NOT_IN_HAND = "PERMISSION_DENIED NOT_IN_HAND";
  private static final String ILLEGAL = "FAILED_PRECONDITION ILLEGAL_PETITION_MOVE";
  private static final String KIND = "FAILED_PRECONDITION NOT_OF_THIS_KIND";
  private static final String TOO_LATE = "FAILED_PRECONDITION TIME_RUN_OUT";

  private final PetitionWire wire = new PetitionWire();
  private final PetitionPlaces places = new PetitionPlaces(wire);
  private final String outsider =
      wire.admit(
          wire.town.caller(
              "outsider", Set.of(GroundTown.DISTRICT), wire.town.other, wire.town.bureau));
  private final MetRefusals met =
      new MetRefusals(PetitionServiceGrpc.getServiceDescriptor(), wire.harness, wire.office);
  private int persons;

  @AfterEach
  void stop() {
    wire.close();
  }

  private Refused meet(String what, Message.Builder request) {
    return met.meet(what, request.build());
  }

  private Refused meet(String what, Message.Builder request, String by) {
    return met.meet(what, request.build(), by);
  }

  private String person() {
    return "P-" + ++persons;
  }

  private RegisterPetitionRequest.Builder suggestion() {
    return wire.claim(person()).setKind(PetitionKind.PETITION_KIND_SUGGESTION);
  }

  /** What any move refuses but by its kind: out of sight, by nobody, by another unit, and so. */
  private void anyMove(Message.Builder move) {
    var message = move.build();
    var officer = Requests.field(message, "acting_officer");
    met.meetOfAnyMove(message, MISSING, wire.stranger, wire.overseer);
    meet(MISSING, message.toBuilder().setField(Requests.field(message, "name"), UNKNOWN));
    var other = Names.of(wire.town.other.officer());
    meet(NOT_IN_HAND, message.toBuilder().setField(officer, other), outsider);
  }

  @Test
  void areThoseOfTheContract() {
    registering();
    filing();
    routing();
    acceptingAndEnding();
    deciding();
    reviewing();
    reexamining();
    backlog();
    met.assertAreThoseOfTheContract();
    var none = wire.admit(wire.town.cases.overseer(EnumSet.noneOf(Right.class)));
    var list = ListPetitionsRequest.newBuilder().setPartner("partners/xinfang");
    met.assertEachNeedsItsRight(none, list.build());
    met.assertEachLooksAtItsEtag(wire.registered(wire.claim(person())).getName(), wire.office);
  }

  private void registering() {
    meet(NOT_ACTING, wire.claim(person()), wire.stranger);
    var foreign = wire.claim(person()).setUnit(Names.of(wire.town.bureau.unit()));
    meet(NOT_IN_HAND, foreign);
    var city = wire.claim(person()).setDivision("divisions/620400000000");
    meet("PERMISSION_DENIED PATCH_OFF_SCOPE", city);
    var visit = wire.claim(person()).setForm(PetitionForm.PETITION_FORM_VISIT);
    visit.setPetitionerCount(6);
    visit.getPetitionerBuilder().addAllRepresentatives(List.of("甲", "乙", "丙", "丁", "戊", "己"));
    var few = meet("INVALID_ARGUMENT TOO_MANY_REPRESENTATIVES", visit);
    assertEquals("petitioner.representatives", few.field());
    places.haveLawsToCome();
    var early = meet("FAILED_PRECONDITION NO_LAW_IN_FORCE", wire.claim(person()));
    assertEquals("2026-03-02", early.metadata("day"));
    places.haveNoRule();
    meet("FAILED_PRECONDITION NO_PETITION_RULE", wire.claim(person()));
    places.asBefore();
    var unit = wire.accusation(person()).addAccusedUnits(NO_UNIT);
    assertEquals(NO_UNIT, meet("NOT_FOUND UNIT_NOT_FOUND", unit).metadata("name"));
    meet("NOT_FOUND POST_NOT_FOUND", wire.accusation(person()).addAccusedPosts(NO_POST));
    var accused = wire.accusation(person(), wire.town.office.unit());
    var own = meet("FAILED_PRECONDITION ROUTED_TO_ACCUSED", accused);
    assertEquals(Names.of(wire.town.office.unit()), own.metadata("unit"));
  }

  private void filing() {
    var first = wire.registered(wire.claim("twice"));
    var parallel = meet("ALREADY_EXISTS PARALLEL_FILING", wire.claim("twice"));
    assertEquals(first.getName(), parallel.metadata("petition"));
    var ended = wire.ended("ended");
    var over = meet("ALREADY_EXISTS FINAL_OPINION_GIVEN", wire.claim("ended"));
    assertEquals(ended.getName(), over.metadata("petition"));
    places.fill("full");
    meet("ALREADY_EXISTS TOO_MANY_MATTERS", wire.claim("full"));
    var source = wire.accusation(person(), wire.town.other.unit()).setSourceId("WEB-7");
    wire.registered(source);
    meet(MISSING, source, places.officeActingFor(wire.town.other));
  }

  private void routing() {
    var p = wire.registered(wire.claim(person()));
    anyMove(wire.routing(p));
    meet("NOT_FOUND UNIT_NOT_FOUND", wire.routing(p).setUnit(NO_UNIT));
    var accusing = wire.registered(wire.accusation(person(), wire.town.bureau.unit()));
    meet("FAILED_PRECONDITION ROUTED_TO_ACCUSED", wire.routing(accusing));
    p = wire.as(wire.office).routePetition(wire.routing(p).build()).getPetition();
    var twice = meet(ILLEGAL, wire.routing(p));
    assertEquals("OBJECT,ACCEPT,REFUSE,DIVERT,WITHDRAW", twice.metadata("legal"));
    meet(ILLEGAL, wire.ruling(p));
    anyMove(wire.objecting(p));
    p = wire.as(wire.bureaus).objectToRouting(wire.objecting(p).build()).getPetition();
    meet(ILLEGAL, wire.objecting(p), wire.bureaus);
    anyMove(wire.ruling(p));
    var dismissing = wire.ruling(p).setUpheld(false).build();
    p = wire.as(wire.office).decideRoutingObjection(dismissing).getPetition();
    meet("FAILED_PRECONDITION OBJECTED_BEFORE", wire.objecting(p), wire.bureaus);
    var late = wire.routed(wire.claim(person()));
    wire.pass(8);
    var over = meet(TOO_LATE, wire.objecting(late), wire.bureaus);
    assertEquals("OBJECT", over.metadata("limit"));
  }

  private void acceptingAndEnding() {
    var by = wire.bureaus;
    var p = wire.routed(wire.claim(person()));
    anyMove(wire.accepting(p));
    anyMove(wire.refusing(p));
    anyMove(wire.diverting(p));
    anyMove(wire.withdrawing(p));
    places.haveLawsToCome();
    meet("FAILED_PRECONDITION NO_LAW_IN_FORCE", wire.accepting(p), by);
    places.haveNoRule();
    meet("FAILED_PRECONDITION NO_PETITION_RULE", wire.accepting(p), by);
    places.asBefore();
    var accepted = wire.as(by).acceptPetition(wire.accepting(p).build()).getPetition();
    meet(ILLEGAL, wire.accepting(accepted), by);
    meet(ILLEGAL, wire.refusing(accepted), by);
    meet(KIND, wire.answering(accepted), by);
    var other = wire.accepted(suggestion());
    anyMove(wire.answering(other));
    meet(KIND, wire.diverting(other), by);
    wire.as(by).answerPetition(wire.answering(other).build());
    meet(ILLEGAL, wire.answering(other), by);
    var decided = wire.decided(person());
    meet(ILLEGAL, wire.diverting(decided), by);
    meet(ILLEGAL, wire.withdrawing(decided));
  }

  private void deciding() {
    var by = wire.bureaus;
    var p = wire.accepted(wire.claim(person()));
    var other = wire.accepted(suggestion());
    var routed = wire.routed(wire.claim(person()));
    anyMove(wire.extending(p));
    meet(ILLEGAL, wire.extending(routed), by);
    meet(KIND, wire.extending(other), by);
    var asker = Names.of(wire.town.bureau.officer());
    meet("INVALID_ARGUMENT EXTENSION_BY_ASKER", wire.extending(p).setApprover(asker), by);
    var most = meet("INVALID_ARGUMENT EXTENSION_TOO_LONG", wire.extending(p).setBudget("31d"), by);
    assertEquals("budget", most.field());
    wire.as(by).extendPetition(wire.extending(p).build());
    meet("FAILED_PRECONDITION EXTENDED_BEFORE", wire.extending(p), by);
    anyMove(wire.deciding(p));
    meet(ILLEGAL, wire.deciding(routed), by);
    meet(KIND, wire.deciding(other), by);
    var late = wire.accepted(wire.claim(person()));
    wire.pass(65);
    meet(TOO_LATE, wire.extending(late), by);
  }

  /** What is refused of asking, whichever is asked. */
  private void asking(Message.Builder right, Message.Builder suggestion, Message.Builder early) {
    var message = right.build();
    var unit = Requests.field(message, "unit");
    anyMove(right);
    meet(KIND, suggestion);
    meet(ILLEGAL, early);
    meet("NOT_FOUND UNIT_NOT_FOUND", message.toBuilder().setField(unit, NO_UNIT));
    var level = Names.of(wire.town.bureau.unit());
    meet("INVALID_ARGUMENT NOT_ABOVE", message.toBuilder().setField(unit, level));
  }

  private void reviewing() {
    var other = wire.accepted(suggestion());
    var early = wire.accepted(wire.claim(person()));
    asking(wire.asking(wire.decided(person())), wire.asking(other), wire.asking(early));
    meet("FAILED_PRECONDITION FINAL_OPINION_GIVEN", wire.asking(wire.ended(person())));
    var late = wire.decided("late");
    var in = wire.asking(late).setAskTime(wire.now());
    wire.pass(33);
    meet(TOO_LATE, wire.asking(late));
    wire.registered(wire.claim("late").setNewFacts("新证据"));
    meet("ALREADY_EXISTS PARALLEL_FILING", in);
    var p = wire.underReview(person());
    anyMove(wire.reviewing(p));
    meet(KIND, wire.reviewing(other), wire.above);
    meet(ILLEGAL, wire.reviewing(early), wire.above);
  }

  private void reexamining() {
    var by = wire.above;
    var other = wire.accepted(suggestion());
    var early = wire.decided(person());
    asking(
        wire.askingAgain(wire.reviewed(person())),
        wire.askingAgain(other),
        wire.askingAgain(early));
    meet("FAILED_PRECONDITION FINAL_OPINION_GIVEN", wire.askingAgain(wire.ended(person())));
    var late = wire.reviewed("too late");
    var in = wire.askingAgain(late).setAskTime(wire.now());
    wire.pass(33);
    meet(TOO_LATE, wire.askingAgain(late));
    wire.registered(wire.claim("too late").setNewFacts("新证据"));
    meet("ALREADY_EXISTS PARALLEL_FILING", in);
    var p = wire.underReexamination(person());
    anyMove(wire.hearing(p));
    anyMove(wire.reexamining(p));
    var heard = wire.heard(person());
    anyMove(wire.ending(heard));
    meet(KIND, wire.hearing(other), by);
    meet(KIND, wire.ending(other), by);
    meet(KIND, wire.reexamining(other), by);
    meet(ILLEGAL, wire.hearing(heard), by);
    meet(ILLEGAL, wire.ending(p), by);
    assertEquals("END_HEARING", meet(ILLEGAL, wire.reexamining(heard), by).metadata("legal"));
  }

  private void backlog() {
    var p = wire.registered(wire.claim(person()));
    anyMove(wire.marking(p));
    meet("NOT_FOUND POST_NOT_FOUND", wire.marking(p).setPost(NO_POST));
    var absent = wire.marking(p).setLeader(Names.of(wire.town.bureau.officer()));
    assertEquals("leader", meet("INVALID_ARGUMENT LEADER_NOT_IN_POST", absent).field());
    var accusing = wire.registered(wire.accusation(person(), wire.town.reviewer.unit()));
    meet("FAILED_PRECONDITION ROUTED_TO_ACCUSED", wire.marking(accusing));
    meet("FAILED_PRECONDITION NOT_A_BACKLOG", wire.progressing(p));
    meet("FAILED_PRECONDITION NOT_A_BACKLOG", wire.solving(p));
    wire.as(wire.office).markBacklog(wire.marking(p).build());
    anyMove(wire.progressing(p));
    anyMove(wire.solving(p));
    met.meetOfAnyMove(wire.erasing(p).build(), MISSING, wire.stranger, wire.overseer);
    wire.as(wire.office).erasePetitioner(wire.erasing(p).build());
    meet("ALREADY_EXISTS PETITIONER_ERASED", wire.erasing(p));
    meet(MISSING, GetPetitionRequest.newBuilder().setName(UNKNOWN));
    var hidden = GetPetitionRequest.newBuilder().setName(accusing.getName());
    var seeing = wire.town.caller("seeing", Set.of(GroundTown.DISTRICT), wire.town.reviewer);
    meet(MISSING, hidden, wire.admit(seeing));
  }
}
