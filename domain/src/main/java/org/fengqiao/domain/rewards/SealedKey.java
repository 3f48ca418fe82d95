package org.fengqiao.domain.rewards;

import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/**
 * A data key (数据密钥) as it is kept: itself sealed by a key that is kept elsewhere.
 *
 * @param words the sealed key
 * @param keptBy names the key that seals it, 1 to 40 characters
 */
public record SealedKey(ContentRef words, String keptBy) {
  public SealedKey {
    Objects.requireNonNull(words);
    Objects.requireNonNull(keptBy);
  }
}
