package org.fengqiao.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A directory for as long as something is shown in it. */
record ThrownAway(Path path) implements AutoCloseable {
  private static final int TRIES = 5;
  private static final int SECONDS = 5;

  /** Makes an empty one where temporary files are, for its owner alone. */
  static ThrownAway make(String prefix) {
    try {
      return new ThrownAway(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new Failure("no directory can be made for temporary files: " + e);
    }
  }

  /** Ends all that this process started, without a word, and throws the directory away. */
  void leaveAtOnce() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      // Again each time: one may have been started meanwhile.
      ProcessHandle.current().descendants().forEach(ThrownAway::end);
      try {
        delete();
        return;
      } catch (IOException _) {
        // Somebody still wrote into it.
      }
    }
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    var _ = process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
  }

  private void delete() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    try {
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
