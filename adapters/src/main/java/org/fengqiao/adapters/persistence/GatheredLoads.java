package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loads by key, gathering loads that are asked for at the same time into one query. Each is read
 * after it was asked for.
 */
final class GatheredLoads<K, V> {
  private static final int MOST_QUERIES_AT_ONCE = 2;

  /** Reads several at once; those that are not there are missing from the answer. */
  interface Query<K, V> {
    Map<K, V> read(List<K> keys) throws Exception;
  }

  private record Asked<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

  private final String name;
  private final int most;
  private final Query<K, V> query;
  private final ConcurrentLinkedQueue<Asked<K, V>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger loaders = new AtomicInteger();

  /**
   * Loads by {@code query}.
   *
   * @param name of its threads
   * @param most keys a query
   */
  GatheredLoads(String name, int most, Query<K, V> query) {
    this.name = name;
    this.most = most;
    this.query = query;
  }

  /** What stands at {@code key}; what waits is bounded by the calls under way. */
  Optional<V> load(K key) {
    return join(ask(key));
  }

  /** Begins to load; to be joined with {@link #join}. */
  CompletableFuture<Optional<V>> ask(K key) {
    var asked = new Asked<K, V>(key, new CompletableFuture<>());
    waiting.add(asked);
    startLoader();
    return asked.answer();
  }

  /** Waits for what was asked. */
  static <V> Optional<V> join(CompletableFuture<Optional<V>> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("a row cannot be loaded", e.getCause());
    }
  }

  private void startLoader() {
    int running = loaders.get();
    while (running < MOST_QUERIES_AT_ONCE) {
      if (loaders.compareAndSet(running, running + 1)) {
        Thread.ofVirtual().name(name).start(this::loadWaiting);
        return;
      }
      running = loaders.get();
    }
  }

  private void loadWaiting() {
    try {
      for (var some = next(); !some.isEmpty(); some = next()) {
        answer(some);
      }
    } finally {
      loaders.decrementAndGet();
      // One who came between the last look and the leaving found no room to start another.
      if (!waiting.isEmpty()) {
        startLoader();
      }
    }
  }

  private List<Asked<K, V>> next() {
    var some = new ArrayList<Asked<K, V>>();
    while (some.size() < most) {
      var asked = waiting.poll();
      if (asked == null) {
        break;
      }
      some.add(asked);
    }
    return some;
  }

  private void answer(List<Asked<K, V>> some) {
    try {
      var keys = new HashSet<K>();
      some.forEach(asked -> keys.add(asked.key()));
      var found = query.read(List.copyOf(keys));
      some.forEach(asked -> asked.answer().complete(Optional.ofNullable(found.get(asked.key()))));
    } catch (Exception | Error e) {
      // An error too: those who asked wait without bound.
      some.forEach(asked -> asked.answer().completeExceptionally(e));
    }
  }
}
