package org.fengqiao.domain.clocks;

import static org.fengqiao.domain.clocks.Fixtures.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.clocks.ExplanationText.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Each form of each step, in words. */
class ExplanationTextTest {
  private static final Budget TWO_DAYS = Budget.parse("2wd");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-10-09");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-10-11");

  record Told(Step step, String english, String chinese) {}

  static final List<Told> TOLD =
      List.of(
          new Told(new Step.ByLaw("《信访工作条例》第三十四条"), "by law: 《信访工作条例》第三十四条", "依据《信访工作条例》第三十四条"),
          new Told(
              new Step.CountedFrom(at("2026-10-09T16:00"), TWO_DAYS),
              "2 working days counted from 2026-10-09 Fri 16:00:00",
              "自2026-10-09 周五 16:00:00起算，时限2个工作日"),
          new Told(
              new Step.CountedBack(at("2026-10-09T16:00:01"), TWO_DAYS),
              "2 working days counted back from the due time 2026-10-09 Fri 16:00:01",
              "自到期时间2026-10-09 周五 16:00:01倒推2个工作日"),
          new Told(
              new Step.Extended(at("2026-10-10T08:30"), TWO_DAYS),
              "extended by 2 working days on 2026-10-10 Sat 08:30:00",
              "2026-10-10 周六 08:30:00延期2个工作日"),
          new Told(
              new Step.FirstDayNotCounted(FRIDAY),
              "first day 2026-10-09 Fri not counted",
              "2026-10-09 周五为开始当日，不计入"),
          new Told(
              new Step.DaysOff(SUNDAY, SUNDAY, Optional.empty()),
              "2026-10-11 Sun off (weekend), not counted",
              "2026-10-11 周日为周末，不计入"),
          new Told(
              new Step.DaysOff(FRIDAY, SUNDAY, Optional.of("国庆节")),
              "2026-10-09 Fri to 2026-10-11 Sun off (国庆节), not counted",
              "2026-10-09 周五至2026-10-11 周日为国庆节放假，不计入"),
          new Told(
              new Step.MakeUpDayCounted(SUNDAY, "国庆节"),
              "2026-10-11 Sun is a make-up working day (国庆节), counted",
              "2026-10-11 周日为国庆节调休上班日，计入"),
          new Told(
              new Step.SuspendedFrom(at("2026-10-09T16:00"), Optional.empty()),
              "suspended since 2026-10-09 Fri 16:00:00",
              "自2026-10-09 周五 16:00:00起中止"),
          new Told(
              new Step.SuspendedFrom(at("2026-10-09T16:00"), Optional.of(at("2026-10-12T09:00"))),
              "suspended from 2026-10-09 Fri 16:00:00 to 2026-10-12 Mon 09:00:00",
              "2026-10-09 周五 16:00:00至2026-10-12 周一 09:00:00中止"),
          new Told(
              new Step.DaysSuspended(FRIDAY, FRIDAY),
              "2026-10-09 Fri suspended at day's end, not counted",
              "2026-10-09 周五当日终了时处于中止，不计入"),
          new Told(
              new Step.DaysSuspended(FRIDAY, SUNDAY),
              "2026-10-09 Fri to 2026-10-11 Sun suspended at day's end, not counted",
              "2026-10-09 周五至2026-10-11 周日当日终了时处于中止，不计入"),
          new Told(
              new Step.CorrespondingDay(FRIDAY, false),
              "ends on 2026-10-09 Fri, the same number",
              "对应日2026-10-09 周五为最后一日"),
          new Told(
              new Step.CorrespondingDay(LocalDate.parse("2026-09-30"), true),
              "ends on 2026-09-30 Wed, the month's last day",
              "到期月无对应日，以月末日2026-09-30 周三为最后一日"),
          new Told(
              new Step.Rolled(SUNDAY, LocalDate.parse("2026-10-12")),
              "last day 2026-10-11 Sun is off, put off to 2026-10-12 Mon",
              "最后一日2026-10-11 周日休息，顺延至2026-10-12 周一"),
          new Told(
              new Step.Rolled(SUNDAY, FRIDAY),
              "last day 2026-10-11 Sun is off, brought forward to 2026-10-09 Fri",
              "最后一日2026-10-11 周日休息，提前至2026-10-09 周五"),
          new Told(
              new Step.DayOffStands(SUNDAY),
              "last day 2026-10-11 Sun is off and stands",
              "最后一日2026-10-11 周日休息，不顺延"),
          new Told(new Step.NotListed(30), "30 further days not listed", "另有30天从略"),
          new Told(
              new Step.Provisional(2026),
              "provisional: holidays are published to 2026 only",
              "暂定：节假日安排仅公布至2026年"),
          new Told(
              new Step.NotBeforeStart(at("2026-10-09T16:00")),
              "no earlier than the start 2026-10-09 Fri 16:00:00",
              "不早于开始时间2026-10-09 周五 16:00:00"),
          new Told(
              new Step.WaitsForResumption(),
              "no time can be told before it is resumed",
              "恢复计时前无法确定"),
          new Told(
              new Step.FallsAt(at("2026-10-12T00:00")),
              "falls at 2026-10-12 Mon 00:00:00",
              "时间为2026-10-12 周一 00:00:00"));

  private static Explanation explanation(Step... steps) {
    return new Explanation(
        new ClockRun("HANDLE", 1),
        new SpecRef("baiyin", 3, Fixtures.HANDLE),
        Optional.empty(),
        Fixtures.CHINA,
        1,
        CalendarTerms.CHINA,
        List.of(steps),
        Optional.empty(),
        false);
  }

  @ParameterizedTest
  @FieldSource("TOLD")
  void putsAStepInEitherLanguage(Told told) {
    var one = explanation(told.step());
    assertEquals(List.of(told.english()), ExplanationText.lines(one, Language.EN));
    assertEquals(List.of(told.chinese()), ExplanationText.lines(one, Language.ZH_CN));
  }

  @ParameterizedTest
  @CsvSource({
    "1min, 1 minute,         1分钟",
    "2min, 2 minutes,        2分钟",
    "1h,   1 hour,           1小时",
    "2h,   2 hours,          2小时",
    "1wh,  1 working hour,   1个工作小时",
    "2wh,  2 working hours,  2个工作小时",
    "1d,   1 day,            1日",
    "2d,   2 days,           2日",
    "1wd,  1 working day,    1个工作日",
    "2wd,  2 working days,   2个工作日",
    "1mo,  1 month,          1个月",
    "2mo,  2 months,         2个月",
    "1y,   1 year,           1年",
    "2y,   2 years,          2年",
  })
  void putsASpanOfEachUnitInEitherLanguage(String span, String english, String chinese) {
    var extended = explanation(new Step.Extended(at("2026-10-09T16:00"), Budget.parse(span)));
    assertEquals(
        List.of("extended by " + english + " on 2026-10-09 Fri 16:00:00"),
        ExplanationText.lines(extended, Language.EN));
    assertEquals(
        List.of("2026-10-09 周五 16:00:00延期" + chinese),
        ExplanationText.lines(extended, Language.ZH_CN));
  }

  @Test
  void putsALineAStepInTheirOrder() {
    var two = explanation(TOLD.getLast().step(), TOLD.getFirst().step());
    assertEquals(
        List.of(TOLD.getLast().english(), TOLD.getFirst().english()),
        ExplanationText.lines(two, Language.EN));
  }
}
