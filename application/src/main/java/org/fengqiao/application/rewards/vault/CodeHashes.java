package org.fengqiao.application.rewards.vault;

import org.fengqiao.domain.rewards.CodeHash;

/**
 * Makes slow digests of claim codes (慢哈希): so slow that guessing is vain, and only so many at once
 * that nobody stops the server by asking: others wait, until they are interrupted. Safe for use by
 * many threads.
 */
public interface CodeHashes {
  /** A digest of the secret, with a salt of its own. */
  CodeHash hash(String secret);

  /**
   * Whether it is of that secret; takes as long whether it is or not.
   *
   * @throws IllegalStateException if it is of no kind that is made here, or was cut off
   */
  boolean matches(String secret, CodeHash kept);

  /** A digest that no secret matches, checked where there is none, so that this takes as long. */
  CodeHash ofNobody();
}
