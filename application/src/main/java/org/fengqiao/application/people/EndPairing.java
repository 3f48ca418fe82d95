package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;

/** Ends a pairing; its visits stay on record. */
public final class EndPairing {
  private final Access access;
  private final Aggregates aggregates;
  private final Store store;
  private final InstantSource clock;

  @Inject
  public EndPairing(Access access, Aggregates aggregates, Store store, InstantSource clock) {
    this.access = access;
    this.aggregates = aggregates;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Which pairing.
   *
   * @param etag the pairing's
   */
  public record Command(Request request, PairingId pairing, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(pairing);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Ends it.
   *
   * @throws Refusal RIGHT_MISSING, PAIRING_NOT_FOUND, PAIRING_ENDED, STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Pairing> end(Caller caller, Command command) {
    access.require(caller, Right.END_PAIRING);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Pairing> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var pairing = GetPairing.find(aggregates, command.pairing()).checked(command.etag());
    return Changes.moving(Actor.of(caller.partner()), now, pairing, pairing.aggregate().end(now));
  }
}
