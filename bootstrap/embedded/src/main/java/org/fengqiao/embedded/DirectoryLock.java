package org.fengqiao.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a directory; the operating system lets go when this one dies. */
final class DirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Null when another holds it, in this process or in another. */
  static @Nullable DirectoryLock tryIn(Path directory) throws IOException {
    var channel = open(directory);
    try {
      if (channel.tryLock() != null) {
        return new DirectoryLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by another part of this same process: refused the same way.
    }
    channel.close();
    return null;
  }

  /** Waits for as long as another process holds it. */
  static DirectoryLock waitIn(Path directory) throws IOException {
    var channel = open(directory);
    var _ = channel.lock();
    return new DirectoryLock(channel);
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
