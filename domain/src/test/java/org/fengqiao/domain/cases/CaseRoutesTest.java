package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.aCase;
import static org.fengqiao.domain.cases.CaseFixtures.aReport;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

/** A matter that by its category is for another route. */
class CaseRoutesTest {
  private static final CategoryCode CRIME = new CategoryCode("crime");
  private static final Classing CLASSED =
      new Classing(Optional.empty(), Optional.of(CRIME), Optional.empty());
  private static final Routing ROUTING =
      new Routing(
          Optional.of("packs/small/versions/1"),
          Optional.empty(),
          Optional.of("catalogues/gansu/versions/2"));
  private static final CaseRoutesAt.Elsewhere POLICE =
      new CaseRoutesAt.Elsewhere(RedirectRoute.POLICE_110, Optional.of(WORDS));

  @Test
  void isOnRecordAndGoesThereAtOnceWithNobodyGivenIt() {
    var reported = (CaseFact.Reported) aReport(Optional.empty()).facts().getFirst();
    var sent = CaseReport.sentOn(reported, CLASSED, POLICE, TestRules.BOOK);
    assertEquals(List.of("Reported", "Triaged", "Redirected"), kinds(sent));
    var c = sent.after();
    assertEquals(new CaseState.Redirected(RedirectRoute.POLICE_110, REPORTED), c.state());
    assertEquals(Optional.of(CRIME), c.classing().category());
    assertEquals(Optional.empty(), c.climb());
    assertEquals(List.of(), c.clocks());
  }

  @Test
  void stopsTheClocksOfAReportThatIsClassedSoLater() {
    var before = aCase();
    assertFalse(before.runningClocks().isEmpty());
    var sent =
        new CaseRoutesAt(at(before, "PT5M")).triage(CLASSED, before.patch(), ROUTING, POLICE);
    var c = sent.after();
    assertEquals(new CaseState.Redirected(RedirectRoute.POLICE_110, after("PT5M")), c.state());
    assertEquals(List.of(), c.runningClocks());
    assertEquals(ROUTING, c.routing());
    assertEquals(List.of("Triaged", "Redirected", "ClockStopped"), kinds(sent));
  }

  @Test
  void refusesToClassWhatSomebodyHas() {
    var at = new CaseRoutesAt(at(signedFor(), "PT10M"));
    var patch = at.at().c().patch();
    assertEquals(Optional.of(VILLAGER.id()), at.at().c().state().inHandOf());
    var refusal = assertThrows(Refusal.class, () -> at.triage(CLASSED, patch, ROUTING, POLICE));
    assertEquals(CaseReason.ILLEGAL_MOVE, refusal.reason());
  }

  private static List<String> kinds(Decided<Case> decided) {
    return decided.facts().stream().map(fact -> fact.getClass().getSimpleName()).toList();
  }
}
