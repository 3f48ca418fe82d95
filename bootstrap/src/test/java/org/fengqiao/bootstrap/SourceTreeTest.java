package org.fengqiao.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.bootstrap.SourceTree.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {
  private static final int MOST_LINES = 300;

  private final SourceTree sources = SourceTree.find();

  @ParameterizedTest
  @ValueSource(strings = {"domain", "application", "adapters", "bootstrap/embedded"})
  void findsTheFilesOfEveryModule(String module) {
    assertFalse(sources.mainOf(module).isEmpty(), "no source in " + module);
  }

  @Test
  void keepsEveryFileShortEnoughToReadAtOnce() {
    var tooLong =
        sources.files().stream()
            .filter(file -> file.lines().size() > MOST_LINES)
            .map(file -> file.path() + " has " + file.lines().size() + " lines");
    assertNone(tooLong);
  }

  @Test
  void marksEveryPackageNullMarked() {
    var marked =
        sources.files().stream()
            .filter(file -> file.isPackageInfo() && file.lines().contains("@NullMarked"))
            .map(SourceTreeTest::modulePackage)
            .collect(toSet());
    var unmarked =
        sources.files().stream()
            .filter(file -> !file.module().startsWith("examples"))
            .map(SourceTreeTest::modulePackage)
            .filter(name -> !marked.contains(name))
            .map(name -> name + " has no package-info.java with @NullMarked");
    assertNone(unmarked);
  }

  /** The domain's tests read a copy, since they know no other module. */
  @Test
  void testsTheClocksByTheHolidaysThatAreShipped() throws IOException {
    var shipped = sources.root().resolve("bootstrap/src/main/resources/calendars/cn-holidays.csv");
    var tested = sources.root().resolve("domain/src/test/resources/calendars/cn-holidays.csv");
    assertEquals(-1, Files.mismatch(shipped, tested));
  }

  private static String modulePackage(SourceFile file) {
    return file.module() + ": " + file.packageName();
  }

  private static void assertNone(Stream<String> found) {
    assertEquals(List.of(), found.distinct().sorted().toList());
  }
}
