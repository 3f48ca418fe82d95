package org.fengqiao.examples.partner;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that lines are added to. A last line that a crash cut in half counts as never written. */
final class LineFile implements AutoCloseable {
  private final Path file;
  private final List<String> before;
  private final BufferedWriter out;

  LineFile(Path file) {
    this.file = file;
    try {
      var text = Files.exists(file) ? Files.readString(file) : "";
      var whole = text.substring(0, text.lastIndexOf('\n') + 1);
      if (whole.length() < text.length()) {
        Files.writeString(file, whole);
      }
      before = whole.lines().toList();
      out =
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that stood there when it was opened. */
  List<String> before() {
    return before;
  }

  synchronized void add(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Hands what was added to the system: a crash of this program no longer loses it. */
  synchronized void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
