package org.fengqiao.adapters.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.application.rewards.vault.Keys;

/** A file of keys, and keys of it whose seconds pass when they are told so. */
final class KeyFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  final Path path;
  final KeyFile file;
  private final KeyCipher cipher;
  private final AtomicLong nanos = new AtomicLong();

  KeyFixture(Path directory, KeyCipher cipher) {
    this.path = directory.resolve("keys.properties");
    this.file = new KeyFile(path);
    this.cipher = cipher;
    var _ = file.add(cipher, TODAY);
  }

  Keys keys() {
    return new FileKeys(file, nanos::get);
  }

  String turn() {
    var id = file.add(cipher, TODAY);
    passSecond();
    return id;
  }

  void passSecond() {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
  }

  /** Takes the line that begins so out of the file. */
  void cut(String beginning) {
    write(
        text()
            .lines()
            .filter(line -> !line.startsWith(beginning))
            .map(line -> line + "\n")
            .reduce("", String::concat));
    passSecond();
  }

  String text() {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String text) {
    write(path, text);
  }

  /** Writes it as an editor does: the file stays the same one. */
  static void write(Path path, String text) {
    try {
      if (!Files.exists(path)) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
