package org.fengqiao.domain.partners;

import org.fengqiao.domain.Reason;

/** Why something about partners, their rights or their tokens was refused. */
public enum PartnerReason implements Reason {
  /** No token came, or none that stands. */
  UNAUTHENTICATED,
  /** The partner has no right to this rpc. */
  RIGHT_MISSING,
  /** The partner may not report on this channel. */
  CHANNEL_NOT_ALLOWED,
  /** The patch is unknown or outside the subtrees the partner may report on. */
  PATCH_OFF_SCOPE,
  /** No officer of that name holds a post in a unit the partner acts for. */
  OFFICER_NOT_ACTING,
  PARTNER_NOT_FOUND,
  PARTNER_EXISTS,
  TOKEN_NOT_FOUND,
  /** The token stands no more: there is nothing to take over from. */
  TOKEN_ENDED,
  /** More tokens than a partner may have at once. */
  TOO_MANY_TOKENS,
  /** There are partners already; the first one is made once. */
  PARTNERS_EXIST
}
