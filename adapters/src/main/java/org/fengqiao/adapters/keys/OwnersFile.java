package org.fengqiao.adapters.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that its owner alone can open, where the file system knows owners. */
record OwnersFile(Path path) {
  private static final int LONGEST = 65_536;
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * By what one version of it differs from the next.
   *
   * @param node which file of the file system it is, as one that is moved there is another
   */
  record Version(FileTime modified, long size, String node) {
    /** Where there is none. */
    static final Version NONE = new Version(FileTime.fromMillis(0), -1, "");
  }

  boolean exists() {
    return Files.exists(path);
  }

  Version version() {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new Version(
          attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
    } catch (IOException _) {
      return Version.NONE;
    }
  }

  /**
   * What is in it; the caller wipes it.
   *
   * @throws UnusableKeys unless it can be read, has 65,536 bytes at most, and is open to its owner
   *     alone
   */
  byte[] read() {
    try {
      var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      if (posix != null && isOpenToOthers(posix.readAttributes().permissions())) {
        throw new UnusableKeys("is open to others than its owner: chmod 600");
      }
      if (Files.size(path) > LONGEST) {
        throw new UnusableKeys("is longer than a file of keys is");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException _) {
      throw new UnusableKeys("is not there");
    } catch (IOException e) {
      throw new UnusableKeys("cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static boolean isOpenToOthers(Set<PosixFilePermission> permissions) {
    return permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"));
  }

  /**
   * Begins to write its next version, which nobody else does meanwhile.
   *
   * @throws UnusableKeys if somebody does, or no file can be made there
   */
  Change change() {
    try {
      // A link to it, as where it is mounted, stays one.
      var target = exists() ? path.toRealPath() : path.toAbsolutePath();
      var next = target.resolveSibling(target.getFileName() + ".new");
      if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        // With its permissions from the first: one that is narrowed later can be opened before.
        Files.createFile(next, PosixFilePermissions.asFileAttribute(OWNERS));
      } else {
        Files.createFile(next);
      }
      var change = new Change(target, next);
      if (exists()) {
        change.keepOwner();
      }
      return change;
    } catch (FileAlreadyExistsException e) {
      throw new UnusableKeys(
          "is being written by somebody else; if nobody does, remove " + e.getFile());
    } catch (IOException e) {
      throw new UnusableKeys("cannot be written: " + e);
    }
  }

  /** A next version in the making: without {@link #commit} nothing has changed. */
  static final class Change implements AutoCloseable {
    private final Path target;
    private final Path next;
    private boolean moved;

    private Change(Path target, Path next) {
      this.target = target;
      this.next = next;
    }

    /** The server can read it too where an administrator writes it. */
    private void keepOwner() throws IOException {
      try {
        var owner = Files.getOwner(target);
        if (!owner.equals(Files.getOwner(next))) {
          Files.setOwner(next, owner);
        }
      } catch (IOException e) {
        close();
        throw e;
      }
    }

    /** Puts it in place, whole; what it holds is on the disk when this returns. */
    void commit(byte[] content) {
      try {
        try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
          var bytes = ByteBuffer.wrap(content);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        }
        Files.move(
            next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        moved = true;
        forceName();
      } catch (IOException e) {
        throw new UnusableKeys("cannot be written: " + e);
      }
    }

    /** That it has this name must last as well, or what it seals from now on is lost with it. */
    private void forceName() throws IOException {
      if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        try (var directory = FileChannel.open(target.resolveSibling(""), StandardOpenOption.READ)) {
          directory.force(true);
        }
      }
    }

    @Override
    public void close() {
      if (moved) {
        return;
      }
      try {
        Files.deleteIfExists(next);
      } catch (IOException e) {
        throw new UnusableKeys("is as it was, but %s cannot be removed: %s".formatted(next, e));
      }
    }
  }
}
