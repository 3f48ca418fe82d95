package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.OFFICER;
import static org.fengqiao.domain.clocks.Fixtures.REASON;
import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.fengqiao.domain.clocks.Fixtures.china2026;
import static org.fengqiao.domain.clocks.Fixtures.rung;
import static org.fengqiao.domain.clocks.Fixtures.spec;
import static org.fengqiao.domain.clocks.Fixtures.startedAt;
import static org.fengqiao.domain.clocks.Fixtures.suspended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.clocks.ExplanationText.Language;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static ClockFace face(RunningClock clock, ClockSpec spec) {
    return new ClockFace(clock, spec, china2026());
  }

  private static List<String> english(Explanation explanation) {
    return ExplanationText.lines(explanation, Language.EN);
  }

  @Test
  void tellsOfHolidaysWeekendsAndMakeUpDays() {
    var told = face(startedAt("2026-09-30T10:00"), spec("5wd")).explainDue();
    assertEquals(
        List.of(
            "5 working days counted from 2026-09-30 Wed 10:00:00",
            "first day 2026-09-30 Wed not counted",
            "2026-10-01 Thu to 2026-10-07 Wed off (国庆节), not counted",
            "2026-10-10 Sat is a make-up working day (国庆节), counted",
            "2026-10-11 Sun off (weekend), not counted",
            "falls at 2026-10-14 Wed 00:00:00"),
        english(told));
    assertEquals(
        List.of(
            "自2026-09-30 周三 10:00:00起算，时限5个工作日",
            "2026-09-30 周三为开始当日，不计入",
            "2026-10-01 周四至2026-10-07 周三为国庆节放假，不计入",
            "2026-10-10 周六为国庆节调休上班日，计入",
            "2026-10-11 周日为周末，不计入",
            "时间为2026-10-14 周三 00:00:00"),
        ExplanationText.lines(told, Language.ZH_CN));
    assertEquals(Optional.of(at("2026-10-14T00:00")), told.time());
  }

  @Test
  void tellsOfMonthEndsAndRolls() {
    var told = english(face(startedAt("2026-08-31T10:00"), spec("1mo")).explainDue());
    assertTrue(told.contains("ends on 2026-09-30 Wed, the month's last day"), told.toString());
    var rolled = english(face(startedAt("2026-09-03T10:00"), spec("1mo")).explainDue());
    assertTrue(
        rolled.contains("last day 2026-10-03 Sat is off, put off to 2026-10-08 Thu"),
        rolled.toString());
    var back = spec("1mo", Roll.BACK, DayEnd.MIDNIGHT);
    var brought = english(face(startedAt("2026-09-03T10:00"), back).explainDue());
    assertTrue(
        brought.contains("last day 2026-10-03 Sat is off, brought forward to 2026-09-30 Wed"),
        brought.toString());
  }

  @Test
  void tellsOfSuspensionsAndOfAnOpenOne() {
    var clock = suspended(startedAt("2026-11-16T09:00"), "2026-11-17T10:00", "2026-11-19T10:00");
    var told = english(face(clock, spec("3wd")).explainDue());
    assertTrue(
        told.contains("2026-11-17 Tue to 2026-11-18 Wed suspended at day's end, not counted"),
        told.toString());
    assertTrue(
        told.contains("suspended from 2026-11-17 Tue 10:00:00 to 2026-11-19 Thu 10:00:00"),
        told.toString());
    var open = clock.suspend(REASON, OFFICER, Optional.empty(), at("2026-11-19T11:00"));
    var waiting = face(open, spec("3wd")).explainDue();
    assertEquals("no time can be told before it is resumed", english(waiting).getLast());
    assertEquals(Optional.empty(), waiting.time());
  }

  @Test
  void tellsWhatIsProvisional() {
    var told = face(startedAt("2026-12-30T10:00"), spec("5wd")).explainDue();
    assertTrue(told.provisional());
    assertTrue(
        english(told).contains("provisional: holidays are published to 2026 only"),
        told.toString());
  }

  @Test
  void tellsOfARungByTheDueTimeItLeansOn() {
    var remind = rung("REMIND", "due-1wd");
    var told = english(face(startedAt("2026-11-18T09:00"), spec("5wd", remind)).explain(remind));
    assertEquals(
        List.of(
            "5 working days counted from 2026-11-18 Wed 09:00:00",
            "first day 2026-11-18 Wed not counted",
            "2026-11-21 Sat to 2026-11-22 Sun off (weekend), not counted",
            "1 working day counted back from the due time 2026-11-26 Thu 00:00:00",
            "falls at 2026-11-25 Wed 00:00:00"),
        told);
  }

  @Test
  void tellsOfAnExtension() {
    var face = face(startedAt("2026-11-16T09:00"), spec("1d"));
    var more = face(face.extend(Fixtures.extension("2d", "2026-11-16T10:00")), face.spec());
    assertTrue(
        english(more.explainDue()).contains("extended by 2 days on 2026-11-16 Mon 10:00:00"));
  }

  @Test
  void staysShortForLongSpans() {
    var told = face(startedAt("2026-11-18T09:00"), spec("25000wd")).explainDue();
    assertTrue(told.steps().size() <= 105, "steps: " + told.steps().size());
    assertTrue(
        told.steps().stream().anyMatch(step -> step instanceof Step.NotListed), "no remainder");
    assertEquals(face(startedAt("2026-11-18T09:00"), spec("25000wd")).due(), told.time());
  }
}
