package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.PeopleReason;

/** Shows a pairing, ended or not. */
public final class GetPairing {
  private final Access access;
  private final Aggregates aggregates;

  @Inject
  public GetPairing(Access access, Aggregates aggregates) {
    this.access = access;
    this.aggregates = aggregates;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, PAIRING_NOT_FOUND
   */
  public Loaded<Pairing> get(Caller caller, PairingId id) {
    access.require(caller, Right.READ_PEOPLE);
    return find(aggregates, id);
  }

  /** The pairing, or PAIRING_NOT_FOUND. */
  static Loaded<Pairing> find(Aggregates aggregates, PairingId id) {
    return aggregates
        .find(Pairing.class, id.ref())
        .orElseThrow(
            () -> Refusal.notFound(PeopleReason.PAIRING_NOT_FOUND, "pairings/" + id.value()));
  }
}
