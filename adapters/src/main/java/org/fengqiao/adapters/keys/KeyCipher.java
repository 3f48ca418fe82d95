package org.fengqiao.adapters.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a key is for: both ciphers run in Galois/Counter Mode (NIST SP 800-38D), with a nonce of 96
 * bits, which no key sees twice, and a tag of 128 bits, which also guards a text that is not
 * sealed.
 */
public enum KeyCipher {
  /** AES with a key of 256 bits, by the JDK. */
  AES_256_GCM("AES-256-GCM", 'a', 32) {
    @Override
    byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] guarded, byte[] text)
        throws GeneralSecurityException {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(guarded);
      return cipher.doFinal(text);
    }
  },

  /** 商用密码 SM4 (GB/T 32907-2016), whose keys have 128 bits, as RFC 8998 has it in this mode. */
  SM4_GCM("SM4-GCM", 's', 16) {
    @Override
    byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] guarded, byte[] text)
        throws AEADBadTagException {
      var cipher = GCMBlockCipher.newInstance(new SM4Engine());
      cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, guarded));
      var out = new byte[cipher.getOutputSize(text.length)];
      try {
        int written = cipher.processBytes(text, 0, text.length, out, 0);
        var _ = cipher.doFinal(out, written);
        return out;
      } catch (InvalidCipherTextException _) {
        // It is opened before the tag is looked at.
        Arrays.fill(out, (byte) 0);
        throw new AEADBadTagException();
      }
    }
  };

  static final int NONCE_BYTES = 12;
  static final int TAG_BITS = 128;

  private final String label;
  private final char code;
  private final int keyBytes;

  KeyCipher(String label, char code, int keyBytes) {
    this.label = label;
    this.code = code;
    this.keyBytes = keyBytes;
  }

  /** The cipher of that {@link #label}, in any case. */
  public static Optional<KeyCipher> labelled(String label) {
    return Stream.of(values()).filter(cipher -> cipher.label.equalsIgnoreCase(label)).findFirst();
  }

  static Optional<KeyCipher> coded(int code) {
    return Stream.of(values()).filter(cipher -> cipher.code == code).findFirst();
  }

  /** As it stands in a file of keys. */
  public String label() {
    return label;
  }

  /** As it stands before what is sealed; kept for ever. */
  char code() {
    return code;
  }

  int keyBytes() {
    return keyBytes;
  }

  /** Seals or opens {@code text}; what is sealed ends with the tag. */
  abstract byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] guarded, byte[] text)
      throws GeneralSecurityException;
}
