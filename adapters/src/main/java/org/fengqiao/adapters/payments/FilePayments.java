package org.fengqiao.adapters.payments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.application.rewards.payments.PaymentOrder;
import org.fengqiao.application.rewards.payments.PaymentOutcome;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.domain.rewards.PaymentId;

/**
 * Writes orders to pay as lines of a file, each once, where no service carries them out: somebody
 * does, and tells what they came to by {@code RecordPayment}. Says to whom of none: that is looked
 * up. The file is only ever added to, by any number of processes of one machine: who takes lines
 * out of it has their orders written again.
 */
public final class FilePayments implements Payments {
  /** The columns. */
  static final String HEADER = "payment,clue,unit,share,fen";

  private static final byte END = '\n';

  /**
   * One a file. A lock of a file is the process's: it does not keep its threads apart, and is not
   * given to it twice.
   */
  private static final ConcurrentMap<Path, Lock> LOCKS = new ConcurrentHashMap<>();

  private final Path file;
  private final Lock lock;

  public FilePayments(Path file) {
    this.file = file;
    this.lock = LOCKS.computeIfAbsent(file.toAbsolutePath().normalize(), _ -> new ReentrantLock());
  }

  @Override
  public boolean isService() {
    return false;
  }

  @Override
  public PaymentOutcome order(PaymentOrder order) {
    return locked(lines -> {
      var whole = whole(lines);
      if (!has(whole, order.id())) {
        append(lines, whole.isEmpty() ? HEADER + (char) END + line(order) : line(order));
      }
      return new PaymentOutcome.Pending();
    });
  }

  @Override
  public PaymentOutcome ask(PaymentId payment) {
    return locked(lines ->
        has(whole(lines), payment) ? new PaymentOutcome.Pending() : new PaymentOutcome.NeverSeen());
  }

  /** No value has a comma or a quote in it. */
  private static String line(PaymentOrder order) {
    return String.join(
            ",",
            order.id().name(),
            order.clue().name(),
            "units/" + order.unit().value(),
            Integer.toString(order.share()),
            Long.toString(order.fen()))
        + (char) END;
  }

  private static boolean has(String lines, PaymentId payment) {
    return lines.contains((char) END + payment.name() + ",");
  }

  /** Its lines; what a process that died left of one is cut off, since nobody was told of it. */
  private static String whole(FileChannel lines) throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(lines.size()));
    lines.position(0);
    while (bytes.hasRemaining() && lines.read(bytes) >= 0) {
      // Read on.
    }
    var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    int end = text.lastIndexOf(END) + 1;
    if (end < text.length()) {
      lines.truncate(end);
    }
    return text.substring(0, end);
  }

  private static void append(FileChannel lines, String line) throws IOException {
    var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
    lines.position(lines.size());
    while (bytes.hasRemaining()) {
      lines.write(bytes);
    }
    lines.force(true);
  }

  private interface Work {
    PaymentOutcome on(FileChannel lines) throws IOException;
  }

  private PaymentOutcome locked(Work work) {
    lock.lock();
    try (var lines =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        var held = lines.lock()) {
      Objects.requireNonNull(held);
      return work.on(lines);
    } catch (IOException e) {
      throw new NotTaken("the file of orders failed: " + e.getClass().getSimpleName());
    } finally {
      lock.unlock();
    }
  }
}
