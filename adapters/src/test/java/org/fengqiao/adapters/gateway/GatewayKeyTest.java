package org.fengqiao.adapters.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayKeyTest {
  /** 32 bytes, 0 to 31. */
  private static final String LINE = "2026-01 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private static final long TIME = 1_795_140_000;
  private static final UUID ID = UUID.fromString("0192f3a4-1371-8000-8001-00000000000a");
  private static final String BODY =
      "{\"id\":\"0192f3a4-1371-8000-8001-00000000000a\",\"phone\":\"13900000001\","
          + "\"text\":\"【枫桥】请联系群众\",\"about\":\"cases/0192f3a4-1371-7000-8001-00000000000b\"}";

  @TempDir private Path home;

  /** Reckoned besides by {@code openssl dgst -sha256 -mac HMAC}. */
  @Test
  void signsAsTheDocumentShows() throws IOException {
    var key = GatewayKey.read(file(LINE + "\n"));
    var signature = key.sign(TIME, ID, BODY.getBytes(StandardCharsets.UTF_8));
    assertEquals("4daedc4c11071b2f6a7968f1aa3613284a37cfb27dcbddacdf69bc56d1a40003", signature);
    var document = Files.readString(repository().resolve("docs/gateway.md"));
    for (var part : new String[] {LINE, Long.toString(TIME), ID.toString(), BODY, signature}) {
      assertTrue(document.contains(part), part);
    }
  }

  @Test
  void isChangedByAnyOfWhatIsSigned() throws IOException {
    var key = GatewayKey.read(file(LINE));
    var body = BODY.getBytes(StandardCharsets.UTF_8);
    var signed = key.sign(TIME, ID, body);
    assertFalse(signed.equals(key.sign(TIME + 1, ID, body)));
    assertFalse(signed.equals(key.sign(TIME, new UUID(0, 1), body)));
    body[body.length - 3] ^= 1;
    assertFalse(signed.equals(key.sign(TIME, ID, body)));
  }

  @Test
  void showsItsIdAlone() throws IOException {
    var key = GatewayKey.read(file(LINE));
    assertEquals("2026-01", key.id());
    assertEquals("2026-01", key.toString());
  }

  @Test
  void refusesWhatIsNoKeyWithoutRepeatingIt() throws IOException {
    assertRefused("is not one line of a key's id and its secret in Base64", "AAECAwQFBgcICQoLDA0O");
    assertRefused("is not one line of a key's id and its secret in Base64", LINE + "\n" + LINE);
    assertRefused("has a secret of less than 32 bytes", "2026-01 AAECAwQF");
    assertRefused("has a secret that is not Base64", LINE.substring(0, LINE.length() - 3));
    assertRefused("is longer than a key is", "2026-01 " + "A".repeat(4096));
    assertRefused("cannot be read: MalformedInputException", "密钥 AAECAwQF");
    var missing = home.resolve("missing");
    var refused = assertThrows(UnusableKey.class, () -> GatewayKey.read(missing));
    assertEquals("cannot be read: NoSuchFileException", refused.getMessage());
  }

  @Test
  void refusesAFileThatEverybodyCanRead() throws IOException {
    var open = file(LINE);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    var refused = assertThrows(UnusableKey.class, () -> GatewayKey.read(open));
    assertEquals("can be read by everybody on this machine: chmod 600", refused.getMessage());
  }

  private void assertRefused(String why, String content) throws IOException {
    var file = file(content);
    var refused = assertThrows(UnusableKey.class, () -> GatewayKey.read(file));
    assertEquals(why, refused.getMessage());
  }

  private Path file(String content) throws IOException {
    var file = home.resolve("key");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, content);
  }

  private static Path repository() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("bootstrap/pom.xml"))) {
      here = Objects.requireNonNull(here.getParent(), "no repository above");
    }
    return here;
  }
}
