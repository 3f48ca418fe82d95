package org.fengqiao.domain.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts an explanation in words, a line a step. Times are local to the calendar, 24-hour. */
public final class ExplanationText {
  private ExplanationText() {}

  /** The languages it can be put in. */
  public enum Language {
    /** Simplified Chinese. */
    ZH_CN(Locale.SIMPLIFIED_CHINESE),
    /** English; names of holidays stay as the notice has them. */
    EN(Locale.ENGLISH);

    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    Language(Locale locale) {
      date = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", locale);
      time = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE HH:mm:ss", locale);
    }
  }

  /** The steps in words, in their order. */
  public static List<String> lines(Explanation explanation, Language language) {
    var words = new Words(language, explanation.zone());
    return explanation.steps().stream()
        .map(step -> language == Language.EN ? words.english(step) : words.chinese(step))
        .toList();
  }

  private record Words(Language language, ZoneId zone) {
    String english(Step step) {
      return switch (step) {
        case Step.ByLaw(var law) -> "by law: %s".formatted(law);
        case Step.CountedFrom(var from, var span) ->
            "%s counted from %s".formatted(span(span), time(from));
        case Step.CountedBack(var due, var span) ->
            "%s counted back from the due time %s".formatted(span(span), time(due));
        case Step.Extended(var at, var added) ->
            "extended by %s on %s".formatted(span(added), time(at));
        case Step.FirstDayNotCounted(var day) -> "first day %s not counted".formatted(day(day));
        case Step.DaysOff(var first, var last, var holiday) ->
            "%s off (%s), not counted".formatted(days(first, last), holiday.orElse("weekend"));
        case Step.MakeUpDayCounted(var day, var holiday) ->
            "%s is a make-up working day (%s), counted".formatted(day(day), holiday);
        case Step.SuspendedFrom(var from, Optional<Instant> until) ->
            until.isPresent()
                ? "suspended from %s to %s".formatted(time(from), time(until.get()))
                : "suspended since %s".formatted(time(from));
        case Step.DaysSuspended(var first, var last) ->
            "%s suspended at day's end, not counted".formatted(days(first, last));
        case Step.CorrespondingDay(var day, boolean last) ->
            "ends on %s, %s".formatted(day(day), last ? "the month's last day" : "the same number");
        case Step.Rolled(var from, var to) ->
            "last day %s is off, %s to %s"
                .formatted(day(from), from.isBefore(to) ? "put off" : "brought forward", day(to));
        case Step.DayOffStands(var day) -> "last day %s is off and stands".formatted(day(day));
        case Step.NotListed(int count) -> "%d further days not listed".formatted(count);
        case Step.Provisional(int year) ->
            "provisional: holidays are published to %d only".formatted(year);
        case Step.NotBeforeStart(var start) ->
            "no earlier than the start %s".formatted(time(start));
        case Step.WaitsForResumption() -> "no time can be told before it is resumed";
        case Step.FallsAt(var at) -> "falls at %s".formatted(time(at));
      };
    }

    String chinese(Step step) {
      return switch (step) {
        case Step.ByLaw(var law) -> "依据%s".formatted(law);
        case Step.CountedFrom(var from, var span) -> "自%s起算，时限%s".formatted(time(from), span(span));
        case Step.CountedBack(var due, var span) -> "自到期时间%s倒推%s".formatted(time(due), span(span));
        case Step.Extended(var at, var added) -> "%s延期%s".formatted(time(at), span(added));
        case Step.FirstDayNotCounted(var day) -> "%s为开始当日，不计入".formatted(day(day));
        case Step.DaysOff(var first, var last, var holiday) ->
            "%s为%s，不计入".formatted(days(first, last), holiday.map(n -> n + "放假").orElse("周末"));
        case Step.MakeUpDayCounted(var day, var holiday) ->
            "%s为%s调休上班日，计入".formatted(day(day), holiday);
        case Step.SuspendedFrom(var from, Optional<Instant> until) ->
            until.isPresent()
                ? "%s至%s中止".formatted(time(from), time(until.get()))
                : "自%s起中止".formatted(time(from));
        case Step.DaysSuspended(var first, var last) ->
            "%s当日终了时处于中止，不计入".formatted(days(first, last));
        case Step.CorrespondingDay(var day, boolean last) ->
            last ? "到期月无对应日，以月末日%s为最后一日".formatted(day(day)) : "对应日%s为最后一日".formatted(day(day));
        case Step.Rolled(var from, var to) ->
            "最后一日%s休息，%s至%s".formatted(day(from), from.isBefore(to) ? "顺延" : "提前", day(to));
        case Step.DayOffStands(var day) -> "最后一日%s休息，不顺延".formatted(day(day));
        case Step.NotListed(int count) -> "另有%d天从略".formatted(count);
        case Step.Provisional(int year) -> "暂定：节假日安排仅公布至%d年".formatted(year);
        case Step.NotBeforeStart(var start) -> "不早于开始时间%s".formatted(time(start));
        case Step.WaitsForResumption() -> "恢复计时前无法确定";
        case Step.FallsAt(var at) -> "时间为%s".formatted(time(at));
      };
    }

    private String span(Budget span) {
      return span.count() + (language == Language.EN ? " " : "") + unit(span);
    }

    private String unit(Budget span) {
      boolean en = language == Language.EN;
      var plural = span.count() == 1 ? "" : "s";
      return switch (span) {
        case Budget.Minutes _ -> en ? "minute" + plural : "分钟";
        case Budget.Hours _ -> en ? "hour" + plural : "小时";
        case Budget.WorkingHours _ -> en ? "working hour" + plural : "个工作小时";
        case Budget.CalendarDays _ -> en ? "day" + plural : "日";
        case Budget.WorkingDays _ -> en ? "working day" + plural : "个工作日";
        case Budget.Months _ -> en ? "month" + plural : "个月";
        case Budget.Years _ -> en ? "year" + plural : "年";
      };
    }

    private String days(LocalDate first, LocalDate last) {
      var to = language == Language.EN ? " to " : "至";
      return first.equals(last) ? day(first) : day(first) + to + day(last);
    }

    private String day(LocalDate date) {
      return language.date.format(date);
    }

    private String time(Instant time) {
      return language.time.format(time.atZone(zone));
    }
  }
}
