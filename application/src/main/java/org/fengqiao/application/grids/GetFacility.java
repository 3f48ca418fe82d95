package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.grids.FacilityId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.Right;

/** Shows a notice board or a station, as it is or as it was. */
public final class GetFacility {
  private final Access access;
  private final Facilities facilities;
  private final PastStates past;

  @Inject
  public GetFacility(Access access, Facilities facilities, PastStates past) {
    this.access = access;
    this.facilities = facilities;
    this.past = past;
  }

  /**
   * Which facility.
   *
   * @param at as it stood when; empty for as it is
   */
  public record Command(FacilityId id, Optional<Instant> at) {
    public Command {
      Objects.requireNonNull(id);
      Objects.requireNonNull(at);
    }
  }

  /**
   * Shows it, ended or not.
   *
   * @throws Refusal RIGHT_MISSING; FACILITY_NOT_FOUND, also before it was set up
   */
  public Loaded<Facility> get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    return command
        .at()
        .map(time -> past.at(Facility.LINEAGE, command.id().ref(), time))
        .orElseGet(() -> facilities.find(command.id()))
        .orElseThrow(() ->
            GroundDesk.notFound(
                GroundDesk.facilityName(command.id()), GridReason.FACILITY_NOT_FOUND));
  }
}
