package org.fengqiao.domain.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.FacilityFact.FacilityDescribed;
import org.fengqiao.domain.grids.FacilityFact.FacilityMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FacilityTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Patch VILLAGE = Patch.of(new DivisionCode("620402202206"));
  private static final Patch NEXT_VILLAGE = Patch.of(new DivisionCode("620402202205"));
  private static final FacilityDetails BOARD = details("3号楼东墙", "", "");
  private static final FacilityDetails STATION = details("新安村网格工作站", "0943-8212345", "全天");

  private static FacilityDetails details(String place, String phone, String openingText) {
    return new FacilityDetails(place, Optional.empty(), phone, openingText);
  }

  private static Facility facility(FacilityKind kind, FacilityDetails details) {
    var id = new FacilityId(new UUID(7, 7));
    return Facility.create(id, kind, VILLAGE, details, NOW).after();
  }

  private static String refused(Executable call) {
    return String.valueOf(assertThrows(Refusal.class, call).getMessage());
  }

  @Test
  void standsFromWhenItIsSetUpUntilItIsEnded() {
    var station = facility(FacilityKind.STATION, STATION);
    assertEquals("09438212345", station.details().phone());
    assertEquals(Optional.empty(), station.ended());
    var later = NOW.plusSeconds(60);
    assertEquals(Optional.of(later), station.end(later).after().ended());
  }

  @Test
  void isDescribedOtherwiseOrMovedOrBothInOneEntry() {
    var board = facility(FacilityKind.NOTICE_BOARD, BOARD);
    var other = details("村委会门口", "", "");
    var described = board.update(Optional.of(other), Optional.empty());
    assertEquals(List.of(new FacilityDescribed(other)), described.facts());
    assertEquals(VILLAGE, described.after().patch());
    var moved = board.update(Optional.empty(), Optional.of(NEXT_VILLAGE));
    assertEquals(List.of(new FacilityMoved(NEXT_VILLAGE)), moved.facts());
    assertEquals(BOARD, moved.after().details());
    var both = board.update(Optional.of(other), Optional.of(NEXT_VILLAGE)).after();
    assertEquals(other, both.details());
    assertEquals(NEXT_VILLAGE, both.patch());
    assertThrows(
        IllegalArgumentException.class, () -> board.update(Optional.empty(), Optional.empty()));
  }

  @Test
  void isLeftAloneOnceItEnded() {
    var ended = facility(FacilityKind.NOTICE_BOARD, BOARD).end(NOW).after();
    var told = "FACILITY_ENDED {legal=, name=facilities/" + ended.id().value() + "}";
    assertEquals(told, refused(() -> ended.end(NOW)));
    assertEquals(told, refused(() -> ended.update(Optional.of(BOARD), Optional.empty())));
  }

  @Test
  void hasNoPhoneAndNoHoursAsANoticeBoard() {
    var rule = ", rule=is that of a station, and empty for a notice board}";
    var board = facility(FacilityKind.NOTICE_BOARD, BOARD);
    for (var details : List.of(details("门口", "12345", ""), details("门口", "", "全天"))) {
      var field = details.phone().isEmpty() ? "opening_text" : "phone";
      var told = "INVALID_FIELD {field=" + field + rule;
      assertEquals(told, refused(() -> facility(FacilityKind.NOTICE_BOARD, details)));
      assertEquals(told, refused(() -> board.update(Optional.of(details), Optional.empty())));
    }
  }

  @Test
  void isSaidInTwoHundredCharactersAndWithAPhoneThatCanBeDialled() {
    assertEquals("place", field(() -> details("", "", "")));
    assertEquals("place", field(() -> details("墙".repeat(201), "", "")));
    assertEquals("opening_text", field(() -> details("站", "", "时".repeat(201))));
    assertEquals("phone", field(() -> details("站", "110", "")));
  }

  private static String field(Executable call) {
    return assertThrows(Refusal.class, call).details().getOrDefault("field", "");
  }

  @Test
  void isAtAPointInWgs84WhateverItWasSaidIn() {
    var point = GeoPoint.of(104.173, 36.544);
    var said = CoordinateSystem.BD_09.fromWgs84(point);
    var position = Position.of(said, CoordinateSystem.BD_09);
    assertEquals(point.longitude(), position.point().longitude(), 2e-7);
    assertEquals(point.latitude(), position.point().latitude(), 2e-7);
    assertEquals(CoordinateSystem.BD_09, position.given());
  }
}
