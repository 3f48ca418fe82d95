package org.fengqiao.application.cases;

import java.util.EnumSet;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.partners.Right;

/**
 * Puts cases on the books as the villager asks and the policeman approves; the overseer reviews
 * them and takes them off.
 */
public record BooksClerk(CaseTown town) {
  public Caller overseer() {
    return town.overseer(EnumSet.allOf(Right.class));
  }

  /** Keeps a case on the books. */
  public Case put(Case c) {
    return put(town.units(), c).aggregate();
  }

  Answer<Case> put(Caller by, Case c) {
    return new PutOnTheBooks(town.desk)
        .put(by, new PutOnTheBooks.Command(town.on(by, c), town.villager, town.policeman, "资金未到位"));
  }

  /** Keeps it there once more. */
  public Case review(Case c) {
    return review(overseer(), c).aggregate();
  }

  Answer<Case> review(Caller by, Case c) {
    return new ReviewOnTheBooks(town.desk)
        .review(by, new ReviewOnTheBooks.Command(town.on(by, c), Optional.empty(), "资金仍未到位"));
  }

  /** Lets its handling go on. */
  public Case takeOff(Case c) {
    return takeOff(overseer(), c).aggregate();
  }

  Answer<Case> takeOff(Caller by, Case c) {
    return new TakeOffTheBooks(town.desk)
        .takeOff(by, new TakeOffTheBooks.Command(town.on(by, c), Optional.empty(), "资金已到位"));
  }

  /** Makes the town's pack say nothing of when what is on the books is reviewed. */
  public void reviewNothing() {
    town.rules.run(
        TownClocks.all().stream()
            .filter(clock -> clock.startsOn() != ClockEvent.ON_THE_BOOKS)
            .toList());
  }
}
