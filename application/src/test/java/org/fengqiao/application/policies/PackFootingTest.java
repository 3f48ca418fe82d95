package org.fengqiao.application.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PetitionRules;
import org.fengqiao.domain.policies.PolicyReason;
import org.fengqiao.domain.policies.RewardRules;
import org.junit.jupiter.api.Test;

class PackFootingTest {
  private static final Role DIRECTOR = TownRules.DIRECTOR.role();

  private final Desk desk = new Desk();

  /** What a pack misses that counts on that calendar, where its clocks name none. */
  private List<PackFooting.Missing> missing(String calendar, Casework casework) {
    var bytes = Desk.file("small 620402000000 " + calendar + " 小县").bytes();
    var reading = new SketchReader(casework.rule()).read(bytes);
    return desk.footing.missing(assertInstanceOf(PackReading.Sound.class, reading).rules());
  }

  /** Where a pack on another calendar names that of China, which is not published. */
  private Set<String> missingCn(Casework casework) {
    return missing("moon", casework).stream()
        .filter(one -> one.reason() == PolicyReason.CALENDAR_NOT_FOUND)
        .filter(one -> one.name().equals("calendars/cn"))
        .map(PackFooting.Missing::path)
        .collect(Collectors.toSet());
  }

  @Test
  void missesTheCalendarsOfMediation() {
    assertEquals(
        Set.of(
            "mediation.acceptance.calendar",
            "mediation.mediating.calendar",
            "mediation.performance.calendar",
            "mediation.confirmation.enacted[0].calendar",
            "mediation.court.enacted[0].calendar",
            "mediation.court.enacted[1].calendar"),
        missingCn(Casework.silent().with(TownMediation.rule())));
  }

  @Test
  void missesTheCalendarsOfEachLawOfPetitions() {
    var routing =
        Set.of("petitions.route.enacted[0].calendar", "petitions.route.enacted[1].calendar");
    var paths = missingCn(Casework.silent().with(PetitionRules.rule(Desk.CN)));
    assertEquals(
        routing,
        paths.stream()
            .filter(path -> path.startsWith("petitions.route"))
            .collect(Collectors.toSet()));
    assertEquals(16, paths.size());
  }

  @Test
  void missesTheCalendarsOfRewards() {
    assertEquals(
        Set.of(
            "rewards.verify.calendar",
            "rewards.start.calendar",
            "rewards.tell.calendar",
            "rewards.claim.calendar"),
        missingCn(
            Casework.silent()
                .with(RewardRules.rule(Desk.CN, TownRules.SECRETARY.role(), DIRECTOR))));
  }

  @Test
  void missesNothingThatIsThere() {
    desk.publishCn();
    var casework =
        Casework.silent()
            .with(TownMediation.rule())
            .with(PetitionRules.rule(Desk.CN))
            .with(RewardRules.rule(Desk.CN, TownRules.SECRETARY.role(), DIRECTOR));
    assertEquals(List.of(), missing("cn", casework));
  }
}
