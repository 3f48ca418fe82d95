package org.fengqiao.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OperationsTest {
  /** When this fails, paste the table of its message over the one in the document. */
  @Test
  void documentsEverySettingAsItIs() throws IOException {
    var document = Files.readString(repository().resolve("docs/operations.md"));

    assertTrue(document.contains(Setting.table()), "docs/operations.md has\n\n" + Setting.table());
  }

  /** When this fails, paste the text of its message into the file. */
  @Test
  void shipsAnExampleOfEverySettingAsItIs() throws IOException {
    var file = repository().resolve("bootstrap/src/main/dist/conf/fengqiao.properties");

    assertEquals(Setting.example(), Files.readString(file));
  }

  private static Path repository() {
    var here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("bootstrap/pom.xml"))) {
      here = here.getParent();
    }
    if (here == null) {
      throw new IllegalStateException("no repository above " + Path.of("").toAbsolutePath());
    }
    return here;
  }
}
