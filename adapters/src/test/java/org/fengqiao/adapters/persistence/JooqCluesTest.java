package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.rewards.ClueFilter;
import org.fengqiao.application.rewards.ClueFilter.Scope;
import org.fengqiao.application.rewards.ClueWalk;
import org.fengqiao.application.rewards.Clues;
import org.fengqiao.application.rewards.CluesContract;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.rewards.ClueStatus;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqCluesTest implements CluesContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final MariaStore maria = Stores.ofAll(database);
  private final JooqClues clues = new JooqClues(maria.database());

  @AfterAll
  void close() {
    maria.close();
  }

  @Override
  public Store store() {
    return new DecidingStore(maria.commits(), maria.aggregates());
  }

  @Override
  public Aggregates aggregates() {
    return maria.aggregates();
  }

  @Override
  public Clues clues() {
    return clues;
  }

  @Test
  void readsAPageOffTheIndexOfItsScopeInItsOrder() {
    var sight = new Sight(ClueWalk.APP, Set.of(ClueWalk.OTHER), Set.of(ClueWalk.TOWN));
    var scopes =
        Map.of(
            new Scope.InDivision(ClueWalk.FIRST), "clue_village",
            new Scope.InDivision(ClueWalk.TOWN), "clue_town",
            new Scope.InDivision(ClueWalk.DISTRICT), "clue_district",
            new Scope.HandledBy(ClueWalk.HANDLER), "clue_handler",
            new Scope.RewardedBy(ClueWalk.OFFICE), "clue_office",
            new Scope.OfPartner(ClueWalk.APP), "clue_partner");
    scopes.forEach((scope, index) -> {
      for (var key : List.of(Optional.<String>empty(), Optional.of(new UUID(9, 1).toString()))) {
        var filter = new ClueFilter(scope, Optional.of(ClueStatus.VALID), Optional.of(FIRE), true);
        var query = clues.page(filter, sight, ClueWalk.NOW, new PageRequest(50, key));
        var plan = Plans.of(database, maria.database().sql().renderInlined(query));
        Plans.assertIndexed(plan, "clue");
        assertEquals(index, plan.getFirst().get("key"), plan::toString);
        assertFalse(plan.toString().contains("filesort"), plan::toString);
      }
    });
  }

  @Test
  void readsOfResultsWhatWasPaidInTheirTimeAlone() {
    var from = Instant.parse("2026-03-01T00:00:00Z");
    var query = clues.resultsQuery(ClueWalk.DISTRICT, Level.TOWN, from, from.plusSeconds(99), 2);
    // Instants go to the database as values; in a text they must be spelled as it spells them.
    var text = query.getSQL(ParamType.INLINED).replaceAll("'([0-9-]+)T([0-9:]+)Z'", "'$1 $2'");
    var step = Plans.of(database, text).getFirst();
    assertEquals("range", step.get("type"), step::toString);
    assertEquals("clue_paid", step.get("key"), step::toString);
  }
}
