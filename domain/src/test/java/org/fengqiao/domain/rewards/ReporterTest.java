package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUREAU;
import static org.fengqiao.domain.rewards.RewardFixtures.ELSEWHERE;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.OFFICE;
import static org.fengqiao.domain.rewards.RewardFixtures.POLICEMAN;
import static org.fengqiao.domain.rewards.RewardFixtures.PROPOSER;
import static org.fengqiao.domain.rewards.RewardFixtures.STATION;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.at;
import static org.fengqiao.domain.rewards.RewardFixtures.officer;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;

/** Who may look at who reported a clue: for fraud and by law only as a second person agrees. */
class ReporterTest {
  private static final Duration OPEN = Duration.ofDays(1);
  private static final LookRule RULE =
      new LookRule(EnumSet.of(LookPurpose.FRAUD, LookPurpose.LAW), OPEN);

  private static ContentRef content(int number) {
    return new ContentRef(new ContentId(id(1_000 + number)), Digest.of(new byte[] {1}));
  }

  private static Reporter vaulted() {
    return vaulted(Optional.of(content(1)), Optional.of(content(2)));
  }

  private static Reporter vaulted(Optional<ContentRef> identity, Optional<ContentRef> persons) {
    var key = new SealedKey(content(3), "2026-1");
    return Reporter.LINEAGE
        .begin(List.of(new ReporterFact.Vaulted(ID, identity, persons, key)))
        .after();
  }

  private static Reporter after(Reporter r, ReporterFact fact) {
    return Reporter.LINEAGE.move(r, List.of(fact)).after();
  }

  private static ReporterAt on(Reporter r, Instant now) {
    return new ReporterAt(r, aClue(ClueStatus.TOLD), RULE, now);
  }

  private static ReporterAt on(Reporter r) {
    return on(r, NOW);
  }

  private static Reporter asked(Reporter r, ActingOfficer officer, LookPurpose purpose) {
    return on(r).ask(officer, purpose, WORDS).after();
  }

  private static Reporter agreed(ActingOfficer asker, LookPurpose purpose) {
    return on(asked(vaulted(), asker, purpose)).agree(APPROVER, asker.id(), purpose, WORDS).after();
  }

  private static void needsASecond(Reporter r, ActingOfficer officer, LookPurpose purpose) {
    var refusal =
        refused(RewardReason.SECOND_PERSON_NEEDED, () -> on(r).look(officer, purpose, WORDS));
    assertEquals(purpose.name(), refusal.details().get("purpose"));
  }

  private static List<ContentId> erased(Decided<Reporter> decided) {
    return decided.facts().stream().flatMap(fact -> fact.erases().stream()).toList();
  }

  /** Each move that an officer may make. */
  private static List<Supplier<Decided<Reporter>>> moves(ReporterAt at, ActingOfficer officer) {
    return List.of(
        () -> at.ask(officer, LookPurpose.FRAUD, WORDS),
        () -> at.agree(officer, GRADER.id(), LookPurpose.FRAUD, WORDS),
        () -> at.look(officer, LookPurpose.CONTACT, WORDS),
        () -> at.destroy(officer, WORDS));
  }

  @Test
  void isKeptApartFromTheClueWhoseIdItShares() {
    var r = vaulted();
    assertEquals(ID.reporter(), r.ref());
    assertEquals(Optional.of(content(1)), r.required().identity());
    assertEquals(Optional.of(content(2)), r.required().persons());
    assertEquals(Optional.empty(), r.required().payees());
    assertEquals("2026-1", r.required().key().keptBy());
    assertEquals(0, r.looks());
  }

  @Test
  void isLookedAtWithoutASecondPersonWhereThePackNeedsNone() {
    var once = on(vaulted()).look(GRADER, LookPurpose.CONTACT, WORDS);
    assertEquals(List.of(new ReporterFact.Looked(LookPurpose.CONTACT, said(GRADER))), once.facts());
    assertEquals(1, once.after().looks());
    assertEquals(2, on(once.after()).look(GRADER, LookPurpose.PAY, WORDS).after().looks());
  }

