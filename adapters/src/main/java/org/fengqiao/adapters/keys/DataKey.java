package org.fengqiao.adapters.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.fengqiao.adapters.keys.SealedText.Purpose;

/** A data key in clear (数据密钥), for the moment it is used: closing wipes it. */
final class DataKey implements AutoCloseable {
  private final KeyCipher cipher;
  private final byte[] bytes;

  /** Takes the bytes over. */
  private DataKey(KeyCipher cipher, byte[] bytes) {
    this.cipher = cipher;
    this.bytes = bytes;
  }

  static DataKey draw(KeyCipher cipher) {
    return new DataKey(cipher, SealedText.random(cipher.keyBytes()));
  }

  /**
   * Reads what {@link #spelled} spells.
   *
   * @throws IllegalStateException if it is none
   */
  static DataKey read(byte[] spelled) {
    var cipher =
        KeyCipher.coded(spelled[0])
            .filter(any -> any.keyBytes() == spelled.length - 1)
            .orElseThrow(() -> new IllegalStateException("this is no data key"));
    return new DataKey(cipher, Arrays.copyOfRange(spelled, 1, spelled.length));
  }

  /** With its cipher before it, as it keeps that whatever seals it; the caller wipes it. */
  byte[] spelled() {
    return ByteBuffer.allocate(bytes.length + 1).put((byte) cipher.code()).put(bytes).array();
  }

  String seal(String bound, byte[] plain) {
    return SealedText.seal(cipher, bytes, Purpose.CONTENT, List.of(bound), plain);
  }

  byte[] open(String bound, String sealed) {
    return SealedText.open(cipher, bytes, Purpose.CONTENT, List.of(bound), sealed);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
