package org.fengqiao.application.rewards.vault;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.vault.SubmitClue.Submitted;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.Naming;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.RiskType;
import org.junit.jupiter.api.Test;

/** A clue comes in: whose it is by the pack, how it is found again, and who is told of whom. */
class SubmitClueTest {
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);
  private final RewardTown town = new RewardTown();

  private Submitted submit(SubmitClue.Command command) {
    return town.submit.submit(town.app(), command);
  }

  private static SubmitClue.Command with(
      SubmitClue.Command c, Optional<String> sourceId, Spot spot, List<Attachment> attachments) {
    return new SubmitClue.Command(
        c.request(), sourceId, spot, c.type(), c.reporters(), c.subject(), c.text(), attachments);
  }

  private SubmitClue.Command at(Spot spot) {
    return with(town.fire(), Optional.empty(), spot, List.of());
  }

  private SubmitClue.Command sourced(String id, Person... reporters) {
    var command = town.fire(reporters);
    return with(command, Optional.of(id), command.spot(), List.of());
  }

  @Test
  void givesAClueToTheUnitsThatThePackNamesThere() {
    var c = submit(town.fire(RewardTown.person(1))).answer().aggregate();
    assertEquals(town.handling, c.handler());
    assertEquals(town.office, c.filing().office());
    assertEquals(GroundTown.VILLAGE, c.filing().division());
    assertEquals(Naming.NAMED, c.filing().naming());
    assertEquals(ClueStatus.SUBMITTED, c.status());
  }

  @Test
  void givesAClueOfATypeThatNamesItsOwnHandlerToThat() {
    var type =
        new RiskType(
            RewardRules.FRAUD,
            "电信网络诈骗",
            Optional.of(TownRules.POLICE.role()),
            Map.of(RewardRules.FIRST, 100_000L));
    var table = RewardRules.TABLE;
    var police =
        new RewardTown(new RewardTable(List.of(type), table.grades(), table.joint(), table.caps()));
    var command = police.clue(RewardRules.FRAUD, RewardTown.person(1));
    var c = police.submit.submit(police.app(), command).answer().aggregate();
    assertEquals(police.cases.police.unit(), c.handler());
  }

  @Test
  void takesCluesThatNobodyOrSeveralSign() {
    assertEquals(Naming.ANONYMOUS, submit(town.fire()).answer().aggregate().filing().naming());
    var joint = submit(town.fire(RewardTown.person(1), RewardTown.person(2))).answer().aggregate();
    assertEquals(Naming.JOINT, joint.filing().naming());
    assertEquals(2, joint.filing().reporters());
  }

  @Test
  void showsTheCodeOnceAndNotWhenItIsAskedAgain() {
    var command = town.fire(RewardTown.person(1));
    var first = submit(command);
    var again = submit(command);
    assertTrue(again.answer().repeated());
    assertEquals(first.answer().resource(), again.answer().resource());
    assertEquals(Optional.empty(), again.code());
    var proof = new Proof.ByCode(first.code().orElseThrow());
    assertEquals(first.answer().resource(), town.proofs.require(town.app(), proof));
    assertEquals(1, town.memory.all(Clue.class).count());
    assertEquals(1, town.memory.all(Reporter.class).count());
  }

  @Test
  void answersTheFirstClueOfASourceIdWhateverElseIsSaid() {
    var first = submit(sourced("S-1", RewardTown.person(1)));
    var again = submit(sourced("S-1", RewardTown.person(2)));
    assertTrue(again.answer().repeated());
    assertEquals(first.answer().resource(), again.answer().resource());
    assertEquals(Optional.empty(), again.code());
    var other = town.caller("other", ALL, Set.of());
    var sameId = sourced("S-1");
    var request = town.cases.request(other);
    var command =
        new SubmitClue.Command(
            request,
            sameId.sourceId(),
            sameId.spot(),
            sameId.type(),
            List.of(),
            sameId.subject(),
            "",
            List.of());
    assertFalse(town.submit.submit(other, command).answer().repeated());
  }

  @Test
  void keepsNothingInClearOfWhoReportedIt() {
    var persons = List.of(RewardTown.person(101), RewardTown.person(102));
    var fire = town.fire(persons.toArray(Person[]::new));
    var request = town.cases.request(town.app(), fire.request().id(), "persons 101 and 102");
    var command =
        new SubmitClue.Command(
            request,
            Optional.empty(),
            fire.spot(),
            fire.type(),
            persons,
            fire.subject(),
            fire.text(),
            List.of());
    var submitted = submit(command);
    var everything = town.memory.everything();
    for (var one : persons) {
      for (var said : List.of(one.name(), one.phone(), one.idNumber().value())) {
        assertFalse(everything.contains(said), said);
      }
    }
    var code = submitted.code().orElseThrow();
    assertFalse(everything.contains(code.secret()));
    assertFalse(everything.contains(code.spelled()));
    assertTrue(everything.contains(command.subject()));
    // A plain digest of what was sent would let a number be found by trying all.
    assertFalse(everything.contains(request.command().hex()));
  }

  @Test
  void refusesARequestIdThatCameWithAnotherBody() {
    var command = town.fire();
    submit(command);
    var other = town.cases.request(town.app(), command.request().id(), "another body");
    var reused =
        new SubmitClue.Command(
            other,
            Optional.empty(),
            command.spot(),
            command.type(),
            List.of(),
            "另一线索",
            "",
            List.of());
    assertRefused(RequestReason.REQUEST_ID_REUSED, () -> submit(reused));
  }

  @Test
  void refusesWhoMaySubmitNoneOrNotThere() {
    var few = town.caller("app", Set.of(), Set.of());
    assertRefused(PartnerReason.RIGHT_MISSING, () -> town.submit.submit(few, town.fire()));
    assertRefused(
        PartnerReason.CHANNEL_NOT_ALLOWED,
        () -> town.submit.submit(town.cases.platform(), town.fire()));
    assertRefused(
        PartnerReason.PATCH_OFF_SCOPE,
        () -> submit(at(new Spot.InDivision(new DivisionCode("620403100001")))));
  }

  @Test
  void refusesGroundThatEnded() {
    var revoked = town.cases.town.aSpotOfEachKind().getLast();
    assertRefused(GridReason.QR_CODE_REVOKED, () -> submit(at(revoked)));
    var microGrid = town.cases.town.anEndedMicroGrid();
    assertRefused(GridReason.MICRO_GRID_ENDED, () -> submit(at(microGrid)));
    var grid = new RewardTown();
    var ended = grid.cases.town.anEndedGrid();
    var there = with(grid.fire(), Optional.empty(), ended, List.of());
    assertRefused(GridReason.GRID_ENDED, () -> grid.submit.submit(grid.app(), there));
  }

  @Test
  void refusesWhatThePackTakesNot() {
    assertRefused(
        RewardReason.RISK_TYPE_NOT_IN_PACK, () -> submit(town.clue(new RiskCode("noise"))));
    var image =
        new Attachment(
            "https://files.example/a.exe",
            "application/x-msdownload",
            10,
            new Digest("0".repeat(64)));
    var attached =
        with(
            town.fire(), Optional.empty(), new Spot.InDivision(GroundTown.VILLAGE), List.of(image));
    assertRefused(CaseReason.ATTACHMENT_NOT_ALLOWED, () -> submit(attached));
    town.rule(named());
    assertRefused(RewardReason.ANONYMOUS_NOT_TAKEN, () -> submit(town.fire()));
    assertEquals(ClueStatus.SUBMITTED, submitted(RewardTown.person(1)).status());
  }

  private Clue submitted(Person person) {
    return submit(town.fire(person)).answer().aggregate();
  }

  /** Rewards of a pack that takes no clue without a name. */
  private static RewardRule named() {
    var rule =
        RewardRules.rule(
            new CalendarId("cn"), TownRules.SECRETARY.role(), TownRules.DIRECTOR.role());
    return new RewardRule(
        rule.table(),
        false,
        rule.handler(),
        rule.office(),
        rule.coming(),
        rule.limits(),
        rule.longestExtension(),
        rule.guesses(),
        rule.looks(),
        rule.feed());
  }

  @Test
  void refusesWhereNobodyIsSetUpForItOrThePackSaysNothing() {
    var nobodys = new DivisionCode("620402202205");
    var refusal =
        assertRefused(RewardReason.NO_REWARD_POST, () -> submit(at(new Spot.InDivision(nobodys))));
    assertEquals(TownRules.SECRETARY.role().value(), refusal.details().get("role"));
    town.cases.rules.handle(Casework.silent().rule());
    assertRefused(RewardReason.NO_REWARD_RULE, () -> submit(town.fire(RewardTown.person(1))));
  }

  @Test
  void refusesWhoSignsTwiceOrTooMany() {
    var one = RewardTown.person(1);
    assertRefused(RequestReason.INVALID_FIELD, () -> town.fire(one, one));
    var many = IntStream.rangeClosed(1, 51).mapToObj(RewardTown::person).toArray(Person[]::new);
    assertRefused(RequestReason.INVALID_FIELD, () -> town.fire(many));
    var most = Arrays.copyOf(many, 50);
    assertEquals(50, submit(town.fire(most)).answer().aggregate().filing().reporters());
  }

  @Test
  void refusesWhileTheKeyIsMissingAndKeepsNothing() {
    town.keys.lose(town.keys.current());
    assertRefused(RewardReason.KEY_MISSING, () -> submit(town.fire(RewardTown.person(1))));
    assertEquals(0, town.memory.all(Clue.class).count());
  }
}
