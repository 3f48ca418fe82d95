package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitKind;

/** Lists the units of a division's subtree in the order they were set up. */
public final class ListUnits {
  private final Access access;
  private final Units units;

  @Inject
  public ListUnits(Access access, Units units) {
    this.access = access;
    this.units = units;
  }

  /**
   * Which units.
   *
   * @param kind empty for any
   */
  public record Command(DivisionCode within, Optional<UnitKind> kind, PageRequest page) {
    public Command {
      Objects.requireNonNull(within);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Page<Loaded<Unit>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    return units.list(command.within(), command.kind(), command.page());
  }
}
