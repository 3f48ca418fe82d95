package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;

/** Replaces all the rights of a partner. Whoever may do so may give any right, to itself too. */
public final class SetRights {
  /** All the rights a partner is to have. */
  public record Command(Request request, PartnerId id, Optional<String> etag, Rights rights) {}

  private final Access access;
  private final Registry registry;
  private final PartnerShelf shelf;
  private final Store store;
  private final InstantSource clock;

  @Inject
  SetRights(
      Access access, Registry registry, PartnerShelf shelf, Store store, InstantSource clock) {
    this.access = access;
    this.registry = registry;
    this.shelf = shelf;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Sets them; they hold here from the answer on, on every other server within a second.
   *
   * @throws Refusal RIGHT_MISSING, PARTNER_NOT_FOUND, DIVISION_NOT_FOUND, UNIT_NOT_FOUND,
   *     STALE_ETAG, REQUEST_ID_REUSED
   */
  public Answer<Partner> set(Caller caller, Command command) {
    access.require(caller, Right.SET_RIGHTS);
    var answer =
        store.decide(
            command.request(),
            () -> {
              var partner = registry.get(command.id()).checked(command.etag());
              registry.requireFooting(command.rights());
              return Changes.moving(
                  Actor.of(caller.partner()),
                  clock.instant().truncatedTo(ChronoUnit.MICROS),
                  partner,
                  partner.aggregate().setRights(command.rights()));
            });
    shelf.take(answer.resource());
    return answer;
  }
}
