package org.fengqiao.application.rewards;

import static org.fengqiao.application.rewards.ClueWalk.DISTRICT;
import static org.fengqiao.application.rewards.ClueWalk.FIRST;
import static org.fengqiao.application.rewards.ClueWalk.HANDLER;
import static org.fengqiao.application.rewards.ClueWalk.NOW;
import static org.fengqiao.application.rewards.ClueWalk.OFFICE;
import static org.fengqiao.application.rewards.ClueWalk.OTHER;
import static org.fengqiao.application.rewards.ClueWalk.SECOND;
import static org.fengqiao.application.rewards.ClueWalk.TOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.rewards.ClueFilter.Scope;
import org.fengqiao.application.rewards.RewardResults.OfGrade;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.RiskCode;
import org.junit.jupiter.api.Test;

/** How {@link Clues} are looked through. */
public interface CluesContract {
  Instant DUE = Instant.parse("2026-03-23T16:00:00Z");
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));
  RiskCode FIRE = RewardRules.FIRE;

  Store store();

  Aggregates aggregates();

  Clues clues();

  private ClueWalk walk() {
    return new ClueWalk(store(), aggregates());
  }

  /** A partner that nothing came through yet. */
  private static PartnerId partner() {
    return new PartnerId("partner-" + ClueWalk.next());
  }

  private List<ClueId> listed(ClueFilter filter, Sight sight) {
    return listed(filter, sight, NOW);
  }

  private List<ClueId> listed(ClueFilter filter, Sight sight, Instant now) {
    var all = new ArrayList<ClueId>();
    var page = new PageRequest(2, Optional.empty());
    while (true) {
      var found = clues().list(filter, sight, now, page);
      found.items().forEach(one -> all.add(one.aggregate().id()));
      if (found.next().isEmpty()) {
        return all;
      }
      page = new PageRequest(2, found.next());
    }
  }

  private static ClueFilter all(Scope scope) {
    return new ClueFilter(scope, Optional.empty(), Optional.empty(), false);
  }

  @Test
  default void listsByPlaceUnitAndPartnerTheNewestFirst() {
    var by = partner();
    var first = walk().submitted(by, FIRST, FIRE).id();
    var second = walk().submitted(partner(), SECOND, FIRE).id();
    var third = walk().submitted(by, FIRST, FIRE);
    var last = walk().assigned(third, OTHER).id();
    for (var scope : List.of(new Scope.InDivision(TOWN), new Scope.RewardedBy(OFFICE))) {
      assertEquals(List.of(last, second, first), listed(all(scope), ALL).subList(0, 3));
    }
    var here = listed(all(new Scope.InDivision(FIRST)), ALL);
    assertEquals(List.of(last, first), here.subList(0, 2));
    assertEquals(List.of(last, first), listed(all(new Scope.OfPartner(by)), ALL));
    assertEquals(last, listed(all(new Scope.HandledBy(OTHER)), ALL).getFirst());
    assertEquals(second, listed(all(new Scope.HandledBy(HANDLER)), ALL).getFirst());
  }

  @Test
  default void showsWhatIsInSightAlone() {
    var by = partner();
    var c = walk().assigned(walk().submitted(by, FIRST, FIRE), OTHER).id();
    var mine = all(new Scope.OfPartner(by));
    var nobody = new PartnerId("nobody");
    for (var sight :
        List.of(
            new Sight(by, Set.of(), Set.of()),
            new Sight(nobody, Set.of(HANDLER), Set.of()),
            new Sight(nobody, Set.of(OTHER), Set.of()),
            new Sight(nobody, Set.of(OFFICE), Set.of()),
            new Sight(nobody, Set.of(), Set.of(TOWN)))) {
      assertEquals(List.of(c), listed(mine, sight), sight::toString);
    }
    var none = new Sight(nobody, Set.of(new UnitId(new UUID(9, 9))), Set.of(SECOND));
    assertEquals(List.of(), listed(mine, none));
  }

  @Test
  default void filtersByStateTypeAndWhatIsOverdue() {
    var by = partner();
    var fire = walk().submitted(by, FIRST, FIRE).id();
    var fraud = walk().verified(walk().submitted(by, FIRST, RewardRules.FRAUD)).id();
    var mine = new Scope.OfPartner(by);
    var valid = new ClueFilter(mine, Optional.of(ClueStatus.VALID), Optional.empty(), false);
    assertEquals(List.of(fraud), listed(valid, ALL));
    var fires = new ClueFilter(mine, Optional.empty(), Optional.of(FIRE), false);
    assertEquals(List.of(fire), listed(fires, ALL));
    var overdue = new ClueFilter(mine, Optional.empty(), Optional.empty(), true);
    assertEquals(List.of(), listed(overdue, ALL, DUE.minusSeconds(1)));
    assertEquals(List.of(fire), listed(overdue, ALL, DUE));
  }

  @Test
  default void findsTheClueWhoseCodeBeginsSo() {
    var c = walk().submitted(partner(), FIRST, FIRE);
    assertEquals(c.id(), clues().find(c.finder()).orElseThrow().aggregate().id());
    assertEquals(Optional.empty(), clues().find("NOBODY000000"));
  }

  /** Each in a month of its own, so that no test counts another's. */
  private List<RewardResults> results(DivisionCode root, Level area, int year, int least) {
    return clues().results(root, area, start(year), start(year + 1), least);
  }

  private static Instant start(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  private Clue paid(DivisionCode at, RiskCode type, GradeCode grade, Instant time) {
    var c = walk().ordered(walk().submitted(partner(), at, type), grade);
    return walk().settled(c, PaymentState.PAID, time);
  }

  @Test
  default void tellsWhatWasPaidByAreaTypeAndGradeFromSoManyOn() {
    var time = start(2027);
    paid(FIRST, FIRE, RewardRules.THIRD, time);
    paid(SECOND, FIRE, RewardRules.THIRD, time.plusSeconds(1));
    paid(SECOND, FIRE, RewardRules.FIRST, start(2028).minusMillis(1));
    paid(FIRST, RewardRules.FRAUD, RewardRules.FIRST, time);
    // What the one of the first grade was worth is not to be told, though there are three fires.
    var fires = results(DISTRICT, Level.TOWN, 2027, 2);
    assertEquals(1, fires.size());
    assertEquals(TOWN, fires.getFirst().area());
    assertEquals(FIRE, fires.getFirst().type());
    assertEquals(List.of(new OfGrade(RewardRules.THIRD, 2, 10_000)), fires.getFirst().grades());
    assertEquals(List.of(), results(DISTRICT, Level.TOWN, 2027, 3));
    assertEquals(2, results(DISTRICT, Level.TOWN, 2027, 1).size());
    assertEquals(2, results(SECOND, Level.VILLAGE, 2027, 1).getFirst().grades().size());
    assertEquals(List.of(), results(new DivisionCode("340804000000"), Level.TOWN, 2027, 1));
  }

  @Test
  default void tellsWhatWasPaidFromTheFirstMomentOfATimeToBeforeItsEnd() {
    paid(FIRST, FIRE, RewardRules.THIRD, start(2029).minusMillis(1));
    paid(FIRST, FIRE, RewardRules.THIRD, start(2029));
    paid(FIRST, FIRE, RewardRules.THIRD, start(2030).minusMillis(1));
    paid(FIRST, FIRE, RewardRules.THIRD, start(2030));
    assertEquals(
        List.of(new OfGrade(RewardRules.THIRD, 2, 10_000)),
        results(DISTRICT, Level.TOWN, 2029, 2).getFirst().grades());
  }

  @Test
  default void tellsNothingOfWhatIsNotPaidOrWasPaidWrongly() {
    paid(FIRST, FIRE, RewardRules.THIRD, start(2031));
    walk().reversed(paid(FIRST, FIRE, RewardRules.THIRD, start(2031)), start(2032));
    var joint = walk().ordered(walk().submitted(partner(), FIRST, FIRE, 2), RewardRules.THIRD);
    var one = joint.path().payments().getFirst();
    walk()
        .move(
            joint,
            start(2031),
            at ->
                new CluePaymentAt(at)
                    .settle(one.id(), PaymentState.PAID, "B-1", start(2031))
                    .orElseThrow());
    assertEquals(List.of(), results(DISTRICT, Level.TOWN, 2031, 2));
    assertEquals(1, results(DISTRICT, Level.TOWN, 2031, 1).size());
  }
}
