package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.fengqiao.application.outward.Pause;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.mediation.Mediation;

/**
 * Takes files to their courts: each at least once, tried up to {@link Backoff#MOST_TRIES} times
 * over about two hours, then given up and listed as stuck. They are few, and go one by one. While
 * nobody is there to take any, or a pause was asked for, all wait, and none loses a try.
 */
@Singleton
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
  private final Pause pause = new Pause();

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
   * Sends a portion of at most {@value #AT_ONCE}; it ends early once it is known that the rest
   * would be in vain.
   *
   * @return whether there were any: more may wait
   */
  public boolean run() {
    var now = now();
    if (pause.holds(now)) {
      return false;
    }
    var claimed = filings.claim(now, now.plus(HELD), AT_ONCE);
    for (int place = 0; place < claimed.size(); place++) {
      var one = claimed.get(place);
      filings.end(one, pause.holds(now()) ? untried(one, place) : sent(one), now());
    }
    return !claimed.isEmpty();
  }

  private Ending untried(Claimed one, int place) {
    return untried(one, "not tried: the court took none before it", place);
  }

  private Ending untried(Claimed one, String why, int place) {
    return new Ending.NotTaken(why, one.tries() - 1, Optional.of(pause.until(place)));
  }

  private Ending sent(Claimed one) {
    if (one.tries() > Backoff.MOST_TRIES) {
      // Whoever took it before told nothing of it, each time: it may be what stops them.
      return givenUp(one, "nothing was told of its last try");
    }
    try {
      var file = file(one.filing());
      return file.filing().isWanted(file.mediation().subject())
          ? new Ending.Taken(courts.file(file))
          : givenUp(one, "it is not asked for any more");
    } catch (NotTaken e) {
      return notTaken(one, e);
    } catch (RuntimeException e) {
      // Its message may name a party.
      return notTaken(one, new NotTaken(e.getClass().getSimpleName()));
    }
  }

  private static Ending givenUp(Claimed one, String why) {
    // Who was told nothing of a last try took it once more to give it up; that was none.
    return new Ending.NotTaken(why, Math.min(one.tries(), Backoff.MOST_TRIES), Optional.empty());
  }

  private CourtFile file(Filing filing) {
    var mediation = aggregates.find(Mediation.class, filing.mediation().ref()).orElseThrow();
    return new CourtFile(filing, views.whole(mediation));
  }

  private Ending notTaken(Claimed one, NotTaken e) {
    var why = String.valueOf(e.getMessage());
    if (pause.spares(e, now())) {
      return untried(one, why, AT_ONCE);
    }
    return e.isForGood()
        ? givenUp(one, why)
        : new Ending.NotTaken(
            why, one.tries(), Backoff.next(one.filing().id(), one.tries(), now(), e.pause()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
