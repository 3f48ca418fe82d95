package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** A process that remembers a case as it was before it was merged. */
class StaleMergedTest {
  private final CaseTown town = new CaseTown();
  private final MergeClerk clerk = new MergeClerk(town);

  /** Gives what it remembers wherever a decision may stand on it. */
  private record Remembering(Cases cases, Loaded<Case> old) implements Cases {
    @Override
    public Optional<Loaded<Case>> find(CaseId id) {
      return Freshness.wanted() == Freshness.CACHED && id.equals(old.aggregate().id())
          ? Optional.of(old)
          : cases.find(id);
    }

    @Override
    public List<Loaded<Case>> findAll(Collection<CaseId> ids) {
      return cases.findAll(ids);
    }

    @Override
    public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
      return cases.inHand(officer, unit, limit);
    }

    @Override
    public int countInHand(OfficerId officer, UnitId unit) {
      return cases.countInHand(officer, unit);
    }

    @Override
    public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
      return cases.list(filter, sight, page);
    }
  }

  @Test
  void closesItWithItsPrimaryAllTheSame() {
    var primary = town.signedFor();
    var c = town.signedFor();
    var remembering = new Remembering(town.cases, town.cases.find(c.id()).orElseThrow());
    clerk.merge(c, primary);
    var resolved = clerk.resolve(clerk.now(primary));
    var desk = town.desk(remembering, town.store);
    var by = clerk.overseer();
    new CloseCase(desk, town.router)
        .close(by, new CloseCase.Command(town.on(by, resolved), Optional.empty(), ""));
    assertEquals(CaseStatus.CLOSED, clerk.now(primary).status());
    assertEquals(CaseStatus.CLOSED, clerk.now(c).status());
  }
}
