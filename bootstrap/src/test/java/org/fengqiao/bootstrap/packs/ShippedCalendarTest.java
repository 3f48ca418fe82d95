package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.junit.jupiter.api.Test;

class ShippedCalendarTest {
  private final WorkingCalendar cn = WorkingCalendar.publish(Shipped.CN, Shipped.cn()).after();

  @Test
  void worksOnAMakeUpSaturdayAndNotOnAHoliday() {
    assertTrue(cn.isWorking(LocalDate.of(2026, 2, 14)));
    assertFalse(cn.isWorking(LocalDate.of(2026, 2, 16)));
    assertTrue(cn.isWorking(LocalDate.of(2026, 10, 10)));
    assertFalse(cn.isWorking(LocalDate.of(2026, 11, 21)));
    assertTrue(cn.isWorking(LocalDate.of(2026, 11, 23)));
  }

  @Test
  void isProvisionalBeyondTheLastNotice() {
    assertFalse(cn.isProvisional(LocalDate.of(2026, 12, 31)));
    assertTrue(cn.isProvisional(LocalDate.of(2027, 1, 1)));
  }

  @Test
  void closesAtSixInTheEveningOfBeijing() {
    assertEquals(
        Instant.parse("2026-11-23T10:00:00Z"),
        cn.endOf(LocalDate.of(2026, 11, 23), DayEnd.CLOSE_OF_BUSINESS));
  }
}
