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

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.clocks.ExplanationText.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void beginsWithTheArticleThatSetsTheTime() {
    var rung = rung("SOON", "due-1d");
    var lawful = spec("60d", rung).by("《信访工作条例》第三十四条");
    var told = face(startedAt("2026-09-30T10:00"), lawful);

    assertEquals("by law: 《信访工作条例》第三十四条", english(told.explainDue()).getFirst());
    assertEquals("by law: 《信访工作条例》第三十四条", english(told.explain(rung)).getFirst());
    assertEquals(lawful.law(), lawful.with(Budget.parse("90d")).law());
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
  void tellsOfADayOffThatStands() {
    var back = spec("3d", Roll.BACK, DayEnd.MIDNIGHT);
    assertEquals(
        List.of(
            "3 days counted from 2026-10-01 Thu 10:00:00",
            "first day 2026-10-01 Thu not counted",
            "last day 2026-10-04 Sun is off and stands",
            "falls at 2026-10-05 Mon 00:00:00"),
        english(face(startedAt("2026-10-01T10:00"), back).explainDue()));
  }

  @Test
  void tellsOfTheMakeUpDaysWhoseHoursCount() {
    var friday = startedAt("2026-10-09T16:00");
    var saturday = "2026-10-10 Sat is a make-up working day (国庆节), counted";
    assertEquals(
        List.of(
            "8 working hours counted from 2026-10-09 Fri 16:00:00",
            saturday,
            "falls at 2026-10-10 Sat 17:00:00"),
        english(face(friday, spec("8wh")).explainDue()));
    var remind = rung("REMIND", "due-8wh");
    assertEquals(
        List.of(
            "9 working hours counted from 2026-10-09 Fri 16:00:00",
            saturday,
            "2026-10-11 Sun off (weekend), not counted",
            "8 working hours counted back from the due time 2026-10-12 Mon 10:00:00",
            "2026-10-11 Sun off (weekend), not counted",
            saturday,
            "falls at 2026-10-09 Fri 17:00:00"),
        english(face(friday, spec("9wh", remind)).explain(remind)));
  }

  @Test
  void tellsOfNoMakeUpDayOfWhichNoHourCounts() {
    var remind = rung("REMIND", "due-1wh");
    assertEquals(
        List.of(
            "2 working hours counted from 2026-10-10 Sat 17:00:00",
            "2026-10-11 Sun off (weekend), not counted",
            "1 working hour counted back from the due time 2026-10-12 Mon 11:00:00",
            "falls at 2026-10-12 Mon 10:00:00"),
        english(face(startedAt("2026-10-10T17:00"), spec("2wh", remind)).explain(remind)));
    // The due time is the midnight with which the make-up Saturday begins.
    assertEquals(
        List.of(
            "1 working day counted from 2026-10-08 Thu 10:00:00",
            "first day 2026-10-08 Thu not counted",
            "1 working hour counted back from the due time 2026-10-10 Sat 00:00:00",
            "falls at 2026-10-09 Fri 16:00:00"),
        english(face(startedAt("2026-10-08T10:00"), spec("1wd", remind)).explain(remind)));
  }

  @ParameterizedTest
  @CsvSource({
    "start,     10:00:00, ''",
    "start+2h,  12:00:00, 2 hours counted from 2026-11-18 Wed 10:00:00",
    "due-1h,    13:00:00, 1 hour counted back from the due time 2026-11-18 Wed 14:00:00",
    "due,       14:00:00, 4 hours counted from 2026-11-18 Wed 10:00:00",
    "due+30min, 14:30:00, 30 minutes counted from 2026-11-18 Wed 14:00:00",
    "due-4h,    10:00:00, no earlier than the start 2026-11-18 Wed 10:00:00",
  })
  void tellsOfEveryMoment(String moment, String time, String last) {
    var rung = rung("A", moment);
    var told = face(startedAt("2026-11-18T10:00"), spec("4h", rung)).explain(rung);
    var lines = new ArrayList<>(english(told));
    assertEquals("falls at 2026-11-18 Wed " + time, lines.removeLast());
    assertEquals(last, lines.isEmpty() ? "" : lines.getLast());
    assertEquals(
        moment.startsWith("due"), lines.contains("4 hours counted from 2026-11-18 Wed 10:00:00"));
    assertEquals(Optional.of(new RungKey("A")), told.rung());
  }

  @Test
  void listsAHundredStepsOfALongSpanAndCountsTheDaysLeftOut() {
    var face = face(startedAt("2026-11-18T09:00"), spec("25000wd"));
    var told = face.explainDue();
    assertEquals(face.due(), told.time());
    var weekends =
        told.steps().stream()
            .filter(step ->
                step instanceof Step.DaysOff(var first, var last, _)
                    && ChronoUnit.DAYS.between(first, last) == 1)
            .count();
    // Beside where it is counted from and the first day.
    assertEquals(98, weekends);
    var last = told.time().orElseThrow().atZone(CalendarTerms.CHINA).toLocalDate().minusDays(1);
    long off = ChronoUnit.DAYS.between(LocalDate.parse("2026-11-18"), last) - 25_000;
    assertEquals(new Step.NotListed((int) (off - 2 * weekends)), told.steps().getLast());
    assertEquals(
        100 + List.of("provisional", "falls at", "not listed").size(), told.steps().size());
  }
}
