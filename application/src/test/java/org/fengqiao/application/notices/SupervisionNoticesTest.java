package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.cases.supervisions.SupervisionTown;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.OfficerId;
import org.junit.jupiter.api.Test;

/** Notices of a supervision, from the entry to the phone. */
class SupervisionNoticesTest {
  private final SupervisionTown town = new SupervisionTown();
  private final NoticesTold notices = new NoticesTold(town.cases);

  /** What was told since the last time, all of it about that supervision. */
  private List<String> told(Supervision s) {
    var taken = notices.tell();
    taken.forEach(notice -> assertEquals("supervisions/" + s.id().value(), notice.about().name()));
    return taken.stream().map(Notice::text).sorted().toList();
  }

  /** Whom the deliveries of a rule went to. */
  private List<OfficerId> by(String rule) {
    return notices.deliveries.all().stream()
        .filter(one -> one.rule().equals(rule))
        .map(one -> one.officer().orElseThrow())
        .toList();
  }

  @Test
  void tellsTheUnitOfTheOrderTheSuperiorOfTheReplyAndTheUnitOfTheReturn() {
    var s = town.aSupervision();
    assertEquals(List.of("水川镇新安村村民委员会督办，请村党组织书记2个工作日内（2026-03-05 00:00前）回复"), told(s));
    assertEquals(List.of(town.cases.villager), by("supervision.order"));
    town.replied(s);
    assertEquals(List.of("水川镇新安村村民委员会督办，村党组织书记已回复，请审核"), told(s));
    assertEquals(List.of(town.cases.townsman), by("supervision.reply"));
    town.returned(s, Optional.of(new Budget.Hours(4)));
    assertEquals(List.of("水川镇新安村村民委员会督办回复被退回，请村党组织书记于2026-03-02 13:00前重新回复"), told(s));
    assertEquals(List.of(town.cases.villager), by("supervision.return"));
  }

  @Test
  void remindsTheUnitAndTellsTheSuperiorOfSilence() {
    var s = town.aSupervision();
    told(s);
    town.cases.pass(Duration.ofDays(2));
    town.wake.wake(s.id().value());
    assertEquals(List.of("请村党组织书记于2026-03-05 00:00前回复水川镇新安村村民委员会督办"), told(s));
    town.cases.pass(Duration.ofDays(1));
    town.wake.wake(s.id().value());
    var silent = "水川镇新安村村民委员会督办，村党组织书记逾期未回复";
    assertEquals(List.of(silent, silent), told(s));
    assertEquals(List.of(town.cases.townsman, town.cases.villager), by("SUPERVISION/1/OVERDUE"));
    assertEquals(List.of(), told(s));
  }
}
