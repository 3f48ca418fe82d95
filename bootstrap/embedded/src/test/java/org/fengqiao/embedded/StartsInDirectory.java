package org.fengqiao.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own for the tests: starts on a directory, says so, and waits to be ended. */
final class StartsInDirectory {
  private StartsInDirectory() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    try (var _ = EmbeddedDatabase.inDirectory(Path.of(arguments[0]), EmbeddedSettings.SMALL)) {
      System.out.println("started");
      var _ = System.in.read();
    } catch (DatabaseFailure e) {
      System.out.println(e.getMessage());
    }
  }

  static Process launch(Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            StartsInDirectory.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
