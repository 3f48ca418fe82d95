package org.fengqiao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running MariaDB of this process, on 127.0.0.1, durable on each commit, UTC, {@code
 * utf8mb4_bin}, READ COMMITTED, with one database and three users whose passwords are new at each
 * start.
 *
 * <p>The server ends with {@link #close()}, and also when this process ends or is killed, but not
 * before: it outlives the shutdown hooks, so that calls under way can still commit.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final Server server;
  private final Path home;
  private final Logins logins;
  private final @Nullable DirectoryLock lock;

  private EmbeddedDatabase(Server server, Path home, Logins logins, @Nullable DirectoryLock lock) {
    this.server = server;
    this.home = home;
    this.logins = logins;
    this.lock = lock;
  }

  /**
   * Starts on the data in {@code directory}, which is made if it is not there and kept at close.
   *
   * @throws DatabaseFailure if another process uses the directory, if this is not Linux x86-64, or
   *     if the server does not start; one line says which
   */
  public static EmbeddedDatabase inDirectory(Path directory, EmbeddedSettings settings) {
    var home = directory.toAbsolutePath().normalize();
    @Nullable DirectoryLock lock = null;
    try {
      Files.createDirectories(home);
      lock = DirectoryLock.tryIn(home);
      if (lock == null) {
        throw new DatabaseFailure("the database in " + home + " is in use by another process");
      }
      return start(home, settings, lock);
    } catch (IOException e) {
      release(lock);
      throw new DatabaseFailure("the database in " + home + " cannot be started", e);
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /**
   * Starts on an empty directory of its own, deleted at close; the migrator may also make databases
   * named {@code fengqiao_*}. For tests and for generating code.
   *
   * @throws DatabaseFailure as for {@link #inDirectory}
   */
  public static EmbeddedDatabase temporary() {
    try {
      return start(Files.createTempDirectory("fengqiao-database-"), EmbeddedSettings.SMALL, null);
    } catch (IOException e) {
      throw new DatabaseFailure("a temporary database cannot be started", e);
    }
  }

  /** The logins of the server that another process of the same user runs in {@code directory}. */
  public static Optional<Logins> runningIn(Path directory) {
    var home = directory.toAbsolutePath().normalize();
    try {
      return Server.serving(home).isPresent() ? Logins.readFrom(home) : Optional.empty();
    } catch (IOException e) {
      throw new DatabaseFailure("the database in " + home + " cannot be looked at", e);
    }
  }

  private static EmbeddedDatabase start(
      Path home, EmbeddedSettings settings, @Nullable DirectoryLock lock) throws IOException {
    var binaries = Binaries.unpacked();
    var users = Users.random();
    Directories.empty(home.resolve("tmp"));
    ensureData(binaries, home);
    var initFile = home.resolve("init.sql");
    PrivateFile.write(initFile, users.script(lock == null));
    try {
      var server = Server.start(binaries, home, initFile, settings, lock != null);
      var logins = Logins.of(server.port(), users);
      logins.writeTo(home);
      return new EmbeddedDatabase(server, home, logins, lock);
    } finally {
      Files.deleteIfExists(initFile);
    }
  }

  /**
   * Copies beside and renames, so that a first start cut off half-way leaves nothing half there.
   */
  private static void ensureData(Binaries binaries, Path home) throws IOException {
    var data = home.resolve("mysql");
    if (Files.isDirectory(data)) {
      return;
    }
    var growing = Directories.empty(home.resolve("mysql.growing"));
    Files.setPosixFilePermissions(growing, PosixFilePermissions.fromString("rwx------"));
    Directories.copy(binaries.emptyData(), growing);
    Files.move(growing, data);
  }

  /** How to come in. */
  public Logins logins() {
    return logins;
  }

  /** Stops the server cleanly and waits for its end; a temporary one is deleted. */
  @Override
  public void close() {
    try {
      Logins.deleteFrom(home);
      server.close();
    } catch (IOException e) {
      throw new DatabaseFailure("the database in " + home + " cannot be closed", e);
    } finally {
      release(lock);
    }
  }

  private static void release(@Nullable DirectoryLock lock) {
    if (lock == null) {
      return;
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw new DatabaseFailure("a lock cannot be released", e);
    }
  }
}