  @Test
  void isLookedAtOnceAsAnotherPersonAgreed() {
    needsASecond(vaulted(), GRADER, LookPurpose.FRAUD);
    var asked = asked(vaulted(), GRADER, LookPurpose.FRAUD);
    assertEquals(
        List.of(new Look(LookPurpose.FRAUD, said(GRADER), Optional.empty())), asked.asked());
    needsASecond(asked, GRADER, LookPurpose.FRAUD);
    var agreed = agreed(GRADER, LookPurpose.FRAUD);
    assertEquals(
        List.of(new Look(LookPurpose.FRAUD, said(GRADER), Optional.of(said(APPROVER)))),
        agreed.asked());
    var looked = on(agreed).look(GRADER, LookPurpose.FRAUD, WORDS).after();
    assertEquals(1, looked.looks());
    assertEquals(List.of(), looked.asked());
    needsASecond(looked, GRADER, LookPurpose.FRAUD);
  }

  @Test
  void isAgreedToForOneOfficerAndOnePurpose() {
    var r = agreed(GRADER, LookPurpose.FRAUD);
    needsASecond(r, GRADER, LookPurpose.LAW);
    needsASecond(r, PROPOSER, LookPurpose.FRAUD);
    needsASecond(r, APPROVER, LookPurpose.FRAUD);
    var other = on(r).look(PROPOSER, LookPurpose.CONTACT, WORDS).after();
    assertEquals(r.asked(), other.asked());
  }

  @Test
  void isOpenForADayAfterAnotherAgreed() {
    var r = agreed(GRADER, LookPurpose.LAW);
    var last = NOW.plus(OPEN).minusNanos(1_000);
    assertEquals(1, on(r, last).look(GRADER, LookPurpose.LAW, WORDS).after().looks());
    refused(
        RewardReason.SECOND_PERSON_NEEDED,
        () -> on(r, NOW.plus(OPEN)).look(GRADER, LookPurpose.LAW, WORDS));
    var again = on(r, NOW.plus(OPEN)).agree(PROPOSER, GRADER.id(), LookPurpose.LAW, WORDS).after();
    assertEquals(1, on(again, NOW.plus(OPEN)).look(GRADER, LookPurpose.LAW, WORDS).after().looks());
  }

  @Test
  void isNotAgreedToByWhoAsked() {
    var r = asked(vaulted(), GRADER, LookPurpose.FRAUD);
    var refusal =
        refused(
            RewardReason.AGREED_BY_ASKER,
            () -> on(r).agree(GRADER, GRADER.id(), LookPurpose.FRAUD, WORDS));
    assertEquals("asker", refusal.details().get("field"));
  }

  @Test
  void isAgreedToOnlyAsSomebodyAsked() {
    var r = asked(vaulted(), GRADER, LookPurpose.FRAUD);
    var purpose =
        refused(
            RewardReason.LOOK_NOT_ASKED,
            () -> on(r).agree(APPROVER, GRADER.id(), LookPurpose.LAW, WORDS));
    assertEquals("LAW", purpose.details().get("purpose"));
    var asker =
        refused(
            RewardReason.LOOK_NOT_ASKED,
            () -> on(r).agree(APPROVER, PROPOSER.id(), LookPurpose.FRAUD, WORDS));
    assertEquals("officers/" + PROPOSER.id().value(), asker.details().get("officer"));
  }

  @Test
  void needsAnotherAgreementOnceItIsAskedAnew() {
    var again = asked(agreed(GRADER, LookPurpose.FRAUD), GRADER, LookPurpose.FRAUD);
    assertEquals(1, again.asked().size());
    needsASecond(again, GRADER, LookPurpose.FRAUD);
  }

  @Test
  void isHiddenFromEachUnitThatHasTheClueInHandOrHad() {
    var there = at(aClue(ClueStatus.SUBMITTED)).assign(HANDLER, STATION, WORDS).after();
    var clue = at(there).assign(POLICEMAN, ELSEWHERE, WORDS).after();
    var r = asked(vaulted(), GRADER, LookPurpose.FRAUD);
    for (var unit : List.of(BUREAU, STATION, ELSEWHERE)) {
      // Also from who is of the office besides.
      for (var officer : List.of(officer(20, unit), officer(20, OFFICE, unit))) {
        for (var move : moves(new ReporterAt(r, clue, RULE, NOW), officer)) {
          var refusal = refused(RewardReason.HANDLING_UNIT, move);
          assertEquals("units/" + unit.value(), refusal.details().get("unit"));
        }
      }
    }
    for (var move : moves(new ReporterAt(r, clue, RULE, NOW), APPROVER)) {
      assertEquals(ID, move.get().after().clue());
    }
  }

