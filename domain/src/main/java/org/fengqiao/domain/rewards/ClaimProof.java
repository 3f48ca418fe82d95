package org.fengqiao.domain.rewards;

/** By what it was proved who claims a reward (领取凭证). */
public enum ClaimProof {
  /** By the claim code. */
  CODE,
  /** By the number of the identity card that was given when the clue was submitted. */
  IDENTITY
}
