package org.fengqiao.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.junit.jupiter.api.Test;

class ProjectTest {
  private static final Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  private static final LocalDate DUE = LocalDate.parse("2026-05-08");
  private static final ContentRef WORDS =
      new ContentRef(new ContentId(new UUID(2, 1)), Digest.of(new byte[1]));

  private static Project adopted() {
    return adopt("修通村口道路");
  }

  private static Project adopt(String title) {
    var village = Patch.of(new DivisionCode("620402202206"));
    var id = new ProjectId(new UUID(1, 1));
    return Project.adopt(id, new UnitId(new UUID(1, 2)), village, title, DUE, NOW).after();
  }

  @Test
  void isOverdueFromTheDayAfterItIsDueUntilItEnds() {
    assertFalse(adopted().isOverdue(DUE));
    assertTrue(adopted().isOverdue(DUE.plusDays(1)));
    assertFalse(adopted().complete(WORDS, NOW).after().isOverdue(DUE.plusDays(1)));
    assertFalse(adopted().drop(WORDS, NOW).after().isOverdue(DUE.plusDays(1)));
  }

  @Test
  void endsWithWordsInOneOfTwoWays() {
    assertEquals(ProjectStatus.ADOPTED, adopted().state().status());
    assertEquals(Optional.empty(), adopted().state().ended());
    var done = adopted().complete(WORDS, NOW).after().state();
    assertEquals(new ProjectState.Completed(WORDS, NOW), done);
    assertEquals(ProjectStatus.COMPLETED, done.status());
    assertEquals(Optional.of(WORDS), done.words());
    var gone = adopted().drop(WORDS, NOW).after().state();
    assertEquals(new ProjectState.Dropped(WORDS, NOW), gone);
    assertEquals(ProjectStatus.DROPPED, gone.status());
    assertEquals(Optional.of(NOW), gone.ended());
  }

  @Test
  void refusesToEndTwiceAndATitleThatIsNone() {
    var done = adopted().complete(WORDS, NOW).after();
    assertRefused(PeopleReason.PROJECT_ENDED, () -> done.complete(WORDS, NOW));
    assertRefused(PeopleReason.PROJECT_ENDED, () -> done.drop(WORDS, NOW));
    var gone = adopted().drop(WORDS, NOW).after();
    assertRefused(PeopleReason.PROJECT_ENDED, () -> gone.complete(WORDS, NOW));
    assertRefused(RequestReason.INVALID_FIELD, () -> adopt(" "));
    assertRefused(RequestReason.INVALID_FIELD, () -> adopt("长".repeat(101)));
  }

  private static void assertRefused(Reason reason, Runnable call) {
    assertEquals(reason, assertThrows(Refusal.class, call::run).reason());
  }
}
