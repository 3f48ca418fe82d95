package org.fengqiao.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file that a server writes its notices to, a line each. */
record NoticesFile(Path path) {
  /** The lines that speak of {@code number}, once there are so many. */
  List<String> await(String number, int count) {
    return Patience.until(
        () -> "%d notices of %s: %s".formatted(count, number, of(number)),
        () -> Optional.of(of(number)).filter(lines -> lines.size() >= count));
  }

  private List<String> of(String number) {
    return lines().stream().filter(line -> line.contains(number)).toList();
  }

  /** All its lines; none as long as there is no file. */
  List<String> lines() {
    try {
      return Files.exists(path) ? Files.readString(path, UTF_8).lines().toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
