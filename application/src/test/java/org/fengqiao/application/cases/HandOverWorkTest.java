package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.EndAppointment;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PeopleReason;
import org.junit.jupiter.api.Test;

class HandOverWorkTest {
  private final CaseTown town = new CaseTown();
  private final Caller units = town.units();
  private final OfficerId colleague = colleague();

  private OfficerId colleague() {
    var village = new Spot.InDivision(GroundTown.VILLAGE);
    var post = town.office.aPost(town.secretary.unit(), "village-clerk", village).aggregate();
    var officer = town.office.anOfficer("王某", "13900000003").aggregate().id();
    town.office.appoint(post.id(), officer);
    return officer;
  }

  private HandOverWork.Command command(OfficerId successor, int limit) {
    return new HandOverWork.Command(
        town.request(units),
        town.villager,
        successor,
        town.secretary.unit(),
        Optional.empty(),
        limit,
        "调离本村");
  }

  private HandOverWork.HandedOver handOver(HandOverWork.Command command) {
    return town.handOver.handOver(units, command);
  }

  private Case now(Case c) {
    return town.cases.find(c.id()).orElseThrow().aggregate();
  }

  private Optional<OfficerId> inHandOf(Case c) {
    return now(c).state().inHandOf();
  }

  @Test
  void putsAllOpenWorkInTheSuccessorsHand() {
    var signed = town.signedFor();
    var begun = town.signedFor();
    new RecordProgress(town.desk)
        .record(units, new RecordProgress.Command(town.on(units, begun), town.villager, "已到现场"));
    assertEquals(new HandOverWork.HandedOver(2, 0, false), handOver(command(colleague, 50)));
    assertEquals(Optional.of(colleague), inHandOf(signed));
    assertEquals(Optional.of(colleague), inHandOf(begun));
    assertEquals(CaseStatus.SIGNED_FOR, now(signed).status());
    assertEquals(CaseStatus.IN_PROGRESS, now(begun).status());
    assertEquals(now(signed).runningClocks(), signed.runningClocks());
  }

  @Test
  void writesAnEntryInTheTraceOfEachCaseWithTheWords() {
    var signed = town.signedFor();
    handOver(command(colleague, 50));
    var last = town.trace.list(units, signed.id(), 0, 50).getLast();
    var fact = (CaseFact.HandedOver) last.entry().facts().getFirst();
    assertEquals(town.villager, fact.from());
    assertEquals(colleague, fact.to());
    assertEquals(1, last.entry().facts().size());
    assertEquals(
        "调离本村",
        ((CaseView.Shown.Present) last.shown(fact.note().orElseThrow()))
            .content()
            .fields()
            .get(CaseWords.NOTE));
  }

  @Test
  void leavesWhatIsNotInTheOfficersHandOrNotOpenAsItIs() {
    var waiting = town.aCase();
    var resolved = town.signedFor();
    new ResolveCase(town.desk)
        .resolve(
            units,
            new ResolveCase.Command(
                town.on(units, resolved), town.villager, OutcomeKind.SOLVED, "已修复", List.of()));
    assertEquals(new HandOverWork.HandedOver(0, 0, false), handOver(command(colleague, 50)));
    assertEquals(CaseStatus.DISPATCHED, now(waiting).status());
    assertEquals(CaseStatus.RESOLVED, now(resolved).status());
  }

  @Test
  void goesOnUntilNoneRemain() {
    for (int i = 0; i < 5; i++) {
      town.signedFor();
      town.pass(Duration.ofMinutes(1));
    }
    assertEquals(new HandOverWork.HandedOver(2, 3, false), handOver(command(colleague, 2)));
    assertEquals(new HandOverWork.HandedOver(2, 1, false), handOver(command(colleague, 2)));
    assertEquals(new HandOverWork.HandedOver(1, 0, false), handOver(command(colleague, 2)));
    assertEquals(5, town.cases.countInHand(colleague, town.secretary.unit()));
  }

  @Test
  void answersARepeatWithWhatItMovedAndMovesNothingMore() {
    for (int i = 0; i < 3; i++) {
      town.signedFor();
    }
    var command = command(colleague, 2);
    assertFalse(handOver(command).repeated());
    assertEquals(new HandOverWork.HandedOver(2, 1, true), handOver(command));
    assertEquals(1, town.cases.countInHand(town.villager, town.secretary.unit()));
  }

  @Test
  void letsTheSuccessorGoOnWithTheCase() {
    var signed = town.signedFor();
    handOver(command(colleague, 50));
    var progress = new RecordProgress.Command(town.on(units, signed), colleague, "接手办理");
    var moved = new RecordProgress(town.desk).record(units, progress).aggregate();
    assertEquals(Optional.of(colleague), moved.state().inHandOf());
  }

  @Test
  void takesWorkFromAnOfficerWhoHoldsNoPostAnyMore() {
    var signed = town.signedFor();
    var ports = town.town.ports;
    var held = ports.posts().find(town.secretary.id()).orElseThrow().aggregate().appointments();
    town.pass(Duration.ofDays(1));
    town.office.endAppointment.end(
        GroundTown.caller(),
        new EndAppointment.Command(
            town.town.request(),
            town.secretary.id(),
            held.getFirst().id(),
            Optional.empty(),
            Optional.empty()));
    assertEquals(1, handOver(command(colleague, 50)).moved());
    assertEquals(Optional.of(colleague), inHandOf(signed));
  }

  @Test
  void refusesByWhatIsWrongWithIt() {
    town.signedFor();
    assertRefused(PeopleReason.SUCCESSOR_NOT_OF_UNIT, () -> handOver(command(town.policeman, 50)));
    var idle = town.office.anOfficer("赵某", "").aggregate().id();
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> handOver(command(idle, 50)));
    assertRefused(
        PartnerReason.OFFICER_NOT_ACTING,
        () -> town.handOver.handOver(town.stranger(), command(colleague, 50)));
    assertRefused(RequestReason.INVALID_FIELD, () -> handOver(command(town.villager, 50)));
    assertRefused(RequestReason.INVALID_FIELD, () -> handOver(command(colleague, 101)));
    assertRefused(RequestReason.INVALID_FIELD, () -> handOver(command(colleague, 0)));
    var mayNot =
        town.caller("units", EnumSet.noneOf(Right.class), units.rights().actsFor(), Set.of());
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> town.handOver.handOver(mayNot, command(colleague, 50)));
    var nobody =
        new HandOverWork.Command(
            town.request(units),
            new OfficerId(new UUID(9, 9)),
            colleague,
            town.secretary.unit(),
            Optional.empty(),
            50,
            "");
    assertRefused(PeopleReason.OFFICER_NOT_FOUND, () -> handOver(nobody));
    var forIdle =
        new HandOverWork.Command(
            town.request(units),
            town.villager,
            colleague,
            town.secretary.unit(),
            Optional.of(idle),
            50,
            "");
    assertRefused(PartnerReason.OFFICER_NOT_ACTING, () -> handOver(forIdle));
    assertTrue(town.cases.countInHand(town.villager, town.secretary.unit()) > 0);
  }
}
