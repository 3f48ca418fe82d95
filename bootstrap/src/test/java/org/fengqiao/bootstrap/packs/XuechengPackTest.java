package org.fengqiao.bootstrap.packs;

import static java.util.stream.Collectors.toSet;
import static org.fengqiao.bootstrap.story.XuechengCourse.RAISED_AND_SETTLED_BY_WORD;
import static org.fengqiao.bootstrap.story.XuechengCourse.RAISED_AND_SETTLED_IN_WRITING;
import static org.fengqiao.bootstrap.story.XuechengCourse.SETTLED_AT_THE_TOP;
import static org.fengqiao.bootstrap.story.XuechengCourse.SETTLED_BY_WORD;
import static org.fengqiao.bootstrap.story.XuechengCourse.SETTLED_IN_WRITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.demo.Xuecheng;
import org.fengqiao.bootstrap.story.XuechengCourse;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.policies.MediationRule;
import org.fengqiao.domain.policies.Rules;
import org.junit.jupiter.api.Test;

class XuechengPackTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-02");

  private final Rules rules = xuecheng();
  private final MediationRule mediation = rules.casework().mediation().orElseThrow();

  @Test
  void acceptsInFiveWorkingDaysAndMediatesInThirtyDays() {
    assertEquals(new Budget.WorkingDays(5), mediation.acceptance().spec().budget());
    assertEquals(new Budget.CalendarDays(30), mediation.mediating().spec().budget());
    assertTrue(mediation.courtFromTheTop());
  }

  @Test
  void givesTheTimesOfTheLawWithTheirArticles() {
    var confirmation = mediation.limit(LimitKind.CONFIRMATION, TODAY).orElseThrow();
    assertEquals(Optional.of("人民调解法第三十三条"), confirmation.spec().law());
    var court = mediation.limit(LimitKind.COURT, TODAY).orElseThrow();
    assertEquals(Optional.of("民事诉讼法(2021年修正)第一百八十七条"), court.spec().law());
  }

  @Test
  void hasATypeOfDisputeForEveryTradeWithACommitteeOfItsOwn() {
    var codes = mediation.types().stream().map(type -> type.code().value()).collect(toSet());
    for (var trade : Xuecheng.TRADES) {
      assertTrue(codes.contains(trade.disputeType()), trade::name);
    }
  }

  @Test
  void hasACommitteeInAllButFortyTwoVillagesInTenTownsAndStreetsAndOfSixTrades() {
    assertEquals(42, Xuecheng.villagesWithout().size());
    assertEquals(10, Xuecheng.townsAndStreets().size());
    assertEquals(
        268,
        Xuecheng.villages().size() + Xuecheng.townsAndStreets().size() + Xuecheng.TRADES.size());
  }

  @Test
  void hasASubCentreInEachOfTheFourTowns() {
    assertEquals(
        Set.of("沙沟镇", "周营镇", "邹坞镇", "陶庄镇"),
        Xuecheng.towns().stream().map(Xuecheng::name).collect(toSet()));
  }

  @Test
  void settlesAsManyOfAsManyAsTheFieldCounts() {
    assertEquals(3_260, Stream.of(XuechengCourse.values()).mapToInt(XuechengCourse::count).sum());
    assertEquals(
        1_684,
        Stream.of(
                SETTLED_BY_WORD,
                SETTLED_IN_WRITING,
                RAISED_AND_SETTLED_BY_WORD,
                RAISED_AND_SETTLED_IN_WRITING,
                SETTLED_AT_THE_TOP)
            .mapToInt(XuechengCourse::count)
            .sum());
  }

  @Test
  void hasAPostOnTheStageForEveryRole() {
    var there = Xuecheng.place().seats().stream().map(seat -> seat.role()).collect(toSet());
    assertEquals(rules.roles().stream().map(rule -> rule.role()).collect(toSet()), there);
  }

  private static Rules xuecheng() {
    var reading = new YamlPackReader().read(Shipped.pack("xuecheng"));
    return assertInstanceOf(PackReading.Sound.class, reading, reading::toString).rules();
  }
}
