package org.fengqiao.application.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.partners.PartnerId;

/**
 * The store in memory, for tests: keeps the contract of {@link Commits}, {@link Aggregates}, {@link
 * Journal} and {@link Contents}, and forgets all at its end.
 */
public final class MemoryStore implements Commits, Aggregates, Journal, Contents {
  private static final int LANES = 2;

  private final Map<AggregateRef, Loaded<?>> states = new LinkedHashMap<>();
  private final Map<AggregateRef, List<Entry>> histories = new HashMap<>();
  private final List<List<Entry>> lanes = List.of(new ArrayList<>(), new ArrayList<>());
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, AggregateRef> bearers = new HashMap<>();
  private final Map<ContentId, Content> contents = new HashMap<>();
  private final Map<AggregateRef, List<Wake>> wakes = new LinkedHashMap<>();

  /** The one write path over this store. */
  public Store deciding() {
    return new DecidingStore(this, this);
  }

  /** Every aggregate of a type in the order they were made, for lists in memory. */
  public synchronized <A extends Aggregate> Stream<Loaded<A>> all(Class<A> type) {
    return states.values().stream()
        .filter(loaded -> type.isInstance(loaded.aggregate()))
        .map(loaded -> cast(type, loaded))
        .toList()
        .stream();
  }

  /** All that is kept, in words: to be looked through for what must stand nowhere. */
  public synchronized String everything() {
    return Stream.of(states, histories, receipts, bearers, contents, wakes)
        .map(Object::toString)
        .collect(Collectors.joining());
  }

  /** All clock rows. */
  synchronized Map<AggregateRef, List<Wake>> wakes() {
    return new LinkedHashMap<>(wakes);
  }

  /** Changes clock rows without a decision. */
  synchronized void rewake(AggregateRef aggregate, UnaryOperator<Wake> change) {
    wakes.computeIfPresent(aggregate, (_, rows) -> rows.stream().map(change).toList());
  }

  @Override
  public synchronized Outcome commit(Optional<Request> request, Changes<?> changes) {
    if (request.isPresent()) {
      var earlier = receipts.get(key(request.get().partner(), request.get().id()));
      if (earlier != null) {
        return new Outcome.Repeated(earlier);
      }
    }
    for (var step : changes.steps()) {
      var now = Optional.ofNullable(states.get(step.ref())).map(Loaded::version);
      if (!now.equals(step.before().map(Loaded::version))) {
        return new Outcome.Stale(step.ref());
      }
    }
    for (var step : changes.steps()) {
      for (var claim : made(step)) {
        var bearer = bearers.get(key(claim));
        if (bearer != null) {
          return new Outcome.Taken(claim, bearer);
        }
      }
    }
    return write(request, changes);
  }

  private Outcome write(Optional<Request> request, Changes<?> changes) {
    var first = changes.steps().getFirst();
    int lane = Math.floorMod(first.ref().id().hashCode(), LANES);
    var heads = changes.steps().stream().map(step -> write(lane, changes, step)).toList();
    changes.contents().forEach(content -> contents.put(content.id(), content));
    changes.erased().forEach(contents::remove);
    request.ifPresent(
        r -> receipts.put(key(r.partner(), r.id()), new Receipt(r, first.ref(), first.version())));
    notifyAll();
    return new Outcome.Committed(heads);
  }

