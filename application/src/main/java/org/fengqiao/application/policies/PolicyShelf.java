package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.Rules;

/**
 * All packs and calendars in memory, so that no decision waits for the database to learn its rules.
 *
 * <p>Filled by {@link #load} once at the start. Kept by whoever follows the stream of the journal:
 * it calls {@link #changed} for each entry, within a second of the commit. A follower remembers the
 * end of the stream first, then loads, then follows from there: what comes twice does no harm. What
 * is asked for by name and not there is looked for once more where it was committed.
 */
@Singleton
public final class PolicyShelf implements Policies {
  /** So many parsed versions are kept; beyond that all are parsed anew as they are needed. */
  private static final int MOST_PARSED = 1_000;

  private static final int PAGE = 500;
  private static final List<Level> LOWEST_FIRST = List.of(Level.values()).reversed();

  private final Packs packs;
  private final Calendars calendars;
  private final Aggregates aggregates;
  private final PackArchive archive;
  private final Map<PackId, Pack> packsById = new ConcurrentHashMap<>();
  private final Map<DivisionCode, Pack> packsByDivision = new ConcurrentHashMap<>();
  private final Map<CalendarId, WorkingCalendar> calendarsById = new ConcurrentHashMap<>();
  private final Map<PackVersion, Rules> parsed = new ConcurrentHashMap<>();
  private final AtomicLong calendarChanges = new AtomicLong();

  @Inject
  public PolicyShelf(Packs packs, Calendars calendars, Aggregates aggregates, PackArchive archive) {
    this.packs = packs;
    this.calendars = calendars;
    this.aggregates = aggregates;
    this.archive = archive;
  }

  /**
   * Reads all packs and calendars, and parses the newest version of each pack.
   *
   * @throws IllegalStateException if one cannot be read any more
   */
  public void load() {
    var page = new PageRequest(PAGE, Optional.empty());
    for (var more = Optional.of(page); more.isPresent(); ) {
      var found = packs.list(more.get());
      found.items().forEach(loaded -> put(loaded.aggregate()));
      more = next(found);
    }
    for (var more = Optional.of(page); more.isPresent(); ) {
      var found = calendars.list(more.get());
      found.items().forEach(loaded -> put(loaded.aggregate()));
      more = next(found);
    }
  }

  /** Reads a pack or calendar anew; ignores every other kind. */
  public void changed(AggregateRef aggregate) {
    if (aggregate.kind() == AggregateKind.PACK) {
      Freshness.FRESH
          .within(() -> aggregates.find(Pack.class, aggregate))
          .ifPresent(loaded -> put(loaded.aggregate()));
    } else if (aggregate.kind() == AggregateKind.CALENDAR) {
      Freshness.FRESH
          .within(() -> aggregates.find(WorkingCalendar.class, aggregate))
          .ifPresent(loaded -> put(loaded.aggregate()));
    }
  }

  @Override
  public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
    for (var level : LOWEST_FIRST) {
      var pack = patch.at(level).map(packsByDivision::get);
      var edition = pack.flatMap(bound -> bound.inForce(at));
      if (edition.isPresent()) {
        var version = new PackVersion(pack.get().id(), edition.get().number());
        return rules(version).map(rules -> new PackInForce(version, rules));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Rules> rules(PackVersion version) {
    var known = parsed.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    if (pack(version).isEmpty()) {
      changed(version.pack().ref());
    }
    return pack(version).map(pack -> parse(pack, version));
  }

  @Override
  public Optional<WorkingCalendar> calendar(CalendarId id) {
    if (!calendarsById.containsKey(id)) {
      changed(WorkingCalendar.refOf(id));
    }
    return Optional.ofNullable(calendarsById.get(id));
  }

  @Override
  public long calendarChanges() {
    return calendarChanges.get();
  }

  private Optional<Pack> pack(PackVersion version) {
    return Optional.ofNullable(packsById.get(version.pack()))
        .filter(pack -> pack.edition(version.number()).isPresent());
  }

  private Rules parse(Pack pack, PackVersion version) {
    if (parsed.size() >= MOST_PARSED) {
      parsed.clear();
    }
    var edition = pack.edition(version.number()).orElseThrow();
    return parsed.computeIfAbsent(version, _ -> archive.rules(edition));
  }

  // Two who read at once may put in either order: the newer stays.
  private void put(Pack pack) {
    var newest = packsById.merge(pack.id(), pack, PolicyShelf::newer);
    packsByDivision.merge(newest.division(), newest, PolicyShelf::newer);
    parse(newest, new PackVersion(newest.id(), newest.newest().number()));
  }

  private void put(WorkingCalendar calendar) {
    var before = Optional.ofNullable(calendarsById.get(calendar.id()));
    calendarsById.merge(
        calendar.id(), calendar, (one, other) -> one.version() > other.version() ? one : other);
    // Counted once it is at hand: whoever sees the count derives by the new one. Two who read the
    // same at once may count it twice, which has clocks looked at twice.
    if (before.filter(known -> known.version() < calendar.version()).isPresent()) {
      calendarChanges.incrementAndGet();
    }
  }

  private static Pack newer(Pack one, Pack other) {
    return one.editions().size() > other.editions().size() ? one : other;
  }

  private static Optional<PageRequest> next(Page<? extends Loaded<?>> page) {
    return page.next().map(key -> new PageRequest(PAGE, Optional.of(key)));
  }
}