  @Test
  void isSeenByNobodyOnceItWasDestroyed() {
    var destroyed = on(agreed(GRADER, LookPurpose.FRAUD)).destroy(APPROVER, WORDS).after();
    assertEquals(Optional.empty(), destroyed.vaulted());
    assertEquals(List.of(), destroyed.asked());
    for (var move : moves(on(destroyed), APPROVER)) {
      var refusal = refused(RewardReason.REPORTER_ERASED, move);
      assertEquals(ID.name(), refusal.details().get("clue"));
    }
    var looked = on(vaulted()).look(GRADER, LookPurpose.PAY, WORDS).after();
    assertEquals(1, on(looked).destroy(GRADER, WORDS).after().looks());
  }

  @Test
  void destroysEachContentOnce() {
    var all = after(vaulted(), new ReporterFact.PayeesVaulted(content(4), Optional.empty()));
    assertEquals(
        List.of(content(3).id(), content(1).id(), content(2).id(), content(4).id()),
        erased(on(all).destroy(GRADER, WORDS)));
    var nameless = vaulted(Optional.empty(), Optional.empty());
    var destroyed = on(nameless).destroy(GRADER, WORDS);
    assertEquals(
        List.of(new ReporterFact.KeyDestroyed(content(3).id(), said(GRADER))), destroyed.facts());
    assertEquals(List.of(content(3).id()), erased(destroyed));
  }

  @Test
  void forgetsWhereTheRewardGoesThatIsPaidInCash() {
    var sealed = after(vaulted(), new ReporterFact.PayeesVaulted(content(4), Optional.empty()));
    var dropped = new ReporterFact.PayeesDropped(content(4).id());
    assertEquals(Optional.of(content(4).id()), dropped.erases());
    assertEquals(vaulted(), after(sealed, dropped));
  }

  @Test
  void destroysWhatIsReplacedAndKeepsTheRest() {
    var first = new ReporterFact.PayeesVaulted(content(4), Optional.empty());
    assertEquals(Optional.empty(), first.erases());
    var second = new ReporterFact.PayeesVaulted(content(5), Optional.of(content(4).id()));
    assertEquals(Optional.of(content(4).id()), second.erases());
    var key = new SealedKey(content(6), "2026-2");
    var rewrapped = new ReporterFact.Rewrapped(key, content(3).id());
    assertEquals(Optional.of(content(3).id()), rewrapped.erases());
    var r = after(after(after(vaulted(), first), second), rewrapped);
    assertEquals(
        new Reporter.Vaulted(
            Optional.of(content(1)), Optional.of(content(2)), Optional.of(content(5)), key),
        r.required());
    assertEquals(
        List.of(content(6).id(), content(1).id(), content(2).id(), content(5).id()),
        erased(on(r).destroy(GRADER, WORDS)));
  }

  @Test
  void countsThatTheSystemItselfLookedToPay() {
    var fact = new ReporterFact.LookedToPay(PaymentId.of(ID, 1, 1), NOW);
    var r = after(agreed(GRADER, LookPurpose.FRAUD), fact);
    assertEquals(1, r.looks());
    assertEquals(1, r.asked().size());
  }

  @Test
  void forgetsWhoAskedLongestAgoOfMoreThanTwenty() {
    var r = vaulted();
    for (int i = 0; i < 20; i++) {
      r = asked(r, officer(100 + i, OFFICE), LookPurpose.FRAUD);
    }
    var again = asked(r, officer(100, OFFICE), LookPurpose.FRAUD);
    assertEquals(20, again.asked().size());
    assertEquals(officer(100, OFFICE).id(), again.asked().getLast().asked().officer());
    var more = asked(again, GRADER, LookPurpose.FRAUD);
    assertEquals(20, more.asked().size());
    refused(
        RewardReason.LOOK_NOT_ASKED,
        () -> on(more).agree(GRADER, officer(101, OFFICE).id(), LookPurpose.FRAUD, WORDS));
    assertEquals(
        20, on(more).agree(APPROVER, GRADER.id(), LookPurpose.FRAUD, WORDS).after().asked().size());
  }

  @Test
  void beginsSealedAndIsSealedOnce() {
    var destroyed = new ReporterFact.RestDestroyed(content(1).id());
    assertThrows(IllegalStateException.class, () -> Reporter.LINEAGE.begin(List.of(destroyed)));
    var sealed =
        new ReporterFact.Vaulted(
            ID, Optional.empty(), Optional.empty(), new SealedKey(content(3), "2026-1"));
    assertThrows(IllegalStateException.class, () -> after(vaulted(), sealed));
  }
}
