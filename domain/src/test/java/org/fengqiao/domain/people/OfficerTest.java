package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerFact.WorkHandedOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerTest {
  private static final PostId POST = new PostId(new UUID(3, 1));

  @ParameterizedTest
  @CsvSource({
    "13893401234, 13893401234",
    "+86 138-9340-1234, +8613893401234",
    "(0943) 8221234, 09438221234",
    "12345, 12345",
    "'', ''"
  })
  void keepsThePhoneAsDigits(String sent, String kept) {
    assertEquals(kept, new OfficerDetails("李强", sent).phone());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "+", "123456789012345678901", "1389340x234", "1+3893401234"})
  void refusesWhatIsNoPhone(String phone) {
    var refusal = assertThrows(Refusal.class, () -> new OfficerDetails("李强", phone));
    assertEquals("phone", refusal.details().get("field"));
  }

  @Test
  void readsTheDetailsItKept() {
    var details = new OfficerDetails("李强", "13893401234");
    var content = details.content(new ContentId(new UUID(0, 9)), "00");
    assertEquals(details, OfficerDetails.read(content));
  }

  @Test
  void notesAPostOnce() {
    var officer = anOfficer().give(POST).after();
    assertEquals(List.of(POST), officer.posts());
    assertEquals(officer, officer.give(POST).after());
  }

  @Test
  void refusesMorePostsThanALifeHas() {
    var officer = anOfficer();
    for (int i = 0; i < Officer.MOST_POSTS; i++) {
      officer = officer.give(new PostId(new UUID(5, i))).after();
    }
    var full = officer;
    var refusal = assertThrows(Refusal.class, () -> full.give(POST));
    assertEquals(PeopleReason.TOO_MANY_APPOINTMENTS, refusal.reason());
  }

  @Test
  void destroysTheFormerDetailsWhenTheyAreChanged() {
    var officer = anOfficer();
    var other = new OfficerDetails("李强", "13893401234").content(new ContentId(new UUID(0, 8)), "0");
    var changed = officer.change(other.ref());
    assertEquals(other.ref(), changed.after().details());
    assertEquals(
        List.of(officer.details().id()),
        changed.facts().stream().flatMap(fact -> fact.erases().stream()).toList());
  }

  @Test
  void destroysAllThatIsPersonalWhenErasedAndTakesNothingMore() {
    var words = new ContentRef(new ContentId(new UUID(0, 7)), Digest.of(new byte[0]));
    var absence =
        new Absence(
            new AbsenceId(new UUID(0, 6)),
            AbsenceKind.LEAVE,
            new Period(Instant.EPOCH, Optional.empty()),
            Optional.empty(),
            Optional.of(words));
    var officer = anOfficer().leave(absence).after();
    var decided = officer.erase(Instant.EPOCH);
    assertEquals(
        List.of(officer.details().id(), words.id()),
        decided.facts().stream().flatMap(fact -> fact.erases().stream()).toList());
    var erased = decided.after();
    assertEquals(Optional.of(Instant.EPOCH), erased.erased());
    var later =
        new Absence(
            new AbsenceId(new UUID(0, 5)),
            AbsenceKind.LEAVE,
            new Period(Instant.MAX, Optional.empty()),
            Optional.empty(),
            Optional.empty());
    assertErased(() -> erased.give(POST));
    assertErased(() -> erased.leave(later));
    assertErased(() -> erased.standIn(new OfficerId(new UUID(0, 2)), later));
    assertErased(() -> erased.change(words));
    assertErased(() -> erased.erase(Instant.EPOCH));
  }

  @Test
  void handsWorkOverToAnotherAlone() {
    var officer = anOfficer();
    var unit = new UnitId(new UUID(4, 1));
    var other = new OfficerId(new UUID(0, 2));
    assertEquals(
        List.of(new WorkHandedOver(other, unit, 7, Optional.empty())),
        officer.handOver(other, unit, 7, Optional.empty()).facts());
    var refusal =
        assertThrows(
            Refusal.class, () -> officer.handOver(officer.id(), unit, 7, Optional.empty()));
    assertEquals("successor", refusal.details().get("field"));
  }

  @Test
  void actsInAPostOfAUnitAtLeast() {
    var id = new OfficerId(new UUID(0, 1));
    var units = Set.of(new UnitId(new UUID(4, 1)));
    assertEquals(units, new ActingOfficer(id, units, Set.of(POST)).units());
    assertThrows(IllegalArgumentException.class, () -> new ActingOfficer(id, units, Set.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new ActingOfficer(id, Set.of(), Set.of(POST)));
  }

  private static void assertErased(Executable call) {
    assertEquals(PeopleReason.OFFICER_ERASED, assertThrows(Refusal.class, call).reason());
  }

  private static Officer anOfficer() {
    var details = new OfficerDetails("李强", "").content(new ContentId(new UUID(0, 9)), "00");
    return Officer.create(new OfficerId(new UUID(0, 1)), details.ref(), Instant.EPOCH).after();
  }
}
