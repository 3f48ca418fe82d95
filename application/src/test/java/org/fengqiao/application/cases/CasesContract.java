package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all {@link Cases} keep to, held against the filter and the sight themselves. */
public interface CasesContract {
  /** What the cases under test are, and no others. */
  List<Case> ALL = new RandomCases(new SplittableRandom(20261118)).some(1_500);

  int QUESTIONS = 60;
  Scope TOWN = new Scope.InDivision(new DivisionCode("620402001000"));

  Cases cases();

  /** What a list must answer. */
  private static List<Case> expected(CaseFilter filter, Sight sight) {
    return ALL.stream()
        .filter(one -> filter.matches(one.traits()) && sight.sees(one.traits().seenBy()))
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
      var page = cases().list(filter, sight, new PageRequest(size, after));
      assertTrue(page.items().size() <= size);
      page.items().forEach(one -> found.add(one.aggregate()));
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  default void listsWhatTheFilterMeansAndTheSightAllows(long seed) {
    var questions = new RandomCases(new SplittableRandom(seed));
    int shown = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var filter = questions.filter(ALL);
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
  default void findsACaseWhoeverMaySeeIt() {
    var one = ALL.getFirst();
    assertEquals(one, cases().find(one.id()).orElseThrow().aggregate());
    assertEquals(Optional.empty(), cases().find(new CaseId(new UUID(0, 0))));
  }

  @Test
  default void findsThoseThatThereAreOfMany() {
    var some = ALL.subList(0, 100).stream().map(Case::id).collect(Collectors.toSet());
    var asked = new HashSet<>(some);
    asked.add(new CaseId(new UUID(0, 0)));
    var found = cases().findAll(asked);
    assertEquals(some, found.stream().map(one -> one.aggregate().id()).collect(Collectors.toSet()));
    found.forEach(one -> assertEquals(cases().find(one.aggregate().id()), Optional.of(one)));
    assertEquals(List.of(), cases().findAll(Set.of()));
    for (int more = 1; asked.size() < Cases.MOST; more++) {
      asked.add(new CaseId(new UUID(0, more)));
    }
    assertEquals(some.size(), cases().findAll(asked).size());
    asked.add(new CaseId(new UUID(1, 0)));
    assertThrows(IllegalArgumentException.class, () -> cases().findAll(asked));
  }

  @Test
  default void findsWhatIsInAnOfficersHandInAUnitOldestFirst() {
    var held = ALL.stream().filter(one -> one.state().inHandOf().isPresent()).toList();
    assertTrue(held.size() > 20, "too few are in hand to tell");
    for (var one : held.subList(0, 20)) {
      var officer = one.state().inHandOf().orElseThrow();
      var unit = one.lead().orElseThrow();
      var wanted =
          held.stream()
              .filter(c -> c.state().inHandOf().equals(Optional.of(officer)))
              .filter(c -> c.lead().equals(Optional.of(unit)))
              .sorted(
                  Comparator.comparing((Case c) -> c.status().name())
                      .thenComparing(c -> c.origin().reportTime())
                      .thenComparing(c -> c.id().value().toString()))
              .toList();
      assertEquals(wanted.size(), cases().countInHand(officer, unit));
      assertEquals(wanted, inHand(officer, unit, ALL.size()));
      assertEquals(wanted.subList(0, 1), inHand(officer, unit, 1));
    }
    assertEquals(
        List.of(), inHand(new OfficerId(new UUID(0, 0)), held.getFirst().lead().orElseThrow(), 10));
  }

  private List<Case> inHand(OfficerId officer, UnitId unit, int limit) {
    return cases().inHand(officer, unit, limit).stream().map(found -> found.aggregate()).toList();
  }

  @Test
  default void refusesAFilterWithoutAnIndex() {
    var province = new Scope.InDivision(new DivisionCode("620000000000"));
    for (var filter :
        List.of(
            CaseFilter.ALL, filter(province, Set.of()), filter(TOWN, Set.of(Channel.HOTLINE)))) {
      assertRefused(
          CaseReason.FILTER_NOT_INDEXED, () -> cases().list(filter, sight(), PageRequest.FIRST));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "x", "2026-11-18T01:00:00Z/", "2026-11-18T01:00:00Z/x"})
  default void refusesAKeyItNeverGave(String key) {
    var page = new PageRequest(1, Optional.of(key));
    assertRefused(
        RequestReason.INVALID_FIELD, () -> cases().list(filter(TOWN, Set.of()), sight(), page));
  }

  private static Sight sight() {
    return new RandomCases(new SplittableRandom(1)).sight();
  }

  private static CaseFilter filter(Scope scope, Set<Channel> channels) {
    return new CaseFilter(
        Optional.of(scope), Set.of(), channels, Optional.empty(), Optional.empty());
  }
}
