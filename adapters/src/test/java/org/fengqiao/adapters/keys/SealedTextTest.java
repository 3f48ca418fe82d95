package org.fengqiao.adapters.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.fengqiao.adapters.keys.SealedText.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealedTextTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PLAIN = {1, 2, 3};

  /** RFC 8998, appendix A.1. */
  @Test
  void sealsBySm4AsItsStandardHasIt() throws GeneralSecurityException {
    assertVector(
        KeyCipher.SM4_GCM,
        "0123456789abcdeffedcba9876543210",
        "00001234567800000000abcd",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
            + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec");
  }

  /** Test case 16 of McGrew and Viega, The Galois/Counter Mode of Operation. */
  @Test
  void sealsByAesAsItsStandardHasIt() throws GeneralSecurityException {
    assertVector(
        KeyCipher.AES_256_GCM,
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
        "cafebabefacedbaddecaf888",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b");
  }

  private static void assertVector(
      KeyCipher cipher, String key, String nonce, String guarded, String plain, String sealed)
      throws GeneralSecurityException {
    var keyBytes = HEX.parseHex(key);
    var nonceBytes = HEX.parseHex(nonce);
    var guardedBytes = HEX.parseHex(guarded);

    var out = cipher.run(true, keyBytes, nonceBytes, guardedBytes, HEX.parseHex(plain));

    assertEquals(sealed, HEX.formatHex(out));
    assertEquals(plain, HEX.formatHex(cipher.run(false, keyBytes, nonceBytes, guardedBytes, out)));
  }

  @ParameterizedTest
  @EnumSource
  void opensUnderOneKeyNothingThatWasSealedForAnotherPurpose(KeyCipher cipher) {
    var key = SealedText.random(cipher.keyBytes());
    var sealed = SealedText.seal(cipher, key, Purpose.DATA_KEY, List.of("a"), PLAIN);

    assertArrayEquals(PLAIN, SealedText.open(cipher, key, Purpose.DATA_KEY, List.of("a"), sealed));
    assertThrows(
        IllegalStateException.class,
        () -> SealedText.open(cipher, key, Purpose.CONTENT, List.of("a"), sealed));
  }

  @ParameterizedTest
  @EnumSource
  void tellsTextsApartThatReadAlikeTogether(KeyCipher cipher) {
    var key = SealedText.random(cipher.keyBytes());
    var sealed = SealedText.seal(cipher, key, Purpose.CONTENT, List.of("ab", "c"), PLAIN);

    for (var other : List.of(List.of("a", "bc"), List.of("abc"), List.of("ab", "c", ""))) {
      assertThrows(
          IllegalStateException.class,
          () -> SealedText.open(cipher, key, Purpose.CONTENT, other, sealed));
    }
  }

  @Test
  void opensNothingOfAnotherVersionOrCipher() {
    var key = SealedText.random(16);
    var sealed = SealedText.seal(KeyCipher.SM4_GCM, key, Purpose.CONTENT, List.of(), PLAIN);

    for (var head : List.of("s2.", "a1.", "", "s1")) {
      assertThrows(
          IllegalStateException.class,
          () ->
              SealedText.open(
                  KeyCipher.SM4_GCM, key, Purpose.CONTENT, List.of(), head + sealed.substring(3)));
    }
  }
}
