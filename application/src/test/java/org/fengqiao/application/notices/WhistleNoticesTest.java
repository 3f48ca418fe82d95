package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.cases.whistles.SettleWhistle;
import org.fengqiao.application.cases.whistles.WhistleTown;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.junit.jupiter.api.Test;

/** Notices of a whistle, from the entry to the phone. */
class WhistleNoticesTest {
  private final WhistleTown town = new WhistleTown();
  private final NoticesTold notices = new NoticesTold(town.cases);

  /** What was told since the last time, all of it about that whistle. */
  private Set<String> told(Whistle w) {
    var taken = notices.tell();
    taken.forEach(notice -> assertEquals("whistles/" + w.id().value(), notice.about().name()));
    return Set.copyOf(taken.stream().map(notice -> notice.text()).toList());
  }

  /** All that were given, in their order. */
  private List<Delivery> given() {
    return notices.deliveries.all();
  }

  @Test
  void tellsEachOrganThatItIsCalledForWhatAndByWhen() {
    var w = town.aWhistle();
    assertEquals(Set.of("水川镇新安村村民委员会吹哨：占道经营，请村党组织书记2小时内（2026-03-02 11:00前）报到"), told(w));
    assertEquals(3, notices.taken.size());
    assertEquals(
        w.calls().stream().map(call -> town.officer(call.organ())).toList(),
        given().stream().map(one -> one.officer().orElseThrow()).toList());
  }

  @Test
  void remindsWhoIsOutAndTellsTheSuperiorWhenTheyMissIt() {
    var w = town.aWhistle();
    told(w);
    town.came(w, 0);
    assertEquals(Set.of(), told(w));
    town.cases.pass(Duration.ofMinutes(90));
    town.wake.wake(w.id().value());
    assertEquals(Set.of("请村党组织书记于2026-03-02 11:00前到水川镇新安村村民委员会报到"), told(w));
    assertEquals(2, notices.taken.size());
    town.cases.pass(Duration.ofMinutes(30));
    town.wake.wake(w.id().value());
    assertEquals(Set.of("水川镇新安村村民委员会占道经营，村党组织书记逾期未报到"), told(w));
    var missed = given().stream().filter(one -> one.rule().endsWith("MISSED")).toList();
    assertEquals(
        List.of(
            town.leading,
            town.officer(w.calls().get(1).organ()),
            town.leading,
            town.officer(w.calls().get(2).organ())),
        missed.stream().map(one -> one.officer().orElseThrow()).toList());
    assertEquals(
        List.of("REPORT_IN/2/MISSED", "REPORT_IN/3/MISSED"),
        missed.stream().map(Delivery::rule).distinct().toList());
  }

  @Test
  void tellsNobodyOfASettledOrWithdrawnWhistle() {
    var w = town.aWhistle();
    for (int i = 0; i < 3; i++) {
      town.came(w, i);
    }
    told(w);
    town.settle.settle(
        town.village(),
        new SettleWhistle.Command(town.on(town.village(), w, town.cases.villager), "已恢复通行"));
    town.cases.pass(Duration.ofDays(1));
    town.wake.wake(w.id().value());
    assertEquals(Set.of(), told(w));
  }

  @Test
  void saysWhatStoodWhenItHappenedThoughTheWhistleWentOn() {
    var w = town.aWhistle();
    town.cases.pass(Duration.ofMinutes(90));
    town.wake.wake(w.id().value());
    town.came(w, 1);
    assertEquals(2, told(w).size());
    assertEquals(6, notices.taken.size());
    assertEquals(Set.of(), told(w));
  }
}
