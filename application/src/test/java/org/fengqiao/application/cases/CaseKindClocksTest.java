package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.policies.CaseClock;
import org.junit.jupiter.api.Test;

/** Clocks that a pack gives to matters of some kinds. */
class CaseKindClocksTest {
  private static final String KIND = "KIND";

  private final CaseTown town = new CaseTown();

  private void run(CaseKind... kinds) {
    var spec = TownClocks.spec(new ClockName(KIND), "15d");
    var clock =
        new CaseClock(spec, ClockEvent.DISPATCHED, Set.of(), Set.of(), Set.of(kinds), Map.of());
    town.rules.run(Stream.concat(TownClocks.all().stream(), Stream.of(clock)).toList());
  }

  private static List<String> running(Case c) {
    return c.runningClocks().stream().map(run -> run.clock().name().value()).sorted().toList();
  }

  private Case ofNoKind() {
    var command = town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), town.village());
    return town.report.report(town.platform(), command).aggregate();
  }

  @Test
  void runForMattersOfTheirKindAndNoOther() {
    run(CaseKind.EVENT, CaseKind.HAZARD);
    assertEquals(List.of(KIND, "STEP"), running(town.aCase()));
    assertEquals(List.of("STEP"), running(ofNoKind()));
    run(CaseKind.DISPUTE);
    assertEquals(List.of("STEP"), running(town.aCase()));
  }

  @Test
  void runForMattersOfAnyKindWhereTheyNameNone() {
    run();
    assertEquals(List.of(KIND, "STEP"), running(town.aCase()));
    assertEquals(List.of(KIND, "STEP"), running(ofNoKind()));
  }
}
