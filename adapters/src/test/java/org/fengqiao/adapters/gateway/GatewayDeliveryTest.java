package org.fengqiao.adapters.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.fengqiao.adapters.gateway.StandInGateway.Answer;
import org.fengqiao.adapters.gateway.StandInGateway.Received;
import org.fengqiao.application.notices.NoticesPack;
import org.fengqiao.application.notices.NoticesTown;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the report of a case to the gateway, whatever becomes of the sending. */
class GatewayDeliveryTest {
  private static final Classing EVENT =
      new Classing(Optional.of(CaseKind.EVENT), Optional.empty(), Optional.empty());
  private static final Duration HELD = Duration.ofMinutes(5);

  private final NoticesTown town = new NoticesTown(NoticesPack.rules());
  private final StandInGateway gateway;
  private final HttpNotices notices;

  /** The process ends where it stands. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  GatewayDeliveryTest() throws IOException {
    gateway = new StandInGateway();
    notices = new HttpNotices(gateway.at("/notices"));
    town.phones = notices;
  }

  @BeforeEach
  void report() {
    town.hold(
        town.post(NoticesPack.SECRETARY.role(), NoticesTown.VILLAGE, "村支书"), "张三", "13900000001");
    town.clerk.report(Channel.QR_CODE, EVENT, NoticesTown.VILLAGE);
  }

  @AfterEach
  void close() {
    notices.close();
    gateway.close();
  }

  @Test
  void tellsTheSecretaryOfAScan() {
    town.told();
    assertEquals(1, gateway.delivered.size());
    assertTrue(gateway.received.getFirst().body().contains("武川乡宋梁村"));
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void bringsTheSameKeyAndBodyAtEachTry() {
    gateway.answers.add(Answer.of(503));
    gateway.answers.add(Answer.of(429));
    town.told();
    for (int i = 0; i < 3; i++) {
      town.now = town.now.plus(Duration.ofMinutes(1));
      town.sendNotices.run();
    }
    assertEquals(3, gateway.received.size());
    assertEquals(1, gateway.received.stream().map(Received::id).distinct().count());
    assertEquals(1, gateway.received.stream().map(Received::body).distinct().count());
    assertEquals(3, gateway.received.stream().map(Received::timestamp).distinct().count());
    assertEquals(1, gateway.delivered.size());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void deliversOnceThoughAProcessDiedAfterSendingAndBeforeNotingIt() {
    town.phones =
        notice -> {
          notices.send(notice);
          throw new Died();
        };
    assertThrows(Throwable.class, () -> town.giveNotices().run());
    assertEquals(1, gateway.received.size());
    assertEquals(1, town.sendNotices.backlog().waiting());

    // Another process finds it once it is held no longer.
    town.phones = notices;
    town.now = town.now.plus(HELD);
    assertTrue(town.sendNotices.run());
    assertEquals(2, gateway.received.size());
    assertEquals(1, gateway.delivered.size());
    assertEquals(0, town.sendNotices.backlog().waiting());
  }

  @Test
  void isStuckAtOnceWhereTheGatewayRefusesItForGood() {
    gateway.answers.add(Answer.of(422));
    town.told();
    town.now = town.now.plus(Duration.ofHours(3));
    town.sendNotices.run();
    assertEquals(1, gateway.received.size());
    assertEquals(1, town.sendNotices.backlog().failed());
  }

  @Test
  void isStuckInTheEndWhereTheGatewayNeverComesBack() {
    gateway.close();
    town.told();
    for (int i = 0; i < 9; i++) {
      assertEquals(1, town.sendNotices.backlog().waiting());
      town.now = town.now.plus(Duration.ofMinutes(38));
      town.sendNotices.run();
    }
    assertEquals(1, town.sendNotices.backlog().failed());
  }
}
