package org.fengqiao.bootstrap.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.application.mediation.filings.CourtFilings;
import org.fengqiao.application.mediation.filings.GiveFilings;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.Deliveries.Backlog;
import org.fengqiao.application.notices.GiveNotices;
import org.fengqiao.application.rewards.payments.PaymentTries;

/** Counts now and then what went to nobody yet, for whoever watches over the server. */
public final class OutwardBacklog implements Worker.Piece {
  /** Between two counts, which ask the database. */
  public static final Duration PAUSE = Duration.ofSeconds(15);

  private final Deliveries deliveries;
  private final GiveNotices giveNotices;
  private final CourtFilings filings;
  private final GiveFilings giveFilings;
  private final PaymentTries payments;
  private final InstantSource clock;
  private volatile Backlog backlog = new Backlog(0, 0, Optional.empty());
  private volatile long unread;
  private volatile long unreadForFiles;
  private volatile CourtFilings.Backlog files = new CourtFilings.Backlog(0, 0);
  private volatile PaymentTries.Backlog orders = new PaymentTries.Backlog(0, 0);

  @Inject
  OutwardBacklog(
      Deliveries deliveries,
      GiveNotices giveNotices,
      CourtFilings filings,
      GiveFilings giveFilings,
      PaymentTries payments,
      InstantSource clock,
      MeterRegistry meters) {
    this.deliveries = deliveries;
    this.giveNotices = giveNotices;
    this.filings = filings;
    this.giveFilings = giveFilings;
    this.payments = payments;
    this.clock = clock;
    gauge(meters, "fengqiao.notices.waiting", () -> backlog.waiting());
    gauge(meters, "fengqiao.notices.failed", () -> backlog.failed());
    gauge(meters, "fengqiao.notices.unread", () -> unread);
    gauge(meters, "fengqiao.court.filings.waiting", () -> files.waiting());
    gauge(meters, "fengqiao.court.filings.stuck", () -> files.stuck());
    gauge(meters, "fengqiao.court.filings.unread", () -> unreadForFiles);
    gauge(meters, "fengqiao.payments.waiting", () -> orders.waiting());
    gauge(meters, "fengqiao.payments.stuck", () -> orders.stuck());
    Gauge.builder("fengqiao.notices.oldest", this::age).baseUnit("seconds").register(meters);
  }

  private static void gauge(MeterRegistry meters, String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(meters);
  }

  private double age() {
    return backlog.oldest().map(this::secondsSince).orElse(0.0);
  }

  private double secondsSince(Instant time) {
    return Duration.between(time, clock.instant()).toMillis() / 1000.0;
  }

  @Override
  public boolean run() {
    backlog = deliveries.backlog();
    unread = giveNotices.unread();
    files = filings.backlog();
    unreadForFiles = giveFilings.unread();
    orders = payments.backlog();
    return false;
  }
}
