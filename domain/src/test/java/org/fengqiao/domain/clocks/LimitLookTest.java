package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.rung;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitLookTest {
  private static final ClockFace SOON =
      face("2026-10-12T09:00", spec("3h", rung("EARLY", "due-1h"), rung("DUE", "due")));
  private static final ClockFace LATER =
      face("2026-10-12T09:30", spec("2h", rung("HALF", "due-30min"), rung("DUE", "due")));

  private static ClockFace face(String start, ClockSpec spec) {
    return new ClockFace(startedAt(start), spec, china2026());
  }

  private static LimitLook.On<String> told(String which, ClockFace face) {
    return new LimitLook.On<>(which, face, face.due());
  }

  @Test
  void firesTheRungsOfAllClocksInTheOrderOfTheirTimes() {
    var look =
        LimitLook.at(List.of(told("soon", SOON), told("later", LATER)), at("2026-10-12T12:00"));

    assertEquals(
        List.of("soon EARLY", "later HALF", "later DUE", "soon DUE"),
        look.fired().stream().map(one -> one.which() + " " + one.rung().key().value()).toList());
    assertEquals(List.of(), look.moved());
  }

  @Test
  void comesToNothingBeforeTheFirstRung() {
    assertEquals(
        new LimitLook<>(List.of(), List.of()),
        LimitLook.at(List.of(told("soon", SOON)), at("2026-10-12T10:59")));
  }

  @Test
  void tellsADueTimeThatWasToldOtherwise() {
    var before = Optional.of(at("2026-10-12T11:00"));

    var look =
        LimitLook.at(List.of(new LimitLook.On<>("soon", SOON, before)), at("2026-10-12T09:00"));

    assertEquals(
        List.of(new LimitLook.Moved<>("soon", before, at("2026-10-12T12:00"), false)),
        look.moved());
  }
}
