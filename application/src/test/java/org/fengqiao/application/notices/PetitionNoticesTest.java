package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.petitions.DecideRoutingObjection;
import org.fengqiao.application.petitions.MarkBacklog;
import org.fengqiao.application.petitions.ObjectToRouting;
import org.fengqiao.application.petitions.PetitionStaff;
import org.fengqiao.application.petitions.PetitionTown;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PetitionRules;
import org.junit.jupiter.api.Test;

/** Notices of a petition, from the entry to the phone. */
class PetitionNoticesTest {
  private final PetitionTown town = new PetitionTown();
  private final NoticesTold notices = new NoticesTold(town.cases);

  /** What was told since the last time, all of it about that petition. */
  private List<String> told(Petition p) {
    var taken = notices.tell();
    taken.forEach(notice -> assertEquals(p.id().name(), notice.about().name()));
    return taken.stream().map(Notice::text).toList();
  }

  private Set<OfficerId> officers(String rule) {
    return Set.copyOf(notices.officers(rule));
  }

  private Petition objected() {
    var p = town.routed(PetitionKind.CLAIM);
    told(p);
    var on = town.on(town.bureaus(), p, town.bureau);
    return town.object
        .object(town.bureaus(), new ObjectToRouting.Command(on, "非本单位职责"))
        .aggregate();
  }

  private Petition ruled(boolean upheld) {
    var p = objected();
    var on = town.on(town.xinfang(), p, town.office);
    return town.rule
        .decide(town.xinfang(), new DecideRoutingObjection.Command(on, upheld, "已核"))
        .aggregate();
  }

  @Test
  void tellsTheUnitThatItIsRoutedTo() {
    var p = town.registered(PetitionKind.CLAIM);
    assertEquals(List.of(), told(p));
    p = town.routed(p, town.bureau);
    assertEquals(List.of("镇人社所承办水川镇新安村村民委员会信访事项，2026-03-18 00:00前告知"), told(p));
    assertEquals(Set.of(town.bureau.officer()), officers("petitions.routed"));
  }

  @Test
  void tellsTheUnitWhatBecameOfItsObjection() {
    assertEquals(List.of("镇人社所的异议成立"), told(ruled(true)));
    assertEquals(Set.of(town.bureau.officer()), officers("petitions.upheld"));
  }

  @Test
  void tellsTheUnitThatItsObjectionIsDismissedAndByWhenToTell() {
    assertEquals(List.of("镇人社所的异议不成立，2026-03-18 00:00前告知"), told(ruled(false)));
  }

  @Test
  void tellsWhoMustActWhoRegisteredAndTheLeaderInChargeWhatIsOverdue() {
    var p = town.accepted(PetitionKind.CLAIM);
    told(p);
    town.cases.pass(Duration.ofDays(70));
    town.wake.wake(p.id().value());
    assertEquals(
        List.of("镇人社所逾期，限60日", "镇人社所逾期，限60日", "镇人社所：2026-05-02 00:00到期"),
        told(p).stream().sorted().toList());
    assertEquals(
        Set.of(town.bureau.officer(), town.office.officer()), officers("DECIDE_2022/1/OVERDUE"));
  }

  @Test
  void tellsTheLeaderInChargeOfABacklogCase() {
    var p = town.accepted(PetitionKind.CLAIM);
    var marking =
        new MarkBacklog.Command(
            town.on(town.bureaus(), p, town.bureau),
            town.reviewer.post(),
            town.reviewer.officer(),
            "化解难度大");
    town.mark.mark(town.bureaus(), marking);
    town.cases.pass(Duration.ofDays(70));
    town.wake.wake(p.id().value());
    told(p);
    assertTrue(officers("DECIDE_2022/1/OVERDUE").contains(town.reviewer.officer()));
  }

  @Test
  void tellsNobodyOfAUnitThatItAccuses() {
    tellTheDirector();
    late(accusing(town.cases.director.unit()));
    assertEquals(Set.of(), officers("INFORM_2022/1/OVERDUE"));
    late(town.letterOf("P-2"));
    assertEquals(Set.of(town.cases.townsman), officers("INFORM_2022/1/OVERDUE"));
  }

  @Test
  void tellsNobodyWhoHoldsAnotherPostInAUnitThatItAccuses() {
    tellTheDirector();
    town.cases.office.appoint(town.other.post(), town.cases.townsman);
    late(accusing(town.other.unit()));
    assertEquals(Set.of(), officers("INFORM_2022/1/OVERDUE"));
    late(town.letterOf("P-2"));
    assertEquals(Set.of(town.cases.townsman), officers("INFORM_2022/1/OVERDUE"));
  }

  private void tellTheDirector() {
    var rules = PetitionRules.telling(new CalendarId("cn"), TownRules.DIRECTOR.role());
    town.cases.rules.handle(Casework.silent().with(rules).rule());
  }

  private Petition accusing(UnitId unit) {
    var sketch = town.letter(PetitionKind.ACCUSATION).accusing(List.of(unit), List.of());
    return town.register.register(town.xinfang(), sketch.command()).aggregate();
  }

  /** Routed, and nobody was told whether it is accepted when the time was over. */
  private void late(Petition p) {
    var cadre = PetitionStaff.at(town.cases, GroundTown.DISTRICT, "区纪检组");
    told(town.routed(p, cadre));
    town.cases.pass(Duration.ofDays(40));
    town.wake.wake(p.id().value());
    told(p);
  }
}
