package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenId;

/**
 * Puts a new token in the place of one that stands (轮换令牌): both let their bearers in for the
 * overlap, in which the partner changes over, and then the old one ends by itself.
 */
public final class RotateToken {
  /** The overlap of who names none. */
  public static final Duration USUAL_OVERLAP = Duration.ofDays(7);

  /**
   * A token to replace.
   *
   * @param label what the new one is for; empty for what the old one is
   * @param expireTime when the new one ends by itself; in the future
   * @param overlap how long the old one lives on; 0 to 30 days
   */
  public record Command(
      Request request,
      PartnerId partner,
      TokenId token,
      String label,
      Optional<Instant> expireTime,
      Duration overlap) {}

  private final Access access;
  private final TokenDesk desk;

  @Inject
  RotateToken(Access access, TokenDesk desk) {
    this.access = access;
    this.desk = desk;
  }

  /**
   * Issues the new one and shows its secret, this once. As {@link IssueToken}, it is for partners
   * that may do and see no more than the caller, as itself.
   *
   * @return the new token, and the partner, which has the old one with its end
   * @throws Refusal RIGHT_MISSING, also, naming SET_RIGHTS, if the partner may do or see what the
   *     caller may not; PARTNER_NOT_FOUND, TOKEN_NOT_FOUND, TOKEN_ENDED, TOO_MANY_TOKENS,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public IssuedToken rotate(Caller caller, Command command) {
    access.require(caller, Right.ROTATE_TOKEN);
    var label = Text.optional("display_name", command.label(), IssueToken.LABEL_LENGTH);
    return desk.give(
        caller,
        command.request(),
        command.partner(),
        (partner, id, hash, now) -> {
          var named = label.isEmpty() ? labelOf(partner, command.token()) : label;
          return partner.rotate(
              command.token(),
              command.overlap(),
              TokenDesk.issued(id, hash, named, now, command.expireTime()));
        });
  }

  private static String labelOf(Partner partner, TokenId token) {
    return partner.token(token).map(Token::label).orElse("");
  }
}
