package org.fengqiao.application.rewards.vault;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.rewards.AssignClue;
import org.fengqiao.application.rewards.Keepers;
import org.fengqiao.application.rewards.LinkClue;
import org.fengqiao.application.rewards.RewardTown;
import org.fengqiao.application.rewards.vault.LookAtReporter.Command;
import org.fengqiao.application.rewards.vault.LookAtReporter.Seen;
import org.fengqiao.application.store.Entry;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who reported a clue is seen by few, with a purpose, and on record. */
class LooksTest {
  private final RewardTown town = new RewardTown();
  private final Keepers keepers = new Keepers(town);
  private final VaultMoves moves = keepers.moves;
  private final Person person = RewardTown.person(1);
  private final Clue clue = town.submitted(person).answer().aggregate();

  private Seen look(OfficerId by, LookPurpose purpose) {
    return look(keepers.keepers(), new Command(keepers.on(clue, by), purpose, "核实身份"));
  }

  private Seen look(Caller caller, Command command) {
    return moves.look.look(caller, command);
  }

  private Reporter ask(OfficerId by, LookPurpose purpose) {
    var command = new AskLook.Command(keepers.on(clue, by), purpose, "请示");
    return moves.ask.ask(keepers.keepers(), command).aggregate();
  }

  private Reporter agree(OfficerId by, OfficerId asker, LookPurpose purpose) {
    var command = new AgreeLook.Command(keepers.on(clue, by), asker, purpose, "同意");
    return moves.agree.agree(keepers.keepers(), command).aggregate();
  }

  private List<Entry> entries() {
    return town.memory.of(clue.id().reporter(), 0, 100);
  }

  @Test
  void showsWhoReportedItAndPutsThatOnRecord() {
    var seen = look(keepers.keeper, LookPurpose.CONTACT);
    assertEquals(List.of(person), seen.opened().orElseThrow().persons());
    assertEquals(List.of(), seen.opened().orElseThrow().payees());
    assertEquals(1, seen.answer().aggregate().looks());
    var last = entries().getLast();
    assertEquals(Optional.of(keepers.keeper), last.actor().officer());
    assertTrue(last.facts().getFirst() instanceof ReporterFact.Looked);
  }

  @Test
  void putsItOnRecordBeforeItIsOpened() {
    town.keys.spoil("k1");
    assertThrows(IllegalStateException.class, () -> look(keepers.keeper, LookPurpose.CONTACT));
    assertTrue(entries().getLast().facts().getFirst() instanceof ReporterFact.Looked);
  }

  @Test
  void putsNothingOnRecordWhereTheKeyIsMissing() {
    town.keys.turn();
    town.keys.lose("k1");
    assertRefused(RewardReason.KEY_MISSING, () -> look(keepers.keeper, LookPurpose.CONTACT));
    assertEquals(1, entries().size());
  }

  @Test
  void showsNothingWhenItIsAskedAgain() {
    var command = new Command(keepers.on(clue, keepers.keeper), LookPurpose.CONTACT, "回访");
    look(keepers.keepers(), command);
    var again = look(keepers.keepers(), command);
    assertTrue(again.answer().repeated());
    assertEquals(Optional.empty(), again.opened());
    assertEquals(1, again.answer().aggregate().looks());
  }

  @Test
  void needsASecondPersonForWhatThePackSays() {
    assertRefused(RewardReason.SECOND_PERSON_NEEDED, () -> look(keepers.keeper, LookPurpose.LAW));
    ask(keepers.keeper, LookPurpose.LAW);
    assertRefused(RewardReason.SECOND_PERSON_NEEDED, () -> look(keepers.keeper, LookPurpose.LAW));
    assertRefused(
        RewardReason.AGREED_BY_ASKER, () -> agree(keepers.keeper, keepers.keeper, LookPurpose.LAW));
    assertRefused(
        RewardReason.LOOK_NOT_ASKED,
        () -> agree(keepers.second, keepers.keeper, LookPurpose.FRAUD));
    agree(keepers.second, keepers.keeper, LookPurpose.LAW);
    assertRefused(RewardReason.SECOND_PERSON_NEEDED, () -> look(keepers.second, LookPurpose.LAW));
    assertTrue(look(keepers.keeper, LookPurpose.LAW).opened().isPresent());
    assertRefused(RewardReason.SECOND_PERSON_NEEDED, () -> look(keepers.keeper, LookPurpose.LAW));
  }