  private Head write(int lane, Changes<?> changes, Step<?> step) {
    var at = new LanePosition(lane, lanes.get(lane).size() + 1L);
    var previous = step.before().map(Loaded::head);
    var after = step.decided().after();
    var facts = List.<Fact>copyOf(step.decided().facts());
    var hash =
        Digest.of(
            (previous.map(head -> head.hash().hex()).orElse("") + at + step.ref() + facts)
                .getBytes(StandardCharsets.UTF_8));
    var seen = Traits.of(after);
    var entry =
        new Entry(
            at,
            previous.map(Head::at),
            step.ref(),
            step.version(),
            changes.time(),
            changes.actor(),
            facts,
            step.before().flatMap(before -> Traits.of(before.aggregate())),
            seen,
            hash,
            previous.map(Head::hash));
    lanes.get(lane).add(entry);
    histories.computeIfAbsent(step.ref(), _ -> new ArrayList<>()).add(entry);
    made(step).forEach(claim -> bearers.put(key(claim), step.ref()));
    step.decided().wakes().ifPresent(rows -> wakes.put(step.ref(), rows));
    var head = new Head(step.version(), hash, at);
    states.put(step.ref(), new Loaded<>(after, head));
    return head;
  }

  /** The claims a step makes: they are made once, with the aggregate. */
  private static List<Claim> made(Step<?> step) {
    return step.version().equals(Version.FIRST) ? step.decided().after().claims() : List.of();
  }

  @Override
  public synchronized Optional<Receipt> receipt(PartnerId partner, UUID requestId) {
    return Optional.ofNullable(receipts.get(key(partner, requestId)));
  }

  @Override
  public synchronized Optional<AggregateRef> bearer(Claim claim) {
    return Optional.ofNullable(bearers.get(key(claim)));
  }

  @Override
  public synchronized <A extends Aggregate> Optional<Loaded<A>> find(
      Class<A> type, AggregateRef ref) {
    return Optional.ofNullable(states.get(ref)).map(loaded -> cast(type, loaded));
  }

  @Override
  public synchronized Map<ContentId, Content> find(Collection<ContentId> ids) {
    if (ids.size() > Contents.MOST) {
      throw new IllegalArgumentException("at most " + Contents.MOST + " at once");
    }
    var found = new HashMap<ContentId, Content>();
    for (var id : ids) {
      Optional.ofNullable(contents.get(id)).ifPresent(content -> found.put(id, content));
    }
    return found;
  }

  @Override
  public synchronized List<Entry> of(AggregateRef aggregate, int after, int limit) {
    return histories.getOrDefault(aggregate, List.of()).stream().skip(after).limit(limit).toList();
  }

  @Override
  public synchronized Excerpt past(Cursor cursor, Set<AggregateKind> kinds, int limit) {
    var found = new ArrayList<Entry>();
    var reached = cursor;
    var newest = Optional.<Instant>empty();
    for (var moved = true; moved && found.size() < limit; ) {
      moved = false;
      for (int lane = 0; lane < LANES && found.size() < limit; lane++) {
        var entries = lanes.get(lane);
        int next = (int) reached.of(lane);
        if (next < entries.size()
            && entries.get(next).previous().map(reached::covers).orElse(true)) {
          var entry = entries.get(next);
          if (kinds.contains(entry.aggregate().kind())) {
            found.add(entry);
          }
          newest =
              Stream.concat(newest.stream(), Stream.of(entry.time()))
                  .max(Comparator.naturalOrder());
          reached = reached.past(entry.at());
          moved = true;
        }
      }
    }
    return new Excerpt(found, reached, newest, !reached.equals(end()));
  }

  @Override
  public synchronized void await(Cursor cursor, Duration most) throws InterruptedException {
    if (past(cursor, 1).isEmpty() && most.isPositive()) {
      TimeUnit.NANOSECONDS.timedWait(this, most.toNanos());
    }
  }

  @Override
  public synchronized Cursor end() {
    var end = Cursor.START;
    for (var lane : lanes) {
      end = lane.isEmpty() ? end : end.past(lane.getLast().at());
    }
    return end;
  }

  private static <A extends Aggregate> Loaded<A> cast(Class<A> type, Loaded<?> loaded) {
    return new Loaded<>(type.cast(loaded.aggregate()), loaded.head());
  }

  private static String key(PartnerId partner, UUID requestId) {
    return partner.value() + " " + requestId;
  }

  private static String key(Claim claim) {
    return claim.name() + " " + claim.value();
  }
}
