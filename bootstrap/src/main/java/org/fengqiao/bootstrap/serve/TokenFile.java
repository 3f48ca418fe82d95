package org.fengqiao.bootstrap.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

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
      // With its permissions from the first: one that is narrowed later can be opened before.
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(path, token + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
