package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.domain.partners.TokenSecret;

/** What giving a token takes, whether or not it takes the place of another. */
final class TokenDesk {
  private static final int SECRET_BYTES = 32;

  private final Access access;
  private final Registry registry;
  private final Store store;
  private final Commits commits;
  private final Journal journal;
  private final PartnerShelf shelf;
  private final Ids ids;
  private final InstantSource clock;

  /** Decides with a new token. */
  interface Giving {
    Decided<Partner> give(Partner to, TokenId id, Digest hash, Instant now);
  }

  @Inject
  TokenDesk(
      Access access,
      Registry registry,
      Store store,
      Commits commits,
      Journal journal,
      PartnerShelf shelf,
      Ids ids,
      InstantSource clock) {
    this.access = access;
    this.registry = registry;
    this.store = store;
    this.commits = commits;
    this.journal = journal;
    this.shelf = shelf;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Gives a new token and shows its secret, this once. Whoever is given it may do and see all that
   * the partner may: a caller that may do or see less needs the right to set rights.
   */
  IssuedToken give(Caller caller, Request request, PartnerId to, Giving giving) {
    var id = new TokenId(ids.next());
    var secret = secret(ids);
    var answer =
        store.decide(
            request,
            () -> {
              var partner = registry.get(to);
              requireReach(caller, partner.aggregate());
              var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              return Changes.moving(
                  Actor.of(caller.partner()),
                  now,
                  partner,
                  giving.give(partner.aggregate(), id, secret.hash(), now));
            });
    shelf.take(answer.resource());
    var partner = answer.aggregate();
    return answer.repeated()
        ? new IssuedToken(partner, earlier(request, answer), true, Optional.empty())
        : new IssuedToken(partner, partner.token(id).orElseThrow(), false, Optional.of(secret));
  }

  private void requireReach(Caller caller, Partner partner) {
    if (!caller.rights().covers(partner.rights())) {
      access.require(caller, Right.SET_RIGHTS);
    }
  }

  static TokenSecret secret(Ids ids) {
    return TokenSecret.of(HexFormat.of().parseHex(ids.random(SECRET_BYTES)));
  }

  static TokenIssued issued(
      TokenId id, Digest hash, String label, Instant now, Optional<Instant> expireTime) {
    return new TokenIssued(
        id, hash, label, now, expireTime.map(end -> end.truncatedTo(ChronoUnit.MICROS)));
  }

  /** The token the request issued when it came first, as it is now: its entry says which. */
  private Token earlier(Request request, Answer<Partner> answer) {
    var receipt = commits.receipt(request.partner(), request.id()).orElseThrow();
    return journal.of(receipt.resource(), receipt.version().number() - 1, 1).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(TokenIssued.class::isInstance)
        .map(TokenIssued.class::cast)
        .map(issued -> answer.aggregate().token(issued.id()).orElseGet(() -> token(issued)))
        .findFirst()
        .orElseThrow();
  }

  private static Token token(TokenIssued issued) {
    return new Token(
        issued.id(),
        issued.hash(),
        issued.label(),
        issued.issueTime(),
        issued.expireTime(),
        Optional.empty());
  }
}
