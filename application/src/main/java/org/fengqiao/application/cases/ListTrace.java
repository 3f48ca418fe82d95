package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;

/** Lists the trace of a case (工作全留痕), oldest entry first. */
public final class ListTrace {
  private final Access access;
  private final CaseDesk desk;
  private final Journal journal;
  private final Traces traces;

  @Inject
  public ListTrace(Access access, CaseDesk desk, Journal journal, Traces traces) {
    this.access = access;
    this.desk = desk;
    this.journal = journal;
    this.traces = traces;
  }

  /**
   * At most {@code limit} entries after version {@code after}, 0 for the beginning; of a case in
   * sight each is whole, whenever it came into sight.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, CASE_NOT_FOUND
   */
  public List<TraceView> list(Caller caller, CaseId id, int after, int limit) {
    access.require(caller, Right.LIST_TRACE);
    desk.inSight(caller, id);
    return traces.listed(caller, journal.of(Case.ref(id), after, limit));
  }
}
