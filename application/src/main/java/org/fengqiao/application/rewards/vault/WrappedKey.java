package org.fengqiao.application.rewards.vault;

import java.util.Objects;

/**
 * A data key, sealed.
 *
 * @param keptBy names the key that seals it, 1 to 40 characters
 * @param sealed ASCII, at most 100 characters: with which cipher, and Base64url
 */
public record WrappedKey(String keptBy, String sealed) {
  public WrappedKey {
    Objects.requireNonNull(keptBy);
    Objects.requireNonNull(sealed);
  }
}
