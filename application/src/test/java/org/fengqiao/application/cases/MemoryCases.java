package org.fengqiao.application.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** The cases of a store in memory. */
public record MemoryCases(MemoryStore store) implements Cases {
  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    return store.find(Case.class, Case.ref(id));
  }

  @Override
  public List<Loaded<Case>> findAll(Collection<CaseId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " cases are read at once");
    }
    return ids.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
    return held(officer, unit)
        .sorted(
            Comparator.comparing((Loaded<Case> c) -> c.aggregate().status().name())
                .thenComparing(Mark::of))
        .limit(limit)
        .toList();
  }

  @Override
  public int countInHand(OfficerId officer, UnitId unit) {
    return (int) held(officer, unit).count();
  }

  private Stream<Loaded<Case>> held(OfficerId officer, UnitId unit) {
    return store
        .all(Case.class)
        .filter(c -> c.aggregate().state().inHandOf().filter(officer::equals).isPresent())
        .filter(c -> c.aggregate().lead().filter(unit::equals).isPresent());
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    var scope = filter.scope().orElseThrow(MemoryCases::notIndexed);
    if (!filter.channels().isEmpty() || isProvince(scope)) {
      throw notIndexed();
    }
    var after = page.after().map(Mark::read);
    var found =
        store
            .all(Case.class)
            .filter(c -> filter.matches(c.aggregate().traits()))
            .filter(c -> isListed(scope, c))
            .filter(c -> sight.sees(c.aggregate().traits().seenBy()))
            .filter(c -> after.map(mark -> Mark.of(c).compareTo(mark) < 0).orElse(true))
            .sorted(Comparator.comparing(Mark::of).reversed())
            .limit(page.limit())
            .toList();
    return Page.of(found, page, c -> Mark.of(c).key());
  }

  /** A place in a list: by report time, and among those of one time by id. */
  private record Mark(Instant time, String id) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
        Comparator.comparing(Mark::time).thenComparing(Mark::id);

    static Mark of(Loaded<Case> c) {
      return new Mark(c.aggregate().origin().reportTime(), c.aggregate().id().value().toString());
    }

    static Mark read(String key) {
      int slash = Math.max(key.indexOf('/'), 0);
      try {
        return new Mark(
            Instant.parse(key.substring(0, slash)),
            UUID.fromString(key.substring(slash + 1)).toString());
      } catch (DateTimeException | IllegalArgumentException e) {
        throw Refusal.invalid("page_token", "is one this list gave");
      }
    }

    String key() {
      return time + "/" + id;
    }

    @Override
    public int compareTo(Mark other) {
      return ORDER.compare(this, other);
    }
  }

  /** A list by unit is of what the unit leads now; only a watch shows what it had. */
  private static boolean isListed(CaseFilter.Scope scope, Loaded<Case> c) {
    return !(scope instanceof CaseFilter.Scope.OfUnit(var unit))
        || c.aggregate().lead().filter(unit::equals).isPresent();
  }

  private static boolean isProvince(CaseFilter.Scope scope) {
    return scope instanceof CaseFilter.Scope.InDivision(var division)
        && division.level() == Level.PROVINCE;
  }

  private static Refusal notIndexed() {
    return Refusal.invalid(CaseReason.FILTER_NOT_INDEXED, "filter", "has an indexed scope");
  }
}
