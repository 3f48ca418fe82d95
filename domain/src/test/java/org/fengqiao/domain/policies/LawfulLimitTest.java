package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.policies.LawfulLimit.Enacted;
import org.junit.jupiter.api.Test;

class LawfulLimitTest {
  private static final Enacted OLD =
      enacted("2005-05-01", "DECIDE_2005", "60d", Optional.of("《信访条例》第三十三条"));
  private static final Enacted NEW =
      enacted("2022-05-01", "DECIDE_2022", "60d", Optional.of("《信访工作条例》第三十四条"));

  private static Enacted enacted(String from, String clock, String budget, Optional<String> law) {
    var key = new RungKey("OVERDUE");
    var rung = new Rung(key, Moment.parse("due"), RungAction.SUPERVISE, List.of(RoleRule.ACTING));
    var spec =
        new ClockSpec(
            new ClockName(clock),
            Budget.parse(budget),
            new CalendarId("china"),
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(rung));
    return new Enacted(
        LocalDate.parse(from),
        new LimitRule(
            law.map(spec::by).orElse(spec), Map.of(key, new NoticeTemplate("{post}{limit}未办"))),
        Optional.of(Budget.parse("30d")));
  }

  private static Optional<String> lawOn(String day) {
    return new LawfulLimit(List.of(OLD, NEW))
        .on(LocalDate.parse(day))
        .flatMap(one -> one.rule().spec().law());
  }

  private static String rule(Enacted... enacted) {
    var refusal = assertThrows(Refusal.class, () -> new LawfulLimit(List.of(enacted)));
    return refusal.details().get("field") + " " + refusal.details().get("rule");
  }

  @Test
  void isAsTheLawHadItOnTheDay() {
    assertEquals(Optional.empty(), lawOn("2005-04-30"));
    assertEquals(Optional.of("《信访条例》第三十三条"), lawOn("2005-05-01"));
    assertEquals(Optional.of("《信访条例》第三十三条"), lawOn("2022-04-30"));
    assertEquals(Optional.of("《信访工作条例》第三十四条"), lawOn("2022-05-01"));
  }

  @Test
  void isFoundByTheClockItRunsAs() {
    var limit = new LawfulLimit(List.of(OLD, NEW));

    assertEquals(Optional.of(OLD), limit.named(new ClockName("DECIDE_2005")));
    assertEquals(Optional.empty(), limit.named(new ClockName("DECIDE")));
  }

  @Test
  void refusesWhatContradictsItself() {
    assertEquals("enacted has 1 to 20 entries", rule());
    assertEquals("enacted[1].from is after that of the one before it", rule(NEW, OLD));
    assertEquals(
        "enacted[1].clock is another than those before it",
        rule(OLD, enacted("2022-05-01", "DECIDE_2005", "60d", Optional.of("新法"))));
    assertEquals(
        "enacted[0].law is given: a limit that law sets cites its article",
        rule(enacted("2022-05-01", "DECIDE_2022", "60d", Optional.empty())));
    assertEquals(
        "enacted[0].longest_extension is in the unit of the budget",
        rule(enacted("2022-05-01", "DECIDE_2022", "60wd", Optional.of("新法"))));
  }
}
