package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.grids.Patch;

/**
 * What becomes of a matter that by its category is for another route (特殊渠道): it is on record, and
 * goes there at once, all in one entry; nobody is given it.
 */
public record CaseRoutesAt(CaseAt at) {
  /**
   * Where it goes.
   *
   * @param note the one note of the entry: what whoever classed it said, and where exactly it goes
   */
  public record Elsewhere(RedirectRoute route, Optional<ContentRef> note) {
    public Elsewhere {
      Objects.requireNonNull(route);
      Objects.requireNonNull(note);
    }
  }

  /** Classes it (分拨) and sends it on; its clocks stop. */
  public Decided<Case> triage(
      Classing classing, Patch patch, Routing routing, Elsewhere elsewhere) {
    return at.move(Move.TRIAGE)
        .add(new CaseFact.Triaged(classing, patch, routing, Optional.empty()))
        .add(
            new CaseFact.Redirected(
                elsewhere.route(), Optional.empty(), at.now(), elsewhere.note()))
        .on(ClockEvent.ENDED)
        .end();
  }
}
