package org.fengqiao.adapters.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Objects;
import org.fengqiao.adapters.keys.KeyFile.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  /** Stands in what must not be told: Base64 of 30 bytes. */
  private static final String SECRET = "geheimgeheimgeheimgeheimgeheimgeheimgehe";

  private static final String RIGHT =
      """
      current=2026
      key.2026=AES-256-GCM:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      key.sm4=SM4-GCM:AAAAAAAAAAAAAAAAAAAAAA==
      index=one
      index.one=HMAC-SHA-256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
      """;

  @TempDir private Path directory;

  @Test
  void isMadeByItsFirstKeyForItsOwnerAlone() throws IOException {
    var file = file();

    var id = file.add(KeyCipher.SM4_GCM, KeyFixture.TODAY);

    assertTrue(id.matches("2026-11-27-[0-9a-f]{8}"), id);
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
    var listed = file.list();
    assertEquals(new Listed(id, "SM4-GCM", true), listed.getFirst());
    assertEquals("HMAC-SHA-256", listed.getLast().cipher());
    assertEquals(2, listed.size());
    assertEquals(List.of(file.path()), files());
  }

  @Test
  void keepsItsKeysWhenAnotherBecomesCurrent() {
    KeyFixture.write(file().path(), RIGHT);

    var id = file().add(KeyCipher.AES_256_GCM, KeyFixture.TODAY);

    assertEquals(
        List.of(
            new Listed("2026", "AES-256-GCM", false),
            new Listed(id, "AES-256-GCM", true),
            new Listed("sm4", "SM4-GCM", false),
            new Listed("one", "HMAC-SHA-256", true)),
        file().list());
  }

  @Test
  void isMadeOnceAndLeftAloneThen() throws IOException {
    assertTrue(file().makeIfAbsent(KeyFixture.TODAY));
    var made = Files.readString(file().path());

    assertFalse(file().makeIfAbsent(KeyFixture.TODAY));

    assertEquals(made, Files.readString(file().path()));
    assertEquals(2, file().list().size());
  }

  @Test
  void isWrittenByOneAtATime() throws IOException {
    KeyFixture.write(file().path(), RIGHT);
    var other = Files.createFile(directory.resolve("keys.new"));

    var refused =
        assertThrows(UnusableKeys.class, () -> file().add(KeyCipher.SM4_GCM, KeyFixture.TODAY));

    assertEquals(
        "is being written by somebody else; if nobody does, remove " + other.toRealPath(),
        refused.getMessage());
    assertTrue(Files.exists(other));
    assertEquals(RIGHT, Files.readString(file().path()));
  }

  @Test
  void staysAsItIsWhereAKeyCannotBeAddedToIt() throws IOException {
    var wrong = RIGHT.replace("current=2026", "current=2027");
    KeyFixture.write(file().path(), wrong);

    assertThrows(UnusableKeys.class, () -> file().add(KeyCipher.SM4_GCM, KeyFixture.TODAY));

    assertEquals(wrong, Files.readString(file().path()));
    assertEquals(List.of(file().path()), files());
  }

  @Test
  void staysALinkWhereItIsOne() throws IOException {
    var mounted = directory.resolve("mounted");
    KeyFixture.write(mounted, RIGHT);
    Files.createSymbolicLink(file().path(), mounted);

    var id = file().add(KeyCipher.AES_256_GCM, KeyFixture.TODAY);

    assertTrue(Files.isSymbolicLink(file().path()));
    assertTrue(Files.readString(mounted).contains("current=" + id + "\n"));
  }

  @Test
  void staysItsOwnersWhoeverAddsAKey() throws IOException {
    KeyFixture.write(file().path(), RIGHT);
    var owner =
        directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
    assumeTrue(isMadeOver(owner), "only an administrator can give files away");

    var _ = file().add(KeyCipher.AES_256_GCM, KeyFixture.TODAY);

    assertEquals(owner, Files.getOwner(file().path()));
    assertEquals(3, file().list().stream().filter(key -> key.cipher().endsWith("GCM")).count());
  }

  private boolean isMadeOver(UserPrincipal owner) {
    try {
      Files.setOwner(file().path(), owner);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void isRefusedWhereOthersThanItsOwnerCanOpenIt(String permissions) throws IOException {
    KeyFixture.write(file().path(), RIGHT);
    Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString(permissions));

    assertEquals("is open to others than its owner: chmod 600", refusal());
  }

  @Test
  void mayBeForReadingAlone() throws IOException {
    KeyFixture.write(file().path(), RIGHT);
    Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("r--------"));

    assertEquals(3, file().list().size());
  }

  @Test
  void isRefusedWhereItIsNotThereOrIsSomethingElse() throws IOException {
    assertEquals("is not there", refusal());
    KeyFixture.write(file().path(), "#".repeat(65_537));
    assertEquals("is longer than a file of keys is", refusal());
    Files.delete(file().path());
    Files.createDirectory(
        file().path(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    assertTrue(refusal().startsWith("cannot be read: "), refusal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          current=2026                   | current=2027          | has no line current=ID that names one of its lines key.ID
          current=2026                   | current=one           | has no line current=ID that names one of its lines key.ID
          current=2026                   | current=SECRET        | has no line current=ID that names one of its lines key.ID
          current=2026                   | #                     | has no line current=ID that names one of its lines key.ID
          index=one                      | index=2026            | has no line index=ID that names one of its lines index.ID
          index=one                      | #                     | has no line index=ID that names one of its lines index.ID
          index.one                      | index.two             | has no line index=ID that names one of its lines index.ID
          key.2026=AES-256-GCM:          | key.2026=             | has a line key.2026 that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16 bytes
          key.2026=AES-256-GCM:          | key.2026=AES-128-GCM: | has a line key.2026 that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16 bytes
          key.2026=AES-256-GCM:          | key.2026=SM4-GCM:     | has a line key.2026 that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16 bytes
          key.sm4=SM4-GCM:               | key.sm4=SM4-GCM:SECRET| has a line key.sm4 that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16 bytes
          key.sm4=SM4-GCM:               | key.sm4=SM4-GCM:***   | has a line key.sm4 that is neither AES-256-GCM: and 32 bytes in Base64, nor SM4-GCM: and 16 bytes
          index.one=HMAC-SHA-256:        | index.one=            | has a line index.one that is not HMAC-SHA-256: and 32 bytes in Base64
          index.one=HMAC-SHA-256:        | index.one=HMAC-SHA-256:SECRET | has a line index.one that is not HMAC-SHA-256: and 32 bytes in Base64
          key.sm4=                       | key.2026=             | has the line key.2026= twice
          index=one                      | current=sm4           | has the line current= twice
          key.sm4=                       | key.SM4=              | UNNAMED
          key.sm4=                       | key.=                 | UNNAMED
          key.sm4=                       | key.a123456789012345678901234567890123456789x= | UNNAMED
          key.sm4=                       | SECRET                | UNNAMED
          key.sm4=SM4-GCM                | SM4-GCM:SECRET        | UNNAMED
          key.sm4=                       | \\u00                 | is not a file of properties
          """)
  void isRefusedByTheNameOfTheLineAndItsRule(String right, String wrong, String refusal) {
    assertTrue(RIGHT.contains(right), right);
    KeyFixture.write(file().path(), RIGHT.replace(right, wrong.replace("SECRET", SECRET)));

    var unnamed =
        "has a line that begins with none of current=, key.ID=, index= and index.ID=, where ID is 1"
            + " to 40 of a-z, 0-9 and -";
    assertEquals(refusal.equals("UNNAMED") ? unnamed : refusal, refusal());
  }

  @Test
  void takesIdsOfOneToFortyLetters() {
    var longest = "2026-11-27-".repeat(4).substring(0, 40);
    KeyFixture.write(file().path(), RIGHT.replace("2026", longest).replace("one", "-"));

    assertEquals(longest, file().list().getFirst().id());
    assertEquals("-", file().list().getLast().id());
  }

  private String refusal() {
    var refused = assertThrows(UnusableKeys.class, () -> file().list());
    return Objects.requireNonNull(refused.getMessage());
  }

  private KeyFile file() {
    return new KeyFile(directory.resolve("keys"));
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(directory)) {
      return all.toList();
    }
  }
}
