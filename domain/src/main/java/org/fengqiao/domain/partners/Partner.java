package org.fengqiao.domain.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerFact.RightsSet;
import org.fengqiao.domain.partners.PartnerFact.TokenEndSet;
import org.fengqiao.domain.partners.PartnerFact.TokenIssued;
import org.fengqiao.domain.partners.PartnerFact.TokenRevoked;

/**
 * An outside system that calls (接入单位).
 *
 * @param displayName 1 to 64 code points
 * @param home the division its reports without a patch land on
 * @param tokens the newest last; of those that ended, the newest {@value #KEPT_TOKENS} less those
 *     that stand
 */
public record Partner(
    PartnerId id,
    String displayName,
    DivisionCode home,
    Rights rights,
    List<Token> tokens,
    Instant registerTime)
    implements Aggregate {
  /** Tokens that may stand at once. */
  public static final int MOST_TOKENS = 20;

  /** The longest that a token lives on beside the one that takes its place. */
  public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  /** Tokens kept in all; the journal knows the older ones. */
  static final int KEPT_TOKENS = 200;

  /** How partners come from their facts. */
  public static final Lineage<Partner, PartnerFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PARTNER, Partner.class, PartnerFact.class, Partner::begun, Partner::after);

  public Partner {
    Objects.requireNonNull(id);
    Objects.requireNonNull(displayName);
    Objects.requireNonNull(home);
    Objects.requireNonNull(rights);
    Objects.requireNonNull(registerTime);
    tokens = List.copyOf(tokens);
  }

  /**
   * Lets a partner in, as yet without a token.
   *
   * @throws Refusal INVALID_FIELD if it would bear the server's own name
   */
  public static Decided<Partner> register(PartnerRegistered registered) {
    if (registered.id().equals(PartnerId.FENGQIAO)) {
      throw Refusal.invalid("partner_id", "is not `fengqiao`, the server's own");
    }
    return LINEAGE.begin(List.of(registered));
  }

  /** Replaces all its rights. */
  public Decided<Partner> setRights(Rights rights) {
    return LINEAGE.move(this, List.of(new RightsSet(rights)));
  }

  /**
   * Gives it a token.
   *
   * @throws Refusal TOO_MANY_TOKENS if {@value #MOST_TOKENS} stand already; INVALID_FIELD if it
   *     would end before it begins
   */
  public Decided<Partner> issue(TokenIssued token) {
    if (token.expireTime().map(end -> !end.isAfter(token.issueTime())).orElse(false)) {
      throw Refusal.invalid("expire_time", "lies in the future");
    }
    if (tokens.stream().filter(old -> old.stands(token.issueTime())).count() >= MOST_TOKENS) {
      // Nothing ends the excess but a revocation: to ask again later is no use.
      throw Refusal.illegalNow(PartnerReason.TOO_MANY_TOKENS, List.of("REVOKE_TOKEN"), Map.of());
    }
    return LINEAGE.move(this, List.of(token));
  }

  /**
   * Gives it a token in the place of another, which lives on for {@code overlap} and then ends by
   * itself; one that would have ended before that ends when it would have.
   *
   * @throws Refusal INVALID_FIELD unless the overlap is 0 to 30 days; TOKEN_NOT_FOUND if it has no
   *     such token; TOKEN_ENDED if that one stands no more; and as {@link #issue}
   */
  public Decided<Partner> rotate(TokenId old, Duration overlap, TokenIssued next) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw Refusal.invalid("overlap", "is 0 to 30 days");
    }
    if (!known(old).stands(next.issueTime())) {
      throw Refusal.illegalNow(
          PartnerReason.TOKEN_ENDED, List.of("ISSUE_TOKEN"), Map.of("name", name(old)));
    }
    var end = next.issueTime().plus(overlap);
    return LINEAGE
        .move(this, List.of(new TokenEndSet(old, end)))
        .then(partner -> partner.issue(next));
  }

  /**
   * Takes a token back, for ever. One that was taken back before keeps its time.
   *
   * @throws Refusal TOKEN_NOT_FOUND if it has no such token
   */
  public Decided<Partner> revoke(TokenId token, Instant now) {
    return LINEAGE.move(this, List.of(new TokenRevoked(known(token).id(), now)));
  }

  private Token known(TokenId token) {
    return token(token)
        .orElseThrow(() -> Refusal.notFound(PartnerReason.TOKEN_NOT_FOUND, name(token)));
  }

  private String name(TokenId token) {
    return "partners/" + id.value() + "/tokens/" + token.value();
  }

  /** The token of that id. */
  public Optional<Token> token(TokenId id) {
    return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
  }

  /** Whether one of its tokens has that hash and stands at {@code now}. */
  public boolean admits(Digest hash, Instant now) {
    return tokens.stream().anyMatch(token -> token.hash().equals(hash) && token.stands(now));
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  private static Partner begun(PartnerFact fact) {
    return switch (fact) {
      case PartnerRegistered(var id, var name, var home, var rights, var time) ->
          new Partner(id, name, home, rights, List.of(), time);
      case RightsSet _, TokenIssued _, TokenEndSet _, TokenRevoked _ ->
          throw new IllegalStateException("a partner begins by being registered");
    };
  }

  private static Partner after(Partner before, PartnerFact fact) {
    return switch (fact) {
      case PartnerRegistered _ -> throw new IllegalStateException("a partner is registered once");
      case RightsSet(var rights) -> before.with(rights, before.tokens);
      case TokenIssued issued -> before.with(before.rights, before.adding(issued));
      case TokenEndSet(var id, var time) -> before.changing(id, token -> token.ending(time));
      case TokenRevoked(var id, var time) -> before.changing(id, token -> token.revoked(time));
    };
  }

  private Partner changing(TokenId id, UnaryOperator<Token> change) {
    return with(
        rights,
        tokens.stream().map(token -> token.id().equals(id) ? change.apply(token) : token).toList());
  }

  private Partner with(Rights rights, List<Token> tokens) {
    return new Partner(id, displayName, home, rights, tokens, registerTime);
  }

  private List<Token> adding(TokenIssued issued) {
    var kept = new ArrayList<>(tokens);
    kept.stream()
        .filter(token -> kept.size() >= KEPT_TOKENS && !token.stands(issued.issueTime()))
        .findFirst()
        .ifPresent(kept::remove);
    kept.add(
        new Token(
            issued.id(),
            issued.hash(),
            issued.label(),
            issued.issueTime(),
            issued.expireTime(),
            Optional.empty()));
    return kept;
  }
}
