package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.adapters.persistence.schema.Tables;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.CasesContract;
import org.fengqiao.application.cases.ListDuplicates;
import org.fengqiao.application.cases.RandomCases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The contract of cases on a real MariaDB, and that it answers from its indexes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqCasesTest implements CasesContract {
  private final TestDatabase database = TestDatabase.migrated();
  private final Database reads = Database.open(Stores.access(database.logins().app()), 4);
  private final JooqCases cases =
      new JooqCases(
          reads,
          new GatheringAggregates(
              reads.source(), StateTables.all(), new RecentAggregates(1 << 20)));

  JooqCasesTest() {
    CaseRows.insert(database, ALL);
    database.execute("ANALYZE TABLE cases");
  }

  @AfterAll
  void close() {
    reads.close();
  }

  @Override
  public Cases cases() {
    return cases;
  }

  @Test
  void findsWorkInHandByTheIndexOfTheUnitWithoutSorting() {
    var held =
        reads
            .sql()
            .select(Tables.CASES.ID)
            .from(JooqCases.UNIT_INDEX)
            .where(JooqCases.isInHand(new OfficerId(new UUID(0, 1)), RandomCases.UNITS.getFirst()))
            .orderBy(Tables.CASES.STATUS, Tables.CASES.REPORT_TIME, Tables.CASES.ID)
            .limit(100);
    Plans.assertIndexed(Plans.of(database, held), "cases");
  }

  @Test
  void answersEveryScopeFromItsIndexWithoutSorting() {
    var narrow =
        new Sight(RandomCases.PARTNERS.getFirst(), Set.copyOf(RandomCases.UNITS), Set.of());
    for (var scope : RandomCases.scopes()) {
      var page = new PageRequest(50, Optional.of(CaseMark.of(ALL.getFirst()).key()));
      var filter =
          new CaseFilter(
              Optional.of(scope),
              Set.of(),
              Set.of(),
              Optional.of(RandomCases.FIRST),
              Optional.empty());
      var listing = new CaseListing(scope, filter, narrow, page);
      var fields = List.of(Tables.CASES.ID);
      Plans.assertIndexed(Plans.of(database, listing.rows(reads.sql(), fields)), "cases");
      Plans.assertIndexed(Plans.of(database, listing.rowsInSight(reads.sql(), fields)), "cases");
    }
  }

  @Test
  void looksForDuplicatesAmongTheCasesOfTheVillageByItsIndex() {
    var village = new Scope.InDivision(new DivisionCode("620402001001"));
    var filter =
        new CaseFilter(
            Optional.of(village),
            Set.of(),
            Set.of(),
            Optional.of(RandomCases.FIRST.plusNanos(100_000)),
            Optional.of(RandomCases.FIRST.plusNanos(120_000)));
    var page = new PageRequest(ListDuplicates.MOST_LOOKED_AT, Optional.empty());
    var sight = new Sight(RandomCases.PARTNERS.getFirst(), Set.of(), Set.of());
    var query =
        new CaseListing(village, filter, sight, page).rows(reads.sql(), List.of(Tables.CASES.ID));
    var plan = Plans.of(database, query);
    Plans.assertIndexed(plan, "cases");
    var steps = plan.stream().filter(step -> "cases_village".equals(step.get("key"))).toList();
    // One a status: each reads the village's own cases, the newest first, and no others.
    assertEquals(CaseStatus.values().length, steps.size(), plan::toString);
  }

  @Test
  void readsThoseOfOneStatusStraightOffTheirIndex() {
    var town = new Scope.InDivision(new DivisionCode("620402001000"));
    var closed = Set.of(CaseStatus.CLOSED);
    var filter =
        new CaseFilter(Optional.of(town), closed, Set.of(), Optional.empty(), Optional.empty());
    var page = new PageRequest(50, Optional.of(CaseMark.of(ALL.getFirst()).key()));
    var sight = new Sight(RandomCases.PARTNERS.getFirst(), Set.of(), Set.of());
    var query =
        new CaseListing(town, filter, sight, page).rows(reads.sql(), List.of(Tables.CASES.ID));
    var plan = Plans.of(database, query);
    Plans.assertIndexed(plan, "cases");
    assertEquals(1, plan.size(), plan::toString);
  }

  @Test
  void listsForAPartnerThatActsForAsManyUnitsAsMayBe() {
    var seen = RandomCases.UNITS.getFirst();
    var units =
        Stream.concat(
                Stream.of(seen), Stream.generate(UUID::randomUUID).map(UnitId::new).limit(1_999))
            .collect(Collectors.toSet());
    var sight = new Sight(new PartnerId("nobody"), units, Set.of());
    var found =
        RandomCases.UNITS.stream()
            .map(unit ->
                new CaseFilter(
                    Optional.of(new Scope.OfUnit(unit)),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty()))
            .mapToLong(filter -> all(filter, sight))
            .sum();
    var led =
        ALL.stream()
            .filter(one -> sight.sees(one.traits().seenBy()) && one.lead().isPresent())
            .count();
    assertTrue(led > 0);
    assertEquals(led, found);
  }

  private long all(CaseFilter filter, Sight sight) {
    return cases.list(filter, sight, new PageRequest(500, Optional.empty())).items().size();
  }
}
