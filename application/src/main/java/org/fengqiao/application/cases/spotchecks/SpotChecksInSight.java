package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.util.Map;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;

/** Finds spot checks of divisions of which a caller sees every case. */
public final class SpotChecksInSight {
  private final Access access;
  private final Aggregates aggregates;

  @Inject
  public SpotChecksInSight(Access access, Aggregates aggregates) {
    this.access = access;
    this.aggregates = aggregates;
  }

  /**
   * The spot check.
   *
   * @throws Refusal SPOT_CHECK_NOT_FOUND, whether it is unknown or out of sight
   */
  public Loaded<SpotCheck> get(Caller caller, SpotCheckId id) {
    return aggregates
        .find(SpotCheck.class, id.ref())
        .filter(found -> sees(caller, found.aggregate().plan().division()))
        .orElseThrow(() ->
            Refusal.notFound(SpotCheckReason.SPOT_CHECK_NOT_FOUND, "spotChecks/" + id.value()));
  }

  /**
   * Passes if the caller sees every case there.
   *
   * @throws Refusal PATCH_OFF_SCOPE
   */
  void require(Caller caller, DivisionCode division) {
    if (!sees(caller, division)) {
      throw Refusal.notPermitted(
          PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", "divisions/" + division.value()));
    }
  }

  private boolean sees(Caller caller, DivisionCode division) {
    return access.sightOf(caller).subtrees().stream().anyMatch(root -> root.contains(division));
  }
}
