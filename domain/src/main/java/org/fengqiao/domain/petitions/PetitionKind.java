package org.fengqiao.domain.petitions;

/** What a petition wants (信访诉求类别); each kind goes its own way. */
public enum PetitionKind {
  /** A suggestion or opinion (建议意见): studied, and answered. */
  SUGGESTION,
  /** A complaint of what an organ or official did (检举控告): never shown to whom it accuses. */
  ACCUSATION,
  /** A claim of one's own (申诉求决): decided, reviewed and re-examined. */
  CLAIM
}
