package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.statistics.Rollup.Counted;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Handling;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.statistics.CaseCount;
import org.jspecify.annotations.Nullable;

/**
 * Follows the journal and keeps what each case is counted as (统计汇总): once, whoever follows and
 * however often it is begun again.
 *
 * <p>A case is counted as it stands now, which may be past the entry that was read: so a reading
 * from the beginning counts each case about once, however long its life was. What an entry does
 * that cannot be counted is not passed over: figures that stand still say how far they are, and
 * figures that are wrong do not.
 */
public final class CountCases {
  private final Journal journal;
  private final Cases cases;
  private final Posts posts;
  private final Units units;
  private final Rollup rollup;

  @Inject
  public CountCases(Journal journal, Cases cases, Posts posts, Units units, Rollup rollup) {
    this.journal = journal;
    this.cases = cases;
    this.posts = posts;
    this.units = units;
    this.rollup = rollup;
  }

  /**
   * Reads a portion of at most {@value Rollup#MOST} entries, and counts the cases they are of.
   *
   * @return whether more may wait already
   */
  public boolean run() {
    var from = rollup.reached();
    var entries = journal.past(from.cursor(), Rollup.MOST);
    if (entries.isEmpty()) {
      return false;
    }
    rollup.count(from, from.past(entries), counted(newest(entries)));
    return entries.size() == Rollup.MOST;
  }

  /** The cases that have entries, each with the version the last of them made. */
  private static Map<CaseId, Version> newest(List<Entry> entries) {
    var newest = new LinkedHashMap<CaseId, Version>();
    for (var entry : entries) {
      if (entry.aggregate().kind() == AggregateKind.CASE) {
        newest.put(new CaseId(entry.aggregate().id()), entry.version());
      }
    }
    return newest;
  }

  private List<Counted> counted(Map<CaseId, Version> newest) {
    var before = rollup.versions(newest.keySet());
    var waiting = new LinkedHashMap<>(newest);
    waiting.entrySet().removeIf(one -> isAt(before.get(one.getKey()), one.getValue()));
    var found = found(waiting.keySet());
    var all = new ArrayList<Counted>();
    waiting.forEach((id, version) -> all.add(count(id, found.get(id), version)));
    return all;
  }

  private Map<CaseId, Loaded<Case>> found(Set<CaseId> ids) {
    return cases.findAll(ids).stream()
        .collect(Collectors.toMap(one -> one.aggregate().id(), one -> one));
  }

  private static boolean isAt(@Nullable Version counted, Version version) {
    return counted != null && counted.number() >= version.number();
  }

  private Counted count(CaseId id, @Nullable Loaded<Case> found, Version least) {
    if (found == null || !isAt(found.version(), least)) {
      throw new IllegalStateException("case %s is not here at %s yet".formatted(id, least));
    }
    var c = found.aggregate();
    boolean nearby = CaseCount.isFinished(c) && isNearby(c);
    return new Counted(id, found.version(), CaseCount.of(c, nearby));
  }

  /** Whether a post of a village or below resolved it, or a unit of one where no post is named. */
  private boolean isNearby(Case c) {
    var lead = c.state().handledBy().map(Handling::lead).orElseThrow();
    // Where posts and units stand never changes, so that a cache will do.
    return Freshness.CACHED
        .within(() ->
            c.climb()
                .map(Climb::now)
                .filter(post -> post.unit().equals(lead))
                .flatMap(LadderPost::post)
                .flatMap(posts::find)
                .map(post -> post.aggregate().patch().division())
                .or(() -> units.find(lead).map(unit -> unit.aggregate().division())))
        .map(DivisionCode::level)
        .filter(Level.VILLAGE::equals)
        .isPresent();
  }
}
