package org.fengqiao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The processes whose work is counted, by name. Their CPU time comes from {@code /proc}, in ticks
 * of 10 ms.
 */
final class Processes {
  static final String DATABASE = "database";

  private static final double TICKS_A_SECOND = 100;
  // Behind the command's name, which stands in brackets and may hold spaces.
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private final Map<String, long[]> byName = new LinkedHashMap<>();

  /** This process, as the client. */
  static Processes client() {
    var processes = new Processes();
    processes.byName.put("client", new long[] {ProcessHandle.current().pid()});
    return processes;
  }

  /** And the server, with the database that it has started. */
  Processes andServer(long pid) {
    byName.put("server", new long[] {pid});
    byName.put(DATABASE, descendants(pid));
    return this;
  }

  /** And the database that this process has started. */
  Processes andOwnDatabase() {
    byName.put(DATABASE, descendants(ProcessHandle.current().pid()));
    return this;
  }

  /** CPU seconds until now, by name. */
  Map<String, Double> cpu() {
    var seconds = new LinkedHashMap<String, Double>();
    byName.forEach(
        (name, pids) -> seconds.put(name, LongStream.of(pids).mapToDouble(Processes::cpu).sum()));
    return seconds;
  }

  private static long[] descendants(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .mapToLong(ProcessHandle::pid)
        .toArray();
  }

  private static double cpu(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
          / TICKS_A_SECOND;
    } catch (NoSuchFileException e) {
      return 0; // it has ended
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most memory the process has held, in MiB. */
  static long peakMemory(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
