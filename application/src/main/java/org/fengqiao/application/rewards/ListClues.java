package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Lists clues in the caller's sight, the newest first. */
public final class ListClues {
  private final Access access;
  private final Clues clues;
  private final ClueViews views;
  private final InstantSource clock;

  @Inject
  public ListClues(Access access, Clues clues, ClueViews views, InstantSource clock) {
    this.access = access;
    this.clues = clues;
    this.views = views;
    this.clock = clock;
  }

  /**
   * A page of them.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING; INVALID_FIELD
   */
  public Page<ClueView> list(Caller caller, ClueFilter filter, PageRequest page) {
    access.require(caller, Right.LIST_CLUES);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = clues.list(filter, access.sightOf(caller), now, page);
    return new Page<>(views.of(found.items()), found.next());
  }
}
