package org.fengqiao.application.rewards.vault;

import java.util.Objects;

/**
 * A data key, sealed.
 *
 * @param keptBy names the key that seals it
 * @param sealed Base64
 */
public record WrappedKey(String keptBy, String sealed) {
  public WrappedKey {
    Objects.requireNonNull(keptBy);
    Objects.requireNonNull(sealed);
  }
}