  @Test
  void letsOneLookAsLongAfterAnotherAgreedAsThePackSays() {
    ask(keepers.keeper, LookPurpose.LAW);
    agree(keepers.second, keepers.keeper, LookPurpose.LAW);
    town.cases.pass(Duration.ofHours(24));
    assertRefused(RewardReason.SECOND_PERSON_NEEDED, () -> look(keepers.keeper, LookPurpose.LAW));
  }

  @Test
  void forgetsWhoAskedBeforeTwentyOthers() {
    ask(keepers.keeper, LookPurpose.LAW);
    for (int asked = 0; asked < 20; asked++) {
      ask(town.anOfficerOf(keepers.unit), LookPurpose.LAW);
    }
    assertRefused(
        RewardReason.LOOK_NOT_ASKED, () -> agree(keepers.second, keepers.keeper, LookPurpose.LAW));
    ask(keepers.keeper, LookPurpose.LAW);
    agree(keepers.second, keepers.keeper, LookPurpose.LAW);
  }

  @Test
  void refusesAPartnerThatHasARightOfWhoHandlesClues() {
    for (var right :
        List.of(
            Right.SUBMIT_CLUE,
            Right.ASSIGN_CLUE,
            Right.VERIFY_CLUE,
            Right.LINK_CLUE,
            Right.DISPOSE_CLUE)) {
      var calls = EnumSet.copyOf(Keepers.RIGHTS);
      calls.add(right);
      var caller = town.caller("both", calls, Set.of(GroundTown.DISTRICT), keepers.unit);
      eachRefuses(RewardReason.RIGHT_OF_HANDLER, caller, keepers.keeper);
      assertRefused(
          RewardReason.RIGHT_OF_HANDLER, () -> moves.looks.list(caller, clue.id(), 0, 10));
      assertRefused(RewardReason.RIGHT_OF_HANDLER, () -> moves.keys.list(caller));
    }
  }

  @Test
  void hidesWhoReportedItFromEveryUnitThatHadIt() {
    var assigned = new AssignClue.Command(town.byHandler(clue), town.cases.police.unit(), "转派出所");
    town.assign.assign(town.village(), assigned);
    var caller =
        town.caller(
            "handlers",
            Keepers.RIGHTS,
            Set.of(GroundTown.DISTRICT),
            town.handling,
            town.cases.police.unit());
    for (var officer : List.of(town.handler, town.cases.policeman)) {
      eachRefuses(RewardReason.HANDLING_UNIT, caller, officer);
    }
  }

  @Test
  void hidesWhoReportedItFromTheUnitThatRemovesTheRiskByACase() {
    var c = town.verified(person);
    var reported = town.cases.aCase();
    var removing =
        town.cases.dispatch(reported, Optional.of(town.cases.police.unit()), Optional.empty());
    town.link.link(town.village(), new LinkClue.Command(town.byHandler(c), removing.id()));
    var unit = removing.lead().orElseThrow();
    assertFalse(town.now(c).hands().contains(unit));
    var caller = town.caller("removing", Keepers.RIGHTS, Set.of(GroundTown.DISTRICT), unit);
    eachRefuses(RewardReason.HANDLING_UNIT, caller, c, town.cases.policeman);
  }

  @Test
  void hidesWhoReportedItFromOneOfAHandlingUnitWhoActsForAnother() {
    var both = town.anOfficerOf(town.handling);
    var post =
        town.cases
            .office
            .aPost(keepers.unit, "keeper", new Spot.InDivision(GroundTown.DISTRICT))
            .aggregate();
    town.cases.office.appoint(post.id(), both);
    eachRefuses(RewardReason.HANDLING_UNIT, keepers.keepers(), both);
  }

  @Test
  void refusesAClueThatIsOutOfSightOrOfWhichNothingIsKnown() {
    var blind = town.caller("blind", Keepers.RIGHTS, Set.of(), keepers.unit);
    eachRefuses(RewardReason.REPORTER_NOT_FOUND, blind, keepers.keeper);
    var anonymous = town.submitted().answer().aggregate();
    eachRefuses(RewardReason.REPORTER_NOT_FOUND, keepers.keepers(), anonymous, keepers.keeper);
  }

  @Test
  void refusesAnOfficerWhoDoesNotActAndWhatWasErased() {
    eachRefuses(PartnerReason.OFFICER_NOT_ACTING, keepers.keepers(), town.handler);
    keepers.erase(clue);
    eachRefuses(RewardReason.REPORTER_ERASED, keepers.keepers(), keepers.keeper);
  }

