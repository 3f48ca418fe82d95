package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Facility;
import org.fengqiao.domain.partners.Right;

/** Lists the notice boards and stations of a patch, ended or not, by division. */
public final class ListFacilities {
  private final Access access;
  private final Ground ground;
  private final Facilities facilities;

  @Inject
  public ListFacilities(Access access, Ground ground, Facilities facilities) {
    this.access = access;
    this.ground = ground;
    this.facilities = facilities;
  }

  /** Which facilities. */
  public record Command(FacilityFilter filter, PageRequest page) {
    public Command {
      Objects.requireNonNull(filter);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND,
   *     INVALID_FIELD
   */
  public Page<Loaded<Facility>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var _ = ground.known(command.filter().on());
    return facilities.list(command.filter(), command.page());
  }
}
