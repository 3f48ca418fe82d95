package org.fengqiao.application.partners;

import java.time.InstantSource;
import java.util.Set;
import org.fengqiao.application.Ids;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/** The use cases about partners over a store in memory. */
public final class PartnerUseCases {
  /** A division that is always there; no other is. */
  public static final DivisionCode HOME = new DivisionCode("620400000000");

  public final RegisterPartner register;
  public final SetRights setRights;
  public final GetPartner get;
  public final ListPartners list;
  public final IssueToken issueToken;
  public final RotateToken rotateToken;
  public final RevokeToken revokeToken;
  public final ListTokens listTokens;
  public final BootstrapPartner bootstrap;
  public final PartnerShelf shelf;
  public final Authenticate authenticate;

  public PartnerUseCases(MemoryStore memory, Store store, Ids ids, InstantSource clock) {
    var access = new Access();
    var partners = new MemoryPartners(memory);
    var registry = new Registry(access, memory, new Footing());
    shelf = new PartnerShelf(partners, memory);
    register = new RegisterPartner(access, registry, store, clock);
    setRights = new SetRights(access, registry, shelf, store, clock);
    get = new GetPartner(registry);
    list = new ListPartners(access, partners);
    var desk = new TokenDesk(access, registry, store, memory, memory, shelf, ids, clock);
    issueToken = new IssueToken(access, desk);
    rotateToken = new RotateToken(access, desk);
    revokeToken = new RevokeToken(access, registry, shelf, store, clock);
    listTokens = new ListTokens(registry);
    bootstrap = new BootstrapPartner(partners, registry, shelf, store, ids, clock);
    authenticate = new Authenticate(shelf, clock);
  }

  /** Knows one division, and no unit. */
  private static final class Footing implements RightsFooting {
    private static final Set<DivisionCode> KNOWN = Set.of(HOME);

    @Override
    public void require(DivisionCode division) {
      if (!KNOWN.contains(division)) {
        throw Refusal.notFound(GridReason.DIVISION_NOT_FOUND, "divisions/" + division.value());
      }
    }

    @Override
    public void require(UnitId unit) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
    }
  }
}
