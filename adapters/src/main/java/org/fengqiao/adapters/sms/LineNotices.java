package org.fengqiao.adapters.sms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fengqiao.application.notices.Notice;
import org.fengqiao.application.notices.Notices;
import org.fengqiao.application.outward.NotTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each notice as one line: when, to whom, the words, what it is about and the notice's id.
 * With the phone where the operator named a file for it; in the log, where that is none, masked.
 */
public final class LineNotices implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(LineNotices.class);
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final int SHOWN_FIRST = 3;
  private static final int SHOWN_LAST = 4;
  private static final Set<StandardOpenOption> ADDED_TO =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);

  private final Optional<Path> file;

  /**
   * Writes to {@code file}, which is made when there is none, for its owner alone since it has
   * whole phone numbers, and only ever added to.
   *
   * @param file empty for the log
   */
  public LineNotices(Optional<Path> file) {
    this.file = file;
  }

  @Override
  public void send(Notice notice) {
    if (file.isEmpty()) {
      if (LOG.isInfoEnabled()) {
        LOG.info("notice: {}", line(notice, masked(notice.phone())));
      }
      return;
    }
    var line = line(notice, notice.phone()) + System.lineSeparator();
    try (var channel = Files.newByteChannel(file.get(), ADDED_TO, owned(file.get()))) {
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new NotTaken("the file of notices cannot be written: " + e.getClass().getSimpleName());
    }
  }

  private static FileAttribute<?>[] owned(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[] {};
  }

  private static String line(Notice notice, String phone) {
    return String.join(
        " ",
        notice.time().truncatedTo(ChronoUnit.SECONDS).toString(),
        phone,
        notice.name(),
        LINE_BREAK.matcher(notice.text()).replaceAll(" "),
        notice.about().name(),
        notice.id().toString());
  }

  /** The first three and the last four digits, or none of a number too short for that. */
  static String masked(String phone) {
    if (phone.length() < SHOWN_FIRST + SHOWN_LAST + 2) {
      return "*".repeat(phone.length());
    }
    int hidden = phone.length() - SHOWN_FIRST - SHOWN_LAST;
    return phone.substring(0, SHOWN_FIRST)
        + "*".repeat(hidden)
        + phone.substring(phone.length() - SHOWN_LAST);
  }
}
