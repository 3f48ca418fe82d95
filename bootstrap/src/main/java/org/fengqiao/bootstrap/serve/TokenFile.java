package org.fengqiao.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** The demo's token in a file that its owner alone can read, not even for a moment others. */
record TokenFile(Path path) {
  Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String token) {
    try {
      Files.createDirectories(path.resolveSibling(""));
      Files.deleteIfExists(path);
      Files.createFile(path);
      if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            path, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      }
      Files.writeString(path, token + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
