package org.fengqiao.examples.partner;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The platform's own record of what it watched: each entry once, and the token to go on from. The
 * entries are written before the token that stands behind them, so a crash between the two makes
 * some entries come again, which are known by their id, and never lets one be missed.
 */
final class WatchLog implements AutoCloseable {
  private static final String TOKEN = "resume-token";
  private static final String ENTRIES = "watched";
  private static final Duration BETWEEN_SAVES = Duration.ofMillis(200);

  private record Id(int lane, long position) {}

  private final State state;
  private final LongSupplier nanos;
  private final LineFile file;
  private final Map<Id, Seen> entries = new HashMap<>();
  private final Map<String, Seen> newest = new HashMap<>();
  private Optional<String> token;
  private long saved;
  private int again;

  WatchLog(State state, LongSupplier nanos) {
    this.state = state;
    this.nanos = nanos;
    this.saved = nanos.getAsLong();
    this.token = state.read(TOKEN);
    this.file = new LineFile(state.file(ENTRIES));
    file.before().stream().map(Seen::parse).forEach(this::note);
  }

  /** Where to go on from; empty before the first message. */
  synchronized Optional<String> token() {
    return token;
  }

  /** The server gave another place to go on from, or none: the stored one is of no use to it. */
  synchronized void restart() {
    token = Optional.empty();
    state.remove(TOKEN);
  }

  /** Keeps an entry. */
  synchronized void keep(Seen seen) {
    if (note(seen)) {
      file.add(seen.line());
    } else {
      again++;
    }
  }

  /** Everything before this token is kept. It is on disk some time later: see {@link #save}. */
  synchronized void advance(String newest) {
    token = Optional.of(newest);
    if (nanos.getAsLong() - saved > BETWEEN_SAVES.toNanos()) {
      save();
    }
  }

  synchronized void save() {
    file.flush();
    token.ifPresent(text -> state.write(TOKEN, text));
    saved = nanos.getAsLong();
  }

  /**
   * Waits until each case was seen at its version or a later one.
   *
   * @param quiet how long to wait for the next entry
   * @return whether all were
   */
  synchronized boolean await(Map<String, Integer> versions, Duration quiet)
      throws InterruptedException {
    var left = new HashMap<>(versions);
    var heard = nanos.getAsLong();
    var before = entries.size();
    while (true) {
      left.entrySet().removeIf(due -> versionOf(due.getKey()) >= due.getValue());
      if (left.isEmpty() || nanos.getAsLong() - heard > quiet.toNanos()) {
        return left.isEmpty();
      }
      wait(100);
      heard = entries.size() == before ? heard : nanos.getAsLong();
      before = entries.size();
    }
  }

  /** How many came more than once. */
  synchronized int again() {
    return again;
  }

  /** Every entry, of this run and those before. */
  synchronized Collection<Seen> entries() {
    return List.copyOf(entries.values());
  }

  /** The newest entry of each case. */
  synchronized Map<String, Seen> newest() {
    return Map.copyOf(newest);
  }

  private int versionOf(String name) {
    var seen = newest.get(name);
    return seen == null ? 0 : seen.version();
  }

  synchronized int count() {
    return entries.size();
  }

  @Override
  public synchronized void close() {
    save();
    file.close();
  }

  private boolean note(Seen seen) {
    newest.merge(seen.name(), seen, (a, b) -> a.version() > b.version() ? a : b);
    return entries.putIfAbsent(new Id(seen.lane(), seen.position()), seen) == null;
  }
}
