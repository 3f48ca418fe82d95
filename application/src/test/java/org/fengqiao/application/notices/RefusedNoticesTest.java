package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of notices that whoever delivers them does not take. */
class RefusedNoticesTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());

  private final NoticesTown town = new NoticesTown(NoticesPack.rules());

  @BeforeEach
  void setUp() {
    town.hold(
        town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书"), "张三", "13900000001");
  }

  @Test
  void givesUpAtOnceWhatIsRefusedForGood() {
    report(1);
    town.phones =
        _ -> {
          throw NotTaken.forGood("the gateway answered 400");
        };
    town.told();
    assertEquals(1, town.sendNotices.backlog().failed());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void leavesTheReceiverAloneForAsLongAsItAsked() {
    report(1);
    town.phones =
        _ -> {
          throw NotTaken.before(Duration.ofMinutes(10), "the gateway answered 503");
        };
    town.told();
    town.now = town.now.plus(Duration.ofMinutes(9));
    assertFalse(town.sendNotices.run());
    town.now = town.now.plus(Duration.ofMinutes(4));
    assertTrue(town.sendNotices.run());
  }

  @Test
  void triesNoFurtherOneOfAPortionWhereNobodyTookTheFirst() {
    report(5);
    var tried = new ArrayList<Notice>();
    town.phones =
        notice -> {
          tried.add(notice);
          throw NotTaken.byNobody("the gateway cannot be reached");
        };
    town.giveNotices().run();
    assertEquals(1, tried.size());
    assertEquals(5, town.sendNotices.backlog().waiting());
  }

  /** They would wait for each other for ever if they were sent one after another. */
  @Test
  void sendsAsManyAtOnceAsTheReceiverBears() {
    int most = 4;
    report(most);
    var together = new CyclicBarrier(most);
    town.phones =
        new Notices() {
          @Override
          public void send(Notice notice) {
            try {
              together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public int atOnce() {
            return most;
          }
        };
    town.giveNotices().run();
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  private void report(int cases) {
    for (int i = 0; i < cases; i++) {
      town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    }
  }
}
