package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {
  @Test
  void readsDaysOffAndMakeUpDays() {
    assertEquals(
        List.of(
            new CalendarDay(LocalDate.of(2026, 2, 14), "春节", CalendarDay.Kind.MAKE_UP),
            new CalendarDay(LocalDate.of(2026, 2, 16), "春节", CalendarDay.Kind.OFF)),
        HolidayFile.read("date,name,day_off\n2026-02-14,春节,false\n2026-02-16,春节,true\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30,春节,true",
        "2026-02-16,春节",
        "2026-02-16,春节,yes",
        "2026-02-16,,true",
        ""
      })
  void refusesAWrongLineByItsNumber(String line) {
    var text = "date,name,day_off\n2026-01-01,元旦,true\n" + line + "\n";
    var refusal = assertThrows(Refusal.class, () -> HolidayFile.read(text));
    assertEquals("line 3", refusal.details().get("field"));
  }

  @Test
  void refusesAFileWithoutItsHeader() {
    assertThrows(Refusal.class, () -> HolidayFile.read("2026-01-01,元旦,true\n"));
    assertThrows(Refusal.class, () -> HolidayFile.read(""));
  }
}
