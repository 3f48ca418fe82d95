package org.fengqiao.adapters.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/** A file with a secret that is shared with somebody outside. */
public final class SecretFile {
  private static final int LONGEST = 4096;

  private SecretFile() {}

  /**
   * What is in it.
   *
   * @throws UnusableKey unless it can be read, in ASCII and of 4,096 bytes at most, and users other
   *     than its owner and its group cannot read it
   */
  public static String read(Path file) {
    try {
      requireClosed(file);
      if (Files.size(file) > LONGEST) {
        throw new UnusableKey("is longer than a key is");
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      // Its message may hold what was read.
      throw new UnusableKey("cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /**
   * The token in it: one line of visible characters.
   *
   * @throws UnusableKey if it is none; as {@link #read} does
   */
  public static String token(Path file) {
    var token = read(file).strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new UnusableKey("is not one line of a token");
    }
    return token;
  }

  private static void requireClosed(Path file) throws IOException {
    var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix != null
        && posix.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
      throw new UnusableKey("can be read by everybody on this machine: chmod 600");
    }
  }
}
