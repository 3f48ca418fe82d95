package org.fengqiao.adapters.keys;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key by which values are looked up that nobody may read (盲索引密钥). */
final class IndexKey {
  /** As it stands in a file of keys. */
  static final String LABEL = "HMAC-SHA-256";

  /** As long as the digest: RFC 2104 discourages shorter ones. */
  static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final String id;
  private final byte[] bytes;

  IndexKey(String id, byte[] bytes) {
    this.id = id;
    this.bytes = bytes.clone();
  }

  String id() {
    return id;
  }

  byte[] digest(byte[] value) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac.doFinal(value);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
