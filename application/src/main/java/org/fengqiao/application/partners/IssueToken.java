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
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.domain.partners.TokenSecret;

/**
 * Issues a token to a partner (签发令牌). Only the hash of its secret is kept.
 *
 * <p>Whoever is given the secret may do and see all that the partner may. So a caller issues tokens
 * to partners that may do and see no more than itself; to others only one that may set rights.
 */
public final class IssueToken {
  static final int LABEL_LENGTH = 64;
  private static final int SECRET_BYTES = 32;

  /**
   * A token to issue.
   *
   * @param label what it is for; may be empty
   * @param expireTime when it ends by itself; in the future
   */
  public record Command(
      Request request, PartnerId partner, String label, Optional<Instant> expireTime) {}

  private final Access access;
  private final Registry registry;
  private final Store store;
  private final Commits commits;
  private final Journal journal;
  private final PartnerShelf shelf;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  IssueToken(
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
   * Issues it and shows its secret, this once. It lets its bearer in here as soon as this answers,
   * and on every other server within a second.
   *
   * @throws Refusal RIGHT_MISSING, also, naming SET_RIGHTS, if the partner may do or see what the
   *     caller may not; PARTNER_NOT_FOUND, TOO_MANY_TOKENS, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public IssuedToken issue(Caller caller, Command command) {
    access.require(caller, Right.ISSUE_TOKEN);
    var label = Text.optional("display_name", command.label(), LABEL_LENGTH);
    var id = new TokenId(ids.next());
    var secret = secret(ids);
    var answer =
        store.decide(
            command.request(),
            () -> {
              var partner = registry.get(command.partner());
              requireReach(caller, partner.aggregate());
              var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
              var token = issued(id, secret.hash(), label, now, command.expireTime());
              return Changes.moving(
                  Actor.of(caller.partner()), now, partner, partner.aggregate().issue(token));
            });
    shelf.take(answer.resource());
    return answer.repeated()
        ? new IssuedToken(earlier(command.request(), answer), true, Optional.empty())
        : new IssuedToken(answer.aggregate().token(id).orElseThrow(), false, Optional.of(secret));
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
