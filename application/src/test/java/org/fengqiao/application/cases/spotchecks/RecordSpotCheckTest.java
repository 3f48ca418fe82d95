package org.fengqiao.application.cases.spotchecks;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CallbackClerk;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.RecordCallback.Outcome;
import org.fengqiao.application.cases.ReopenCase;
import org.fengqiao.application.cases.TraceView;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckConsequence;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;
import org.fengqiao.domain.policies.Casework;
import org.junit.jupiter.api.Test;

/** What reporters say in a spot check is kept, and what was found wanting is handled once more. */
class RecordSpotCheckTest {
  private static final Outcome WANTING = new Outcome.Answered(false, Satisfaction.DISSATISFIED);

  /** What somebody else does between a decision and its commit; nothing most of the time. */
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  private final CaseTown town = new CaseTown(Interrupted::new);
  private final SpotCheckClerk clerk = new SpotCheckClerk(town);
  private final Case closed = clerk.closed();
  private final SpotCheck check = clerk.draw().draw(clerk.centre(), clerk.drawing(1)).aggregate();

  /** A store before whose commits somebody else comes. */
  private final class Interrupted implements Store {
    private final Store store;

    private Interrupted(Store store) {
      this.store = store;
    }

    @Override
    public <A extends Aggregate> Answer<A> decide(
        Request request, List<Claim> claims, Supplier<Changes<A>> decision) {
      return store.decide(
          request,
          claims,
          () -> {
            var changes = decision.get();
            meanwhile.getAndSet(() -> {}).run();
            return changes;
          });
    }

    @Override
    public <A extends Aggregate> Optional<Answer<A>> act(Supplier<Optional<Changes<A>>> decision) {
      return store.act(decision);
    }
  }

  private Answer<SpotCheck> record(Outcome outcome) {
    return clerk.record().record(clerk.centre(), clerk.calling(check, closed.id(), outcome));
  }

  private SpotCheckConsequence consequence(Answer<SpotCheck> answer) {
    return item(answer).answer().orElseThrow().consequence();
  }

  private SpotCheckItem item(Answer<SpotCheck> answer) {
    return answer.aggregate().item(closed.id()).orElseThrow();
  }

  private Case now() {
    return town.cases.find(closed.id()).orElseThrow().aggregate();
  }

  private List<TraceView> trace() {
    return town.trace.list(clerk.centre(), closed.id(), 0, 50);
  }

  private void reopen() {
    var by = clerk.centre();
    CallbackClerk.reopen(town)
        .reopen(by, new ReopenCase.Command(town.on(by, closed), Optional.empty(), "领导批示"));
  }

  @Test
  void opensTheCaseAgainInTheSameCommitAndSaysByWhichSpotCheck() {
    var answer = record(WANTING);
    assertEquals(SpotCheckConsequence.REOPENED, consequence(answer));
    assertEquals(CaseStatus.DISPATCHED, now().status());
    assertEquals(closed.lead(), now().lead());
    var last = trace().getLast();
    assertEquals(Optional.of(town.townsman), last.entry().actor().officer());
    var fact =
        last.entry().facts().stream()
            .filter(CaseFact.Reopened.class::isInstance)
            .map(CaseFact.Reopened.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(town.villager), fact.holders());
    var note = assertInstanceOf(Shown.Present.class, last.shown(fact.note().orElseThrow()));
    assertEquals(
        "spotChecks/" + check.id().value() + "\n仍有坑洼", note.content().fields().get(CaseWords.NOTE));
  }

  @Test
  void leavesTheCaseAloneWhereTheReporterIsSatisfiedOrWasNotReached() {
    int before = trace().size();
    var missed = record(new Outcome.NotReached());
    assertEquals(1, item(missed).missedCalls());
    var answer = record(new Outcome.Answered(true, Satisfaction.FAIRLY_SATISFIED));
    assertEquals(SpotCheckConsequence.NONE, consequence(answer));
    assertEquals(before, trace().size());
    var shown = clerk.items().list(clerk.centre(), check.id(), PageRequest.FIRST);
    var item = shown.items().getFirst();
    var words = item.item().answer().orElseThrow().said().words().orElseThrow();
    var present = assertInstanceOf(Shown.Present.class, item.shown(words));
    assertEquals("仍有坑洼", present.content().fields().get(CaseWords.NOTE));
  }

  @Test
  void keepsTheAnswerWhereTheRoundsAreUsedUp() {
    var once = new CallbackRule(Optional.empty(), 1);
    town.rules.handle(Casework.silent().with(once).rule());
    int before = trace().size();
    assertEquals(SpotCheckConsequence.ROUNDS_USED_UP, consequence(record(WANTING)));
    assertEquals(before, trace().size());
  }

  @Test
  void keepsTheAnswerWhereTheCaseIsNoLongerClosed() {
    reopen();
    int before = trace().size();
    assertEquals(SpotCheckConsequence.MOVED_ON, consequence(record(WANTING)));
    assertEquals(before, trace().size());
  }

  @Test
  void keepsTheAnswerWhereTheCaseWasHandledOnceMoreAndIsClosedAgain() {
    reopen();
    clerk.close(town.signFor(now()).aggregate());
    assertEquals(SpotCheckConsequence.MOVED_ON, consequence(record(WANTING)));
    assertEquals(CaseStatus.CLOSED, now().status());
  }

  @Test
  void decidesAgainWhereSomebodyElseOpensTheCaseFirst() {
    meanwhile.set(this::reopen);
    assertEquals(SpotCheckConsequence.MOVED_ON, consequence(record(WANTING)));
    assertEquals(1, now().rounds().size());
    var answered = trace().getLast().entry().facts().getFirst();
    assertEquals(Optional.empty(), trace().getLast().entry().actor().officer(), answered::toString);
  }

  @Test
  void answersARepeatedCallAsTheSpotCheckIsNow() {
    var command = clerk.calling(check, closed.id(), WANTING);
    var first = clerk.record().record(clerk.centre(), command);
    var again = clerk.record().record(clerk.centre(), command);
    assertTrue(again.repeated());
    assertEquals(first.resource(), again.resource());
    assertEquals(1, now().rounds().size());
  }

  @Test
  void refusesAnEtagThatIsNotTheNewest() {
    var fit = clerk.calling(check, closed.id(), WANTING);
    var on = fit.on();
    var older = new OfficerMove<>(on.request(), on.id(), Optional.of("9"), on.officer());
    var stale = new RecordSpotCheck.Command(older, fit.subject(), fit.outcome(), "");
    assertRefused(RequestReason.STALE_ETAG, () -> clerk.record().record(clerk.centre(), stale));
  }
}
