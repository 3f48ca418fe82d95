package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Pairing;

/** Lists the pairings of a unit, or with the villages of a division's subtree, by village. */
public final class ListPairings {
  private final Access access;
  private final KnownScope known;
  private final Pairings pairings;

  @Inject
  public ListPairings(Access access, Ground ground, Units units, Pairings pairings) {
    this.access = access;
    this.known = new KnownScope(ground, units);
    this.pairings = pairings;
  }

  /** Which pairings. */
  public record Command(PairingFilter filter, PageRequest page) {
    public Command {
      Objects.requireNonNull(filter);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, UNIT_NOT_FOUND, DIVISION_NOT_FOUND
   */
  public Page<Loaded<Pairing>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    known.require(command.filter().scope());
    return pairings.list(command.filter(), command.page());
  }
}
