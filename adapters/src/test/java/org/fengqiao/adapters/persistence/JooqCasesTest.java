package org.fengqiao.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.adapters.persistence.schema.Tables;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of cases on a real MariaDB, held against the filter and the sight in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqCasesTest {
  private static final int CASES = 1_500;
  private static final int QUESTIONS = 60;

  private final TestDatabase database = TestDatabase.migrated();
  private final Database reads = Database.open(Stores.access(database.logins().app()), 4);
  private final JooqCases cases =
      new JooqCases(
          reads,
          new GatheringAggregates(
              reads.source(), StateTables.all(), new RecentAggregates(1 << 20)));
  private final RandomCases random = new RandomCases(new SplittableRandom(20261118));
  private final List<Case> all = random.some(CASES);

  JooqCasesTest() {
    CaseRows.insert(database, all);
    database.execute("ANALYZE TABLE cases");
  }

  @AfterAll
  void close() {
    reads.close();
  }

  /** What a list must answer, by the rules in memory. */
  private List<Case> expected(CaseFilter filter, Sight sight) {
    return all.stream()
        .filter(one -> filter.matches(one.traits()) && sight.sees(one.traits()))
        .filter(one ->
            !(filter.scope().orElseThrow() instanceof Scope.OfUnit(var unit))
                || one.lead().equals(Optional.of(unit)))
        .sorted(
            Comparator.comparing((Case one) -> one.origin().reportTime())
                .thenComparing(one -> one.id().value().toString())
                .reversed())
        .toList();
  }

  private List<Case> listed(CaseFilter filter, Sight sight, int size) {
    var found = new ArrayList<Case>();
    var after = Optional.<String>empty();
    do {
      var page = cases.list(filter, sight, new PageRequest(size, after));
      assertTrue(page.items().size() <= size);
      page.items().forEach(one -> found.add(one.aggregate()));
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void listsWhatTheFilterMeansAndTheSightAllows(long seed) {
    var questions = new RandomCases(new SplittableRandom(seed));
    int shown = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var filter = questions.filter(all);
      var sight = questions.sight();
      var wanted = expected(filter, sight);
      shown += wanted.size();
      assertEquals(
          wanted,
          listed(filter, sight, questions.pageSize()),
          () -> "seed " + seed + ": " + filter + " by " + sight);
    }
    assertTrue(shown > 0, "nothing was ever in sight");
  }

  @Test
  void findsACaseWhoeverMaySeeIt() {
    var one = all.getFirst();
    assertEquals(one, cases.find(one.id()).orElseThrow().aggregate());
    assertEquals(Optional.empty(), cases.find(new CaseId(new UUID(0, 0))));
  }

  @Test
  void answersEveryScopeFromItsIndexWithoutSorting() {
    var narrow =
        new Sight(RandomCases.PARTNERS.getFirst(), Set.copyOf(RandomCases.UNITS), Set.of());
    for (var scope : RandomCases.scopes()) {
      var page = new PageRequest(50, Optional.of(CaseMark.of(all.getFirst()).key()));
      var filter =
          new CaseFilter(
              Optional.of(scope),
              Set.of(),
              Set.of(),
              Optional.of(RandomCases.FIRST),
              Optional.empty());
      var query =
          new CaseListing(scope, filter, narrow, page).rows(reads.sql(), List.of(Tables.CASES.ID));
      Plans.assertIndexed(Plans.of(database, query), "cases");
    }
  }

  @Test
  void refusesAFilterWithoutAnIndex() {
    var sight = random.sight();
    var province = new Scope.InDivision(new DivisionCode("620000000000"));
    var town = new Scope.InDivision(new DivisionCode("620402001000"));
    for (var filter :
        List.of(
            CaseFilter.ALL, filter(province, Set.of()), filter(town, Set.of(Channel.HOTLINE)))) {
      var refusal = assertThrows(Refusal.class, () -> cases.list(filter, sight, PageRequest.FIRST));
      assertEquals(CaseReason.FILTER_NOT_INDEXED, refusal.reason());
    }
  }

  private static CaseFilter filter(Scope scope, Set<Channel> channels) {
    return new CaseFilter(
        Optional.of(scope), Set.of(), channels, Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "x", "2026-11-18T01:00:00Z/", "2026-11-18T01:00:00Z/x"})
  void refusesAKeyItNeverGave(String key) {
    var town = new Scope.InDivision(new DivisionCode("620402001000"));
    var page = new PageRequest(1, Optional.of(key));
    var refusal =
        assertThrows(Refusal.class, () -> cases.list(filter(town, Set.of()), random.sight(), page));
    assertEquals(RequestReason.INVALID_FIELD, refusal.reason());
  }
}
