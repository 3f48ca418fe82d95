package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
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
  private final Queue<Notice> tried = new ConcurrentLinkedQueue<>();

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
  void leavesTheReceiverAloneWithAllOfItForAsLongAsItAsked() {
    report(5);
    town.phones = refusing(() -> NotTaken.before(Duration.ofMinutes(10), "busy"), 1);
    town.giveNotices().run();
    assertEquals(1, tried.size());
    town.now = town.now.plus(Duration.ofMinutes(9));
    report(1);
    town.giveNotices().run();
    assertFalse(town.sendNotices.run());
    assertEquals(1, tried.size());
    assertEquals(List.of(0, 0, 0, 0, 0, 1), tries());
    town.phones = notice -> tried.add(notice);
    town.now = town.now.plus(Duration.ofMinutes(4));
    assertTrue(town.sendNotices.run());
    assertEquals(7, tried.size());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void givesNoMoreUpThanWereTriedHoweverLongNobodyIsThere() {
    report(5);
    town.phones = refusing(() -> NotTaken.byNobody("the gateway cannot be reached"), 1);
    town.giveNotices().run();
    assertEquals(List.of(0, 0, 0, 0, 1), tries());
    for (int i = 1; i < 2 * Backoff.MOST_TRIES; i++) {
      town.now = town.now.plus(Duration.ofMinutes(38));
      assertTrue(town.sendNotices.run());
    }
    assertEquals(2 * Backoff.MOST_TRIES, tried.size());
    assertTrue(town.sendNotices.backlog().failed() <= 2);
  }

  @Test
  void losesNoTryToAServerThatStopped() {
    report(3);
    town.phones = refusing(() -> NotTaken.untried("the server stopped"), 1);
    town.giveNotices().run();
    assertEquals(1, tried.size());
    assertEquals(List.of(0, 0, 0), tries());
  }

  @Test
  void triesNoMoreOfAPortionThanAtOnceWhereNobodyTakesThem() {
    int atOnce = 8;
    report(40);
    town.phones = refusing(() -> NotTaken.byNobody("the gateway cannot be reached"), atOnce);
    town.giveNotices().run();
    assertTrue(!tried.isEmpty() && tried.size() <= atOnce, tried::toString);
    assertEquals(40, town.sendNotices.backlog().waiting());
  }

  @Test
  void triesNoFurtherOneOfAPortionWhereNobodyTookTheFirst() {
    report(5);
    town.phones = refusing(() -> NotTaken.byNobody("the gateway cannot be reached"), 1);
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

  private Notices refusing(Supplier<NotTaken> answer, int atOnce) {
    return new Notices() {
      @Override
      public void send(Notice notice) {
        tried.add(notice);
        throw answer.get();
      }

      @Override
      public int atOnce() {
        return atOnce;
      }
    };
  }

  private List<Integer> tries() {
    return town
        .deliveries
        .list(
            NoticesTown.TOWN,
            Undelivered.State.WAITING,
            UndeliveriesContract.NOBODY,
            new PageRequest(50, Optional.empty()))
        .items()
        .stream()
        .map(Undelivered::tries)
        .sorted()
        .toList();
  }

  private void report(int cases) {
    for (int i = 0; i < cases; i++) {
      town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
    }
  }
}
