package org.fengqiao.adapters.keys;

import java.util.Arrays;
import java.util.List;
import org.fengqiao.adapters.keys.SealedText.Purpose;
import org.fengqiao.application.rewards.vault.WrappedKey;

/** A key that seals data keys (密钥加密密钥), and nothing else. */
final class SealingKey {
  private final String id;
  private final KeyCipher cipher;
  private final byte[] bytes;

  SealingKey(String id, KeyCipher cipher, byte[] bytes) {
    this.id = id;
    this.cipher = cipher;
    this.bytes = bytes.clone();
  }

  String id() {
    return id;
  }

  KeyCipher cipher() {
    return cipher;
  }

  WrappedKey wrap(DataKey key, String bound) {
    var spelled = key.spelled();
    try {
      return new WrappedKey(
          id, SealedText.seal(cipher, bytes, Purpose.DATA_KEY, List.of(id, bound), spelled));
    } finally {
      Arrays.fill(spelled, (byte) 0);
    }
  }

  /** The caller closes it. */
  DataKey unwrap(WrappedKey key, String bound) {
    var spelled =
        SealedText.open(cipher, bytes, Purpose.DATA_KEY, List.of(id, bound), key.sealed());
    try {
      return DataKey.read(spelled);
    } finally {
      Arrays.fill(spelled, (byte) 0);
    }
  }
}
