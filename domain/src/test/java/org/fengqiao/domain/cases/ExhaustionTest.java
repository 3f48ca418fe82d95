package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.SECRETARY;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.aCase;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.closed;
import static org.fengqiao.domain.cases.CaseFixtures.dispatched;
import static org.fengqiao.domain.cases.CaseFixtures.resolved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExhaustionTest {
  @Test
  void limitsAreExhaustedFromTheDueTimeOfOneClockOn() {
    var c = aCase();
    assertFalse(Exhaustion.ofLimits(c, TestRules.BOOK::face, after("PT29M59S")));
    assertTrue(Exhaustion.ofLimits(c, TestRules.BOOK::face, after("PT30M")));
  }

  @Test
  void aClockThatStoppedExhaustsNothingUnlessItHadRunOut() {
    assertFalse(Exhaustion.ofLimits(contacted("PT29M"), TestRules.BOOK::face, after("PT2H")));
    assertTrue(Exhaustion.ofLimits(contacted("PT31M"), TestRules.BOOK::face, after("PT2H")));
  }

  private static Case contacted(String after) {
    return at(aCase(), after).recordContact(VILLAGER, true, Optional.empty()).after();
  }

  @Test
  void returnsAreExhaustedByTheLastObjectionThatIsAllowed() {
    var rule = new ObjectionRule(Optional.empty(), 1, false);
    var c = dispatched();
    assertFalse(Exhaustion.ofReturns(c, rule, CallbackRule.DEFAULT));
    var objected = new CaseDisputeAt(at(c, "PT5M"), rule).object(VILLAGER, WORDS).after();
    assertTrue(Exhaustion.ofReturns(objected, rule, CallbackRule.DEFAULT));
    var more = new ObjectionRule(Optional.empty(), 2, false);
    assertFalse(Exhaustion.ofReturns(objected, more, CallbackRule.DEFAULT));
  }

  @Test
  void returnsAreExhaustedByTheLastRoundThatIsAllowed() {
    var post = SECRETARY;
    var closed = at(resolved(), "PT2H").close(Optional.empty(), Optional.of(post)).after();
    var rule = new CallbackRule(post.role(), 2);
    var answer =
        new CaseCallbackAt.Call.Answered(false, Satisfaction.DISSATISFIED, Optional.of(WORDS));
    var again =
        new CaseCallbackAt(at(closed, "PT3H"), rule, List.of(VILLAGER.id()))
            .record(VILLAGER, answer)
            .after();
    assertEquals(1, again.rounds().size());
    assertTrue(Exhaustion.ofReturns(again, ObjectionRule.DEFAULT, rule));
    var more = new CallbackRule(post.role(), 3);
    assertFalse(Exhaustion.ofReturns(again, ObjectionRule.DEFAULT, more));
    assertFalse(Exhaustion.ofReturns(closed, ObjectionRule.DEFAULT, rule));
  }

  @Test
  void whereNothingMayBeReturnedNothingWas() {
    var never = new ObjectionRule(Optional.empty(), 0, false);
    var once = new CallbackRule(Optional.empty(), 1);
    assertFalse(Exhaustion.ofReturns(closed(), never, once));
  }
}
