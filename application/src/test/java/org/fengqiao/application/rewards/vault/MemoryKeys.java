package org.fengqiao.application.rewards.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Keys in memory, which seal and digest in earnest: what is looked for in a store that they sealed
 * is found only where it stands in clear.
 */
public final class MemoryKeys implements Keys {
  private static final int BITS = 128;
  private static final int NONCE = 12;
  private static final Duration COME_BACK = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKey> sealing = new HashMap<>();
  private final Deque<SecretKey> digesting = new ArrayDeque<>();
  private String current;

  public MemoryKeys() {
    current = turn();
    turnDigests();
  }

  /** Has another key seal from now on, and names it. */
  public synchronized String turn() {
    current = "k" + (sealing.size() + 1);
    sealing.put(current, drawn("AES"));
    return current;
  }

  /** Has a key seal that did before. */
  public synchronized void turnBack(String id) {
    current = id;
  }

  /** Puts a key away. */
  public synchronized void lose(String id) {
    sealing.remove(id);
  }

  /** Has another key go by that name, by which nothing opens that it sealed. */
  public synchronized void spoil(String id) {
    sealing.put(id, drawn("AES"));
  }

  /** Has another key digest from now on, and keeps those before. */
  public synchronized void turnDigests() {
    digesting.addFirst(drawn("HmacSHA256"));
  }

  private SecretKey drawn(String algorithm) {
    var bytes = new byte[BITS / Byte.SIZE];
    random.nextBytes(bytes);
    return new SecretKeySpec(bytes, algorithm);
  }

  @Override
  public synchronized String current() {
    return current;
  }

  @Override
  public void require(String key) {
    var _ = key(key);
  }

  @Override
  public WrappedKey draw(String bound) {
    return wrapped(drawn("AES"), bound);
  }

  private WrappedKey wrapped(SecretKey data, String bound) {
    var by = current();
    return new WrappedKey(by, sealed(key(by), "key " + by + ' ' + bound, data.getEncoded()));
  }

  @Override
  public String seal(WrappedKey key, String bound, byte[] plain) {
    return sealed(data(key, bound), "content " + bound, plain);
  }

  @Override
  public byte[] open(WrappedKey key, String bound, String sealed) {
    return opened(data(key, bound), "content " + bound, sealed);
  }

  @Override
  public Optional<WrappedKey> rewrap(WrappedKey key, String bound) {
    return key.keptBy().equals(current())
        ? Optional.empty()
        : Optional.of(wrapped(data(key, bound), bound));
  }

  @Override
  public synchronized List<byte[]> digests(byte[] value) {
    return digesting.stream().map(key -> digest(key, value)).toList();
  }

  private static byte[] digest(SecretKey key, byte[] value) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretKey data(WrappedKey key, String bound) {
    var opened = opened(key(key.keptBy()), "key " + key.keptBy() + ' ' + bound, key.sealed());
    return new SecretKeySpec(opened, "AES");
  }

  private synchronized SecretKey key(String id) {
    return Optional.ofNullable(sealing.get(id))
        .orElseThrow(() -> Refusal.exhausted(RewardReason.KEY_MISSING, COME_BACK));
  }

  private String sealed(SecretKey key, String bound, byte[] plain) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var text = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
      var all = ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] opened(SecretKey key, String bound, String sealed) {
    try {
      var all = Base64.getUrlDecoder().decode(sealed);
      if (!Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(sealed)) {
        throw new IllegalStateException("another text of the same bytes");
      }
      var nonce = Arrays.copyOf(all, NONCE);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
          .doFinal(all, NONCE, Math.max(0, all.length - NONCE));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String bound)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(BITS, nonce));
    cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