  @Test
  void refusesWhoHasNotTheRight() {
    for (var right : List.of(Right.LOOK_AT_REPORTER, Right.AGREE_LOOK, Right.ERASE_REPORTER)) {
      var calls = EnumSet.copyOf(Keepers.RIGHTS);
      calls.remove(right);
      var few = town.caller("few", calls, Set.of(GroundTown.DISTRICT), keepers.unit);
      trials(few, clue, keepers.keeper).stream()
          .filter(trial -> trial.right() == right)
          .forEach(trial -> assertRefused(PartnerReason.RIGHT_MISSING, trial.call()));
    }
    var none = town.caller("none", Set.of(), Set.of(GroundTown.DISTRICT), keepers.unit);
    assertRefused(PartnerReason.RIGHT_MISSING, () -> moves.looks.list(none, clue.id(), 0, 10));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> moves.keys.list(none));
  }

  @Test
  void refusesARequestIdThatCameWithAnotherBodyAndAStaleEtag() {
    var on = keepers.on(clue, keepers.keeper);
    look(keepers.keepers(), new Command(on, LookPurpose.CONTACT, "回访"));
    var other = town.cases.request(keepers.keepers(), on.request().id(), "another body");
    var reused = new OfficerMove<>(other, on.id(), on.etag(), on.officer());
    assertRefused(
        RequestReason.REQUEST_ID_REUSED,
        () -> look(keepers.keepers(), new Command(reused, LookPurpose.CONTACT, "回访")));
    var now = keepers.on(clue, keepers.keeper);
    var stale = new OfficerMove<>(now.request(), now.id(), Optional.of("\"9\""), now.officer());
    assertRefused(
        RequestReason.STALE_ETAG,
        () -> look(keepers.keepers(), new Command(stale, LookPurpose.CONTACT, "回访")));
  }

  @Test
  void listsWhoLookedAndWhyInPages() {
    ask(keepers.keeper, LookPurpose.LAW);
    agree(keepers.second, keepers.keeper, LookPurpose.LAW);
    look(keepers.keeper, LookPurpose.LAW);
    var first = moves.looks.list(keepers.keepers(), clue.id(), 0, 2);
    assertEquals(2, first.entries().items().size());
    assertEquals(Optional.of("2"), first.entries().next());
    var rest = moves.looks.list(keepers.keepers(), clue.id(), 2, 10);
    assertEquals(2, rest.entries().items().size());
    var words = new HashSet<String>();
    rest.words().values().forEach(one -> words.addAll(one.fields().values()));
    assertEquals(Set.of("同意", "核实身份"), words);
    var blind = town.caller("blind", Keepers.RIGHTS, Set.of());
    assertRefused(RewardReason.REPORTER_NOT_FOUND, () -> moves.looks.list(blind, clue.id(), 0, 10));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> moves.looks.list(keepers.keepers(), clue.id(), 0, 501));
  }

  private void eachRefuses(Reason reason, Caller caller, OfficerId by) {
    eachRefuses(reason, caller, clue, by);
  }

  private void eachRefuses(Reason reason, Caller caller, Clue c, OfficerId by) {
    trials(caller, c, by).forEach(trial -> assertRefused(reason, trial.call()));
  }

  /** A move on who reported a clue. */
  private record Trial(Right right, Executable call) {}

  private List<Trial> trials(Caller caller, Clue c, OfficerId by) {
    return List.of(
        new Trial(
            Right.LOOK_AT_REPORTER,
            () -> look(caller, new Command(town.on(caller, c, by), LookPurpose.CONTACT, "回访"))),
        new Trial(
            Right.LOOK_AT_REPORTER,
            () ->
                moves.ask.ask(
                    caller, new AskLook.Command(town.on(caller, c, by), LookPurpose.LAW, "请示"))),
        new Trial(
            Right.AGREE_LOOK,
            () ->
                moves.agree.agree(
                    caller,
                    new AgreeLook.Command(
                        town.on(caller, c, by), keepers.second, LookPurpose.LAW, "同意"))),
        new Trial(
            Right.ERASE_REPORTER,
            () ->
                moves.erase.erase(
                    caller, new EraseReporter.Command(town.on(caller, c, by), "保存期满"))));
  }
}
