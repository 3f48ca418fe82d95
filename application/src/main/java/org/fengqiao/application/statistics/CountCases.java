package org.fengqiao.application.statistics;

import jakarta.inject.Inject;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Handling;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.statistics.CaseCount;

/** Follows the journal and keeps what each case is counted as. */
public final class CountCases {
  private final JournalCount<CaseId, Case, CaseFact, CaseCount> counting;
  private final Posts posts;
  private final Units units;

  @Inject
  public CountCases(Journal journal, Cases cases, Posts posts, Units units, Rollup rollup) {
    this.counting =
        new JournalCount<>(journal, rollup, Case.LINEAGE, CaseId::new, cases::findAll, this::count);
    this.posts = posts;
    this.units = units;
  }

  /**
   * Reads a portion of the journal, and counts the cases its entries are of.
   *
   * @return whether more may wait already
   */
  public boolean run() {
    return counting.run();
  }

  private CaseCount count(Case c) {
    return CaseCount.of(c, CaseCount.isFinished(c) && isNearby(c));
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
