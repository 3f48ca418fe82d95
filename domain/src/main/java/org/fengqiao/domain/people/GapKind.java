package org.fengqiao.domain.people;

/** What is missing where somebody should act (缺岗情形). */
public enum GapKind {
  /** No post of the role is set up. */
  NO_POST,
  /** The post is there and nobody holds it. */
  NO_HOLDER,
  /** All who hold the post are absent and nobody stands in. */
  HOLDERS_ABSENT,
  /** Somebody acts, and fewer than there must be. */
  TOO_FEW
}
