package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.KeysChoice;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
  private static final byte[] PLAIN = {1, 2, 3};

  @TempDir private Path directory;

  @Test
  void areMadeAtTheFirstStartAndTheSameAtTheNext() throws IOException {
    var file = directory.resolve("data/keys.properties");
    var first = SealingKeys.open(new KeysChoice.Made(file));
    var key = first.draw("clue");
    var sealed = first.seal(key, "clue", PLAIN);

    var next = SealingKeys.open(new KeysChoice.Made(file));

    assertArrayEquals(PLAIN, next.open(key, "clue", sealed));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void areNeverMadeInAFileThatIsNamed() {
    var file = directory.resolve("keys.properties");

    var refused =
        assertThrows(BadSetting.class, () -> SealingKeys.open(new KeysChoice.Given(file)));

    assertEquals("setting keys is \"" + file + "\": it is not there", refused.getMessage());
    assertFalse(Files.exists(file));
  }

  @Test
  void stopTheStartInALineWhereTheirFileIsOpenToOthers() throws IOException {
    var file = directory.resolve("keys.properties");
    var _ = SealingKeys.open(new KeysChoice.Made(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    for (var choice : new KeysChoice[] {new KeysChoice.Made(file), new KeysChoice.Given(file)}) {
      var refused = assertThrows(BadSetting.class, () -> SealingKeys.open(choice));
      assertEquals(
          "setting keys is \"" + file + "\": it is open to others than its owner: chmod 600",
          refused.getMessage());
    }
  }

  @Test
  void areMissingWhereNoneAreChosen() {
    var none = SealingKeys.open(new KeysChoice.None());

    assertEquals(
        RewardReason.KEY_MISSING, assertThrows(Refusal.class, () -> none.draw("clue")).reason());
  }
}
