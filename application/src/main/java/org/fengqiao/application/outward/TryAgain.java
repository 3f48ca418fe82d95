package org.fengqiao.application.outward;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;

/**
 * Has something that is stuck tried again. What becomes of what is sent is no aggregate and stands
 * in no journal, so the order is kept beside it, with its request.
 */
public final class TryAgain {
  private static final Duration COME_BACK = Duration.ofSeconds(1);
  private static final int TRIES = 3;

  private final Retries retries;
  private final InstantSource clock;

  public TryAgain(Retries retries, InstantSource clock) {
    this.retries = retries;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param id of what is tried again
   */
  public record Ordered(UUID id, boolean repeated) {
    public Ordered {
      Objects.requireNonNull(id);
    }
  }

  /**
   * Orders it.
   *
   * @param requireStuck passes if it is stuck and may be ordered; is asked of no repeated request
   * @throws Refusal REQUEST_ID_REUSED; CONTENDED; what {@code requireStuck} refuses
   */
  public Ordered order(Request request, UUID id, Runnable requireStuck) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      // Looked up first: what took effect is answered whatever would be refused now.
      var earlier = retries.order(request);
      if (earlier.isPresent()) {
        return repeated(request, earlier.get());
      }
      requireStuck.run();
      if (retries.retry(request, id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
        return new Ordered(id, false);
      }
    }
    throw Refusal.exhausted(RequestReason.CONTENDED, COME_BACK);
  }

  private static Ordered repeated(Request request, Retries.Order earlier) {
    if (!earlier.request().command().equals(request.command())) {
      throw Refusal.conflict(
          RequestReason.REQUEST_ID_REUSED, Map.of("request_id", request.id().toString()));
    }
    return new Ordered(earlier.id(), true);
  }
}
