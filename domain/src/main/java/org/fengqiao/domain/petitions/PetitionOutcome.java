package org.fengqiao.domain.petitions;

/** What was decided of a claim (处理意见). */
public enum PetitionOutcome {
  /** It is supported (予以支持). */
  SUPPORTED,
  /** It is supported in part (部分支持). */
  PARTLY_SUPPORTED,
  /** It has reason but no ground in law, and was explained (解释疏导). */
  EXPLAINED,
  /** It is not supported (不予支持). */
  NOT_SUPPORTED
}
