package org.fengqiao.embedded;

/**
 * What of the embedded database can be set; all else is fixed, because durability hangs on it.
 *
 * @param port TCP port on 127.0.0.1, or 0 for a free one
 * @param bufferPoolMegabytes InnoDB's page cache, 16 to 65,536 MiB
 * @param redoLogMegabytes InnoDB's redo log, 16 to 65,536 MiB; a small one makes bursts wait
 * @param maxConnections 4 to 1,000
 * @param binaryLog whether each row that is written is also written to a binary log, as a database
 *     does that others follow
 */
public record EmbeddedSettings(
    int port,
    int bufferPoolMegabytes,
    int redoLogMegabytes,
    int maxConnections,
    boolean binaryLog) {

  /** A free port, 256 MiB of pages, 256 MiB of redo log, 100 connections. */
  public static final EmbeddedSettings DEFAULT = new EmbeddedSettings(0, 256, 256, 100, false);

  /** A free port, 64 MiB of pages, 16 MiB of redo log, 200 connections: starts fastest. */
  public static final EmbeddedSettings SMALL = new EmbeddedSettings(0, 64, 16, 200, false);

  /** Checks the bounds; each is named when broken. */
  public EmbeddedSettings {
    require("port", port, 0, 65_535);
    require("bufferPoolMegabytes", bufferPoolMegabytes, 16, 65_536);
    require("redoLogMegabytes", redoLogMegabytes, 16, 65_536);
    require("maxConnections", maxConnections, 4, 1_000);
  }

  /** The same with another port. */
  public EmbeddedSettings onPort(int other) {
    return new EmbeddedSettings(
        other, bufferPoolMegabytes, redoLogMegabytes, maxConnections, binaryLog);
  }

  /** The same with a page cache of another size. */
  public EmbeddedSettings withPages(int megabytes) {
    return new EmbeddedSettings(port, megabytes, redoLogMegabytes, maxConnections, binaryLog);
  }

  /** The same with a binary log. */
  public EmbeddedSettings withBinaryLog() {
    return new EmbeddedSettings(port, bufferPoolMegabytes, redoLogMegabytes, maxConnections, true);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d, must be %d to %d".formatted(name, value, least, most));
    }
  }
}
