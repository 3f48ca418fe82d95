package org.fengqiao.examples.partner;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Shows how far a run has come: a bar on a terminal, a line every few seconds elsewhere. */
final class Progress implements AutoCloseable {
  /** How far it is: {@code done} of {@code all}, and a few words more. */
  record At(int done, int all, String words) {}

  private static final int WIDTH = 30;
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final boolean terminal;
  private final Supplier<At> at;
  private final Thread thread;

  Progress(PrintStream out, boolean terminal, Supplier<At> at) {
    this.out = out;
    this.terminal = terminal;
    this.at = at;
    this.thread = Thread.ofVirtual().name("progress").start(this::show);
  }

  /** The line for a moment, without its end. */
  static String line(At at) {
    var filled = at.all() == 0 ? WIDTH : (int) ((long) WIDTH * at.done() / at.all());
    var bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    return "%s %d/%d  %s".formatted(bar, at.done(), at.all(), at.words());
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (terminal) {
      out.printf("\r%s\u001b[K%n", line(at.get()));
    } else {
      out.println(line(at.get()));
    }
  }

  private void show() {
    try {
      while (true) {
        Thread.sleep(terminal ? ON_TERMINAL : ELSEWHERE);
        out.print(terminal ? "\r" + line(at.get()) + "\u001b[K" : line(at.get()) + "\n");
        out.flush();
      }
    } catch (InterruptedException _) {
      // Closed: the thread ends here.
    }
  }
}
