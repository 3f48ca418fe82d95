package org.fengqiao.adapters.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret shared with a gateway, and the name both know it by, so that a gateway can accept the
 * old and the new one while one is changed.
 *
 * @param id 1 to 64 of A-Z, a-z, 0-9, {@code .}, {@code _} and {@code -}
 */
public record GatewayKey(String id, SecretKey secret) {
  /** As long as the digest: RFC 2104 discourages shorter ones. */
  static final int LEAST_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9._-]{1,64})[ \\t]+([A-Za-z0-9+/]+={0,2})\\s*");

  /**
   * Reads a file of one line: the key's id, a space, and the secret in Base64.
   *
   * @throws UnusableKey unless it is such a file, its secret has 32 bytes or more, and users other
   *     than its owner and its group cannot read it
   */
  public static GatewayKey read(Path file) {
    return parse(SecretFile.read(file));
  }

  private static GatewayKey parse(String text) {
    var line = LINE.matcher(text);
    if (!line.matches()) {
      throw new UnusableKey("is not one line of a key's id and its secret in Base64");
    }
    try {
      return of(line.group(1), Base64.getDecoder().decode(line.group(2)));
    } catch (IllegalArgumentException _) {
      throw new UnusableKey("has a secret that is not Base64");
    }
  }

  static GatewayKey of(String id, byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new UnusableKey("has a secret of less than " + LEAST_BYTES + " bytes");
    }
    return new GatewayKey(id, new SecretKeySpec(secret, ALGORITHM));
  }

  /**
   * The signature of a delivery: HMAC-SHA256, in lower-case hexadecimal, over the time in decimal,
   * a line feed, the id, a line feed, and the body byte for byte.
   *
   * @param time seconds since 1970 in UTC, as it is sent
   */
  String sign(long time, UUID delivery, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      mac.update(StandardCharsets.US_ASCII.encode(time + "\n" + delivery + "\n"));
      mac.update(ByteBuffer.wrap(body));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return id;
  }
}
