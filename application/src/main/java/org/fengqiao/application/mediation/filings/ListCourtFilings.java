package org.fengqiao.application.mediation.filings;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.MediationViews;
import org.fengqiao.application.mediation.MediationsInSight;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.Right;

/** Lists files that go to courts: all of a mediation, or those in a division that none has. */
public final class ListCourtFilings {
  private final Access access;
  private final MediationsInSight inSight;
  private final FilingRecords records;

  /** Which. */
  public sealed interface Scope {
    /** All of one mediation. */
    record OfMediation(MediationId mediation) implements Scope {
      public OfMediation {
        Objects.requireNonNull(mediation);
      }
    }

    /** Those of a division and of all in it that no court has taken. */
    record InDivision(DivisionCode division, FilingState state) implements Scope {
      /** Refuses with INVALID_FIELD to list by division what was taken. */
      public InDivision {
        Objects.requireNonNull(division);
        if (state == FilingState.TAKEN) {
          throw Refusal.invalid(
              "untaken.state", "is WAITING or STUCK; what was taken is listed by mediation");
        }
      }
    }
  }

  @Inject
  public ListCourtFilings(Access access, MediationsInSight inSight, FilingRecords records) {
    this.access = access;
    this.inSight = inSight;
    this.records = records;
  }

  /**
   * A page of them, the oldest first; those of a mediation are one page.
   *
   * @throws Refusal RIGHT_MISSING, MEDIATION_NOT_FOUND, PATCH_OFF_SCOPE, INVALID_FIELD
   */
  public Page<FilingView> list(Caller caller, Scope scope, PageRequest page) {
    access.require(caller, Right.LIST_COURT_FILINGS);
    return switch (scope) {
      case Scope.OfMediation(var mediation) -> {
        var known = MediationViews.knowsParties(caller, inSight.get(caller, mediation).aggregate());
        var all = records.of(mediation).stream().map(one -> new FilingView(one, known)).toList();
        yield new Page<>(all, Optional.empty());
      }
      case Scope.InDivision(var division, var state) -> {
        access.requireView(caller, division);
        yield records.list(division, state, page).map(one -> new FilingView(one, false));
      }
    };
  }
}
