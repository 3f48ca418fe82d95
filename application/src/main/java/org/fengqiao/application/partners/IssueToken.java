package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;

/**
 * Issues a token to a partner (签发令牌). Only the hash of its secret is kept.
 *
 * <p>Whoever is given the secret may do and see all that the partner may. So a caller issues tokens
 * to partners that may do and see no more than itself; to others only one that may set rights.
 */
public final class IssueToken {
  static final int LABEL_LENGTH = 64;

  /**
   * A token to issue.
   *
   * @param label what it is for; may be empty
   * @param expireTime when it ends by itself; in the future
   */
  public record Command(
      Request request, PartnerId partner, String label, Optional<Instant> expireTime) {}

  private final Access access;
  private final TokenDesk desk;

  @Inject
  IssueToken(Access access, TokenDesk desk) {
    this.access = access;
    this.desk = desk;
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
    return desk.give(
        caller,
        command.request(),
        command.partner(),
        (partner, id, hash, now) ->
            partner.issue(TokenDesk.issued(id, hash, label, now, command.expireTime())));
  }
}
