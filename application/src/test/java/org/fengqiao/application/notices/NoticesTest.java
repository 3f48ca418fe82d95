package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.junit.jupiter.api.Test;

/** Notices from the entry to the phone, over a store in memory. */
class NoticesTest {
  private static final String AT_ONCE =
      "武川乡宋梁村 事件 620402-20261120-000001，30分钟内（2026-11-20 10:30前）联系";

  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final NoticesTown town = new NoticesTown(NoticesPack.rules());

  @Test
  void tellsTheSecretaryAtOnceAndTheNextPostWhenContactIsMissed() {
    secretary();
    town.hold(town.post(NoticesPack.CADRE.role(), NoticesTown.TOWN, "包村干部"), "李四", "13900000002");
    var id = town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of("张三: " + AT_ONCE), town.told());
    town.now = town.now.plus(Duration.ofMinutes(30));
    town.clerk.wake(id);
    assertEquals(List.of("李四: 逾期，现由包村干部负责（一般）", "张三: 逾期，现由包村干部负责（一般）"), town.told());
    assertEquals(List.of(), town.told());
  }

  @Test
  void tellsTheDeputyWhileTheHolderIsAbsent() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    var secretary = town.hold(post, "张三", "13900000001");
    town.leave(secretary, town.officer("赵六", "13900000004"));
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of("赵六: " + AT_ONCE), town.told());
  }

  @Test
  void tellsNobodyOnAChannelTheRuleDoesNotSpeakOf() {
    secretary();
    town.clerk.report(Channel.HOTLINE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of(), town.told());
    assertEquals(List.of(), town.deliveries.all());
  }

  @Test
  void saysWhoHadToActWhenItHappenedThoughTheCaseWentOn() {
    secretary();
    town.hold(town.post(NoticesPack.CADRE.role(), NoticesTown.TOWN, "包村干部"), "李四", "13900000002");
    var id = town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    town.now = town.now.plus(Duration.ofMinutes(30));
    town.clerk.wake(id);
    var again = town.clerk.climb(Tier.ORDINARY, NoticesTown.VILLAGE);
    town.clerk.move(id, at -> at.dispatch(again, List.of(), Optional.empty()));
    assertEquals(
        List.of("张三: " + AT_ONCE, "李四: 逾期，现由包村干部负责（一般）", "张三: 逾期，现由包村干部负责（一般）"), town.told());
  }

  @Test
  void givesEachNoticeOnceThoughTwoProcessesReadTheSameEntries() {
    secretary();
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    var before = town.deliveries.reached();
    town.giveNotices().run();
    assertEquals(
        Optional.empty(), town.deliveries.add(before, before.cursor(), List.of(), town.now));
    town.giveNotices().run();
    assertEquals(1, town.deliveries.all().size());
    assertEquals(1, town.taken.size());
  }

  @Test
  void goesOnAtOnceWhileMoreWaitedThanAPortionAndLeavesAFewToGather() {
    for (int i = 0; i < GiveNotices.ENTRIES + 1; i++) {
      town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    }
    assertTrue(town.giveNotices().run());
    assertFalse(town.giveNotices().run());
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertFalse(town.giveNotices().run());
    assertEquals(town.deliveries.reached().cursor(), town.end());
  }

  @Test
  void sendsToMoreOfficersThanAreLookedUpAtOnce() {
    int officers = Contents.MOST + 200;
    var villages =
        Stream.of("620402100201", "620402100202", "620402100203").map(DivisionCode::new).toList();
    for (var village : villages) {
      var post = town.post(NoticesPack.SECRETARY.role(), village, "村支书");
      for (int i = 0; i < officers / villages.size(); i++) {
        town.hold(post, "李四", "139%08d".formatted(i));
      }
    }
    town.told();
    // Together, so that one portion tells them all.
    villages.forEach(village -> town.clerk.report(Channel.QR_CODE, EVENT, village));
    assertEquals(officers, town.told().size());
  }

  @Test
  void leavesWhatASlowGatewayHasNotTakenInHalfTheHoldToALaterTry() {
    secretary();
    for (int i = 0; i < 5; i++) {
      town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    }
    town.slowness = SendNotices.HELD.dividedBy(4);
    town.giveNotices().run();
    assertEquals(3, town.taken.size());
    assertEquals(2, town.sendNotices.backlog().waiting());
    assertTrue(town.sendNotices.run());
    assertEquals(5, town.taken.size());
    assertEquals(5, town.taken.stream().map(Notice::id).distinct().count());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void countsAsFailedWhatNobodyHoldsThePostFor() {
    town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of(), town.told());
    assertEquals(1, town.sendNotices.backlog().failed());
  }

  @Test
  void triesAgainLaterAndLaterUntilItGivesUp() {
    secretary();
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    town.down = true;
    town.told();
    assertEquals(1, town.sendNotices.backlog().waiting());
    assertFalse(town.sendNotices.run());
    town.now = town.now.plusSeconds(25);
    assertTrue(town.sendNotices.run());
    town.down = false;
    town.now = town.now.plusSeconds(39);
    assertFalse(town.sendNotices.run());
    town.now = town.now.plusSeconds(11);
    assertEquals(List.of("张三: " + AT_ONCE), town.told());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void givesUpAfterTheLastTry() {
    secretary();
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    town.down = true;
    town.told();
    for (int i = 1; i < Backoff.MOST_TRIES; i++) {
      assertEquals(1, town.sendNotices.backlog().waiting());
      town.now = town.now.plus(Duration.ofMinutes(38));
      assertTrue(town.sendNotices.run());
    }
    assertEquals(0, town.sendNotices.backlog().waiting());
    assertEquals(1, town.sendNotices.backlog().failed());
  }

  @Test
  void sendsNothingToAnOfficerWhosePhoneIsUnknownOrErased() {
    var post = town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书");
    town.hold(post, "张三", "");
    var erased = town.hold(post, "王五", "13900000003");
    town.erase(erased);
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(List.of(), town.told());
    assertEquals(2, town.sendNotices.backlog().failed());
  }

  @Test
  void tellsAnOfficerWhomSeveralNoticesOfAnEntryNameByTheFirstOfThem() {
    var all = new ArrayList<>(NoticesPack.rules().notices());
    all.add(
        new NoticeRule(
            ClockEvent.DISPATCHED,
            Set.of(),
            List.of(RoleRule.ACTING, NoticesPack.CADRE.role()),
            new NoticeTemplate("请{post}办理"),
            Optional.empty()));
    var both = new NoticesTown(NoticesPack.rules(all));
    both.hold(
        both.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书"), "张三", "13900000001");
    both.hold(both.post(NoticesPack.CADRE.role(), NoticesTown.TOWN, "包村干部"), "李四", "13900000002");
    both.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    assertEquals(Set.of("张三: " + AT_ONCE, "李四: 请村支书办理"), Set.copyOf(both.told()));
    assertEquals(2, both.deliveries.all().size());
  }

  private void secretary() {
    town.hold(
        town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书"), "张三", "13900000001");
  }
}
