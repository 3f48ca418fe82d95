package org.fengqiao.bootstrap.serve;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.background.ClockWaker;
import org.fengqiao.bootstrap.background.OutwardBacklog;
import org.fengqiao.bootstrap.background.ReceiptSweeper;
import org.fengqiao.bootstrap.background.Shelves;
import org.fengqiao.bootstrap.background.Worker;
import org.fengqiao.bootstrap.wiring.FengqiaoComponent;

/**
 * A piece of what a server does by itself.
 *
 * @param pause between two looks when there is nothing to do
 */
record BackgroundWork(String name, Duration pause, Worker.Piece piece) {
  private static final Duration NOTICE_PAUSE = Duration.ofMillis(200);

  // A court is told within the hour and not within the second, and so is whoever pays.
  private static final Duration SENDING_PAUSE = Duration.ofSeconds(1);

  // A new key seals what others did within the minute.
  private static final Duration ROTATION_PAUSE = Duration.ofSeconds(10);

  // Seen this soon, what a burst commits is still kept in memory and not read from the tables.
  private static final Duration CASES_PAUSE = Duration.ofMillis(200);

  // Coming past anything costs a commit, and a figure may be a second old.
  private static final Duration MEDIATIONS_PAUSE = Duration.ofSeconds(1);

  /**
   * All of it, in the order in which it is started.
   *
   * @param measured whether anybody asks what is left to do
   */
  static List<BackgroundWork> of(FengqiaoComponent parts, boolean measured) {
    var backlog =
        new BackgroundWork("outward-backlog", OutwardBacklog.PAUSE, parts.outwardBacklog());
    return Stream.concat(
            Stream.of(
                new BackgroundWork("shelves", Shelves.PAUSE, parts.shelves()),
                new BackgroundWork("clock-waker", ClockWaker.PAUSE, parts.clockWaker()),
                new BackgroundWork("notice-giver", NOTICE_PAUSE, parts.giveNotices()::run),
                new BackgroundWork("case-counter", CASES_PAUSE, parts.countCases()::run),
                new BackgroundWork(
                    "mediation-counter", MEDIATIONS_PAUSE, parts.countMediations()::run),
                new BackgroundWork("notice-sender", NOTICE_PAUSE, parts.sendNotices()::run),
                new BackgroundWork("filing-giver", SENDING_PAUSE, parts.giveFilings()::run),
                new BackgroundWork("filing-sender", SENDING_PAUSE, parts.sendFilings()::run),
                new BackgroundWork("payment-sender", SENDING_PAUSE, parts.sendPayments()::run),
                new BackgroundWork("key-rotator", ROTATION_PAUSE, parts.rotateKeys()::run),
                new BackgroundWork(
                    "receipt-sweeper", ReceiptSweeper.PAUSE, parts.receiptSweeper())),
            Stream.of(backlog).filter(_ -> measured))
        .toList();
  }

  /** Starts it. */
  Worker start() {
    return Worker.start(name, pause, piece);
  }
}
