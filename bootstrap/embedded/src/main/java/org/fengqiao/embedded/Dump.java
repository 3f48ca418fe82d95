package org.fengqiao.embedded;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The whole database in one file, as {@code mariadb-dump} writes it, gzipped: as it stood at one
 * moment, though a server works on it meanwhile.
 */
public final class Dump {
  /** As {@code mariadb-dump} ends what is whole. */
  private static final String END = "-- Dump completed";

  // Whoever restores it is no administrator: no locks, no keys put off, no switches of the server.
  private static final List<String> OPTIONS =
      List.of(
          "--single-transaction",
          "--quick",
          "--hex-blob",
          "--default-character-set=utf8mb4",
          "--skip-add-drop-table",
          "--skip-add-locks",
          "--skip-disable-keys",
          "--skip-triggers",
          "--max-allowed-packet=64M",
          Users.DATABASE);

  private Dump() {}

  /**
   * Writes the database to {@code file}, for its owner alone, on disk when this returns.
   *
   * @throws DatabaseFailure if it cannot be; no file is left then
   */
  public static void write(Logins logins, Path file) {
    var growing = file.resolveSibling(file.getFileName() + ".growing");
    try {
      Files.deleteIfExists(growing);
      try (var channel = open(growing)) {
        var packed =
            new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        dump(logins.auditor(), packed);
        packed.finish();
        packed.flush();
        channel.force(true);
      }
      requireWhole(growing);
      Files.move(growing, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new DatabaseFailure("the database cannot be written to " + file, e);
    } finally {
      forget(growing);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void forget(Path growing) {
    try {
      Files.deleteIfExists(growing);
    } catch (IOException e) {
      throw new DatabaseFailure(growing + " cannot be deleted", e);
    }
  }

  /**
   * Reads {@code file} into the database of {@code logins}, which has no table yet. What the file
   * holds is all there is then, in the schema it was written with.
   *
   * @throws DatabaseFailure if the file is not whole, which is seen before anything is written, or
   *     the database does not take it
   */
  public static void read(Path file, Logins logins) {
    try {
      requireWhole(file);
      try (var plain = new GZIPInputStream(Files.newInputStream(file))) {
        load(logins.migrator(), plain);
      }
    } catch (IOException e) {
      throw new DatabaseFailure(file + " cannot be read into the database", e);
    }
  }

  /** The checksum of the packing and the last line tell whether anything was cut off. */
  private static void requireWhole(Path file) throws IOException {
    var tail = "";
    try (var plain = new GZIPInputStream(Files.newInputStream(file))) {
      for (var part = plain.readNBytes(1 << 16); part.length > 0; ) {
        var text = tail + new String(part, StandardCharsets.ISO_8859_1);
        tail = text.substring(Math.max(0, text.length() - 200));
        part = plain.readNBytes(1 << 16);
      }
    }
    if (!tail.contains(END)) {
      throw new IOException(file + " is no whole backup: its last line is missing");
    }
  }

  private static void dump(Login login, OutputStream out) throws IOException {
    run("mariadb-dump", login, OPTIONS, process -> process.getInputStream().transferTo(out));
  }

  private static void load(Login login, InputStream in) throws IOException {
    run(
        "mariadb",
        login,
        List.of("--default-character-set=utf8mb4", "--max-allowed-packet=64M", Users.DATABASE),
        process -> {
          try (var to = process.getOutputStream()) {
            in.transferTo(to);
          }
        });
  }

  /** What is done with a program while it runs. */
  private interface Exchange {
    void with(Process process) throws IOException;
  }

  /** The password goes by a file that nobody else reads, never by the command line. */
  private static void run(String program, Login login, List<String> options, Exchange exchange)
      throws IOException {
    var work = Files.createTempDirectory("fengqiao-dump-");
    try {
      var client = work.resolve("client.cnf");
      PrivateFile.write(
          client,
          "[client]\nhost=127.0.0.1\nport=%d\nprotocol=TCP\nskip-ssl\nuser=%s\npassword=%s\n"
              .formatted(login.port(), login.user(), login.password()));
      var errors = work.resolve("errors");
      var command = new ArrayList<String>();
      command.add(Binaries.unpacked().base().resolve("bin").resolve(program).toString());
      command.add("--defaults-file=" + client);
      command.addAll(options);
      var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      await(process, program, errors, exchange);
    } finally {
      Directories.delete(work);
    }
  }

  private static void await(Process process, String program, Path errors, Exchange exchange)
      throws IOException {
    try {
      IOException broken = null;
      try {
        exchange.with(process);
      } catch (IOException e) {
        // Most likely as the program ended; what it said is the better reason.
        broken = e;
      }
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        var said = Files.readString(errors).lines().findFirst().orElse("no reason given");
        throw new IOException(program + " failed: " + said, broken);
      }
      if (broken != null) {
        throw broken;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " ran", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
