package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.application.mediation.MediationViews;
import org.fengqiao.application.mediation.filings.CourtFilings.Claimed;
import org.fengqiao.application.mediation.filings.CourtFilings.Ending;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.mediation.Mediation;

/**
 * Takes files to their courts: each at least once, tried up to {@link Backoff#MOST_TRIES} times
 * over about two hours, then given up and listed as stuck. They are few, and go one by one.
 */
public final class SendFilings {
  /** A process that dies while it sends leaves what it took until then. */
  static final Duration HELD = Duration.ofMinutes(5);

  /** Together they are sent before they count as left. */
  private static final int AT_ONCE = 10;

  private final CourtFilings filings;
  private final Aggregates aggregates;
  private final MediationViews views;
  private final Courts courts;
  private final InstantSource clock;

  @Inject
  public SendFilings(
      CourtFilings filings,
      Aggregates aggregates,
      MediationViews views,
      Courts courts,
      InstantSource clock) {
    this.filings = filings;
    this.aggregates = aggregates;
    this.views = views;
    this.courts = courts;
    this.clock = clock;
  }

  /**
   * Sends a portion of at most {@value #AT_ONCE}.
   *
   * @return whether there were any: more may wait
   */
  public boolean run() {
    var now = now();
    var claimed = filings.claim(now, now.plus(HELD), AT_ONCE);
    for (var one : claimed) {
      filings.end(one, sent(one), now());
    }
    return !claimed.isEmpty();
  }

  private Ending sent(Claimed one) {
    try {
      return new Ending.Taken(courts.file(file(one.filing())));
    } catch (NotTaken e) {
      return notTaken(one, e);
    } catch (RuntimeException e) {
      // Its message may name a party.
      return notTaken(one, new NotTaken(e.getClass().getSimpleName()));
    }
  }

  private CourtFile file(Filing filing) {
    var mediation = aggregates.find(Mediation.class, filing.mediation().ref()).orElseThrow();
    return new CourtFile(filing, views.whole(mediation));
  }

  private Ending notTaken(Claimed one, NotTaken e) {
    var why = String.valueOf(e.getMessage());
    if (e.isUntried()) {
      return new Ending.NotTaken(why, one.tries() - 1, Optional.of(now().plus(Backoff.FIRST)));
    }
    var next =
        e.isForGood()
            ? Optional.<Instant>empty()
            : Backoff.next(one.filing().id(), one.tries(), now(), e.pause());
    return new Ending.NotTaken(why, one.tries(), next);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
