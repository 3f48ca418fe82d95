package org.fengqiao.domain.petitions;

/** In which form a petition came (信访形式). */
public enum PetitionForm {
  /** By letter (来信). */
  LETTER,
  /** In person (走访); several together name representatives. */
  VISIT,
  /** On the network (网上). */
  ONLINE,
  /** By telephone (来电). */
  CALL,
  /** Otherwise. */
  OTHER
}
