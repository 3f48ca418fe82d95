package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
  @TempDir private Path home;

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @Test
  void makesAFileForItsOwnerAloneAndAddsKeysToIt() throws IOException {
    var first = run("new", file().toString());
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}\\R"), first.out());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));

    var second = run("new", file().toString(), "--cipher", "sm4-gcm");
    assertEquals(0, second.code(), second.err());

    var listed = run("list", file().toString()).out().lines().toList();
    assertEquals(3, listed.size());
    assertTrue(listed.contains(first.out().strip() + " AES-256-GCM"), listed.toString());
    assertTrue(listed.contains(second.out().strip() + " SM4-GCM current"), listed.toString());
    assertTrue(listed.getLast().endsWith(" HMAC-SHA-256 current"), listed.toString());
  }

  @Test
  void printsNoKey() throws IOException {
    var told = run("new", file().toString()).out() + run("list", file().toString()).out();

    var keys = Files.readString(file()).lines().filter(line -> line.contains(":")).toList();
    assertEquals(2, keys.size());
    for (var key : keys) {
      assertFalse(told.contains(key.substring(key.indexOf(':') + 1)));
    }
  }

  @Test
  void saysInALineWhatIsWrongWithAFile() throws IOException {
    var missing = run("list", file().toString());
    assertEquals(1, missing.code());
    assertEquals(file() + " is not there", missing.err().strip());

    var _ = run("new", file().toString());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    for (var command : new String[] {"list", "new"}) {
      var open = run(command, file().toString());
      assertEquals(1, open.code());
      assertEquals(file() + " is open to others than its owner: chmod 600", open.err().strip());
    }
  }

  @Test
  void refusesAnUnknownCipher() {
    var ended = run("new", file().toString(), "--cipher", "des");

    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("des is neither aes-256-gcm nor sm4-gcm"), ended.err());
    assertFalse(Files.exists(file()));
  }

  @Test
  void showsExamplesInItsHelp() {
    assertTrue(
        run("new", "--help").out().contains("  ./run keys new conf/keys.properties --cipher"));
    assertTrue(run("list", "--help").out().contains("  ./run keys list conf/keys.properties"));
    assertTrue(run("--help").out().contains("  ./run keys new conf/keys.properties"));
  }

  private Path file() {
    return home.resolve("keys.properties");
  }

  private Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var around =
        new Surroundings(home, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
    var all = new String[arguments.length + 1];
    all[0] = "keys";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int code = Fengqiao.run(around, all);
    return new Ended(code, out.toString(), err.toString());
  }
}
