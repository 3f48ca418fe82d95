package org.fengqiao.domain.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RightsTest {
  private static final DivisionCode TOWN = new DivisionCode("620402202000");

  /** Rights that name so many of something. */
  record Named(String field, int most, IntFunction<Rights> rights) {}

  static final List<Named> NAMED =
      List.of(
          new Named("rights.report_divisions", 200, n -> rights(divisions(n), Set.of(), Set.of())),
          new Named("rights.acting_units", 2_000, n -> rights(Set.of(), units(n), Set.of())),
          new Named("rights.view_divisions", 200, n -> rights(Set.of(), Set.of(), divisions(n))));

  private static Rights rights(
      Set<DivisionCode> reportsOn, Set<UnitId> actsFor, Set<DivisionCode> views) {
    return new Rights(Set.of(), Set.of(), Set.of(), reportsOn, actsFor, views);
  }

  private static Set<DivisionCode> divisions(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new DivisionCode("620402202%03d".formatted(n)))
        .collect(Collectors.toSet());
  }

  private static Set<UnitId> units(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new UnitId(new UUID(7, n)))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @FieldSource("NAMED")
  void nameSoManyAndNotOneMore(Named named) {
    assertTrue(named.rights().apply(named.most()).covers(named.rights().apply(1)));
    var refusal = assertThrows(Refusal.class, () -> named.rights().apply(named.most() + 1));
    assertEquals(named.field(), refusal.details().get("field"));
    assertEquals("has at most " + named.most() + " entries", refusal.details().get("rule"));
  }

  @Test
  void letReportsInOnASubtreeAndNowhereElse() {
    var two = rights(Set.of(TOWN, new DivisionCode("620402203000")), Set.of(), Set.of());
    assertTrue(two.mayReportOn(TOWN));
    assertTrue(two.mayReportOn(new DivisionCode("620402202206")));
    assertTrue(two.mayReportOn(new DivisionCode("620402203206")));
    assertFalse(two.mayReportOn(new DivisionCode("620402204206")));
    assertFalse(two.mayReportOn(new DivisionCode("620402000000")), "what lies above");
    assertFalse(Rights.NONE.mayReportOn(TOWN));
    assertFalse(rights(Set.of(), Set.of(), Set.of(TOWN)).mayReportOn(TOWN), "seen, no more");
  }

  @Test
  void leavesManualOnlyWhatItMayReportOn() {
    Set<Right> calls = Set.of();
    var hotline = Set.of(Channel.HOTLINE);
    var snap = Set.of(Channel.SNAP);
    var refusal =
        assertThrows(
            Refusal.class, () -> new Rights(calls, hotline, snap, Set.of(), Set.of(), Set.of()));
    assertEquals("rights.manual_channels", refusal.details().get("field"));
  }

  @Test
  void coversRightsThatReachNoFurther() {
    var city = new DivisionCode("620400000000");
    var district = new DivisionCode("620402000000");
    var unit = new UnitId(new UUID(7, 1));
    var calls = Set.of(Right.GET_CASE, Right.REPORT_CASE);
    var hotline = Set.of(Channel.HOTLINE);
    Set<Channel> none = Set.of();
    var all = new Rights(calls, hotline, none, Set.of(city), Set.of(unit), Set.of(city));
    var part =
        new Rights(
            Set.of(Right.GET_CASE), hotline, hotline, Set.of(district), Set.of(), Set.of(district));
    assertTrue(all.covers(all) && all.covers(part) && all.covers(Rights.NONE));
    assertFalse(part.covers(all));
    for (var beyond :
        List.of(
            new Rights(Set.of(Right.SET_RIGHTS), none, none, Set.of(), Set.of(), Set.of()),
            new Rights(Set.of(), Set.of(Channel.SNAP), none, Set.of(), Set.of(), Set.of()),
            new Rights(
                Set.of(), none, none, Set.of(new DivisionCode("620000000000")), Set.of(), Set.of()),
            new Rights(
                Set.of(), none, none, Set.of(), Set.of(new UnitId(new UUID(7, 2))), Set.of()),
            new Rights(
                Set.of(),
                none,
                none,
                Set.of(),
                Set.of(),
                Set.of(new DivisionCode("620200000000"))))) {
      assertFalse(all.covers(beyond), beyond::toString);
    }
  }
}
