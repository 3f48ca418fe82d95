package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.TokenId;

/** Takes a token back, for ever (吊销令牌). */
public final class RevokeToken {
  /** Which token of which partner. */
  public record Command(Request request, PartnerId partner, TokenId token) {}

  private final Access access;
  private final Registry registry;
  private final PartnerShelf shelf;
  private final Store store;
  private final InstantSource clock;

  @Inject
  RevokeToken(
      Access access, Registry registry, PartnerShelf shelf, Store store, InstantSource clock) {
    this.access = access;
    this.registry = registry;
    this.shelf = shelf;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes it back; here it lets nobody in once this answers, nor on any server a second later. One
   * taken back before stays as it is, and the entry says who asked again.
   *
   * @return the partner, which has the token
   * @throws Refusal RIGHT_MISSING, PARTNER_NOT_FOUND, TOKEN_NOT_FOUND, REQUEST_ID_REUSED
   */
  public Answer<Partner> revoke(Caller caller, Command command) {
    access.require(caller, Right.REVOKE_TOKEN);
    var answer =
        store.decide(
            command.request(),
            () -> {
              var partner = registry.get(command.partner());
              var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              return Changes.moving(
                  Actor.of(caller.partner()),
                  now,
                  partner,
                  partner.aggregate().revoke(command.token(), now));
            });
    shelf.take(answer.resource());
    return answer;
  }
}
