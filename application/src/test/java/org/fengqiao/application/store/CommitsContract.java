package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.PARTNER;
import static org.fengqiao.application.store.StoreFixture.aContent;
import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.committed;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Commits} keeps to, with the {@link Aggregates} and {@link Contents} over it.
 */
public interface CommitsContract {
  Commits commits();

  Aggregates aggregates();

  Contents contents();

  private Optional<Loaded<Sample>> find(Sample sample) {
    return aggregates().find(Sample.class, sample.ref());
  }

  @Test
  default void readsBackWhatWasCommitted() {
    var made = aSample(commits());
    assertEquals(Optional.of(made), find(made.aggregate()));
    var moved = committed(commits(), moving(made, made.aggregate().add(3)));
    assertEquals(Optional.of(moved), find(made.aggregate()));
    assertEquals(3, moved.aggregate().count());
    assertEquals(new Version(2), moved.version());
  }

  @Test
  default void findsNothingThatWasNeverMade() {
    var never = Sample.make(UUID.randomUUID()).after();
    assertEquals(Optional.empty(), find(never));
    assertEquals(Optional.empty(), commits().receipt(PARTNER, never.id()));
    var unknown = new ContentId(never.id());
    assertEquals(Map.of(), contents().find(List.of(unknown)));
  }

  @Test
  default void leavesAReceiptWithTheEffect() {
    var request = aRequest();
    var changes = making(UUID.randomUUID());
    commits().commit(Optional.of(request), changes);
    var ref = changes.steps().getFirst().ref();
    assertEquals(
        Optional.of(new Receipt(request, ref, Version.FIRST)),
        commits().receipt(PARTNER, request.id()));
  }

  @Test
  default void answersARepeatedRequestWithItsFirstReceiptAndWritesNothing() {
    var first = aRequest();
    var changes = making(UUID.randomUUID());
    commits().commit(Optional.of(first), changes);
    var receipt = new Receipt(first, changes.steps().getFirst().ref(), Version.FIRST);

    var again = making(UUID.randomUUID());
    var otherBody = aRequest(first.id(), "another body");
    assertEquals(new Outcome.Repeated(receipt), commits().commit(Optional.of(otherBody), again));
    assertEquals(Optional.empty(), aggregates().find(Sample.class, again.steps().getFirst().ref()));
  }

  @Test
  default void refusesAStaleChangeAndWritesNothingOfIt() {
    var made = aSample(commits());
    committed(commits(), moving(made, made.aggregate().add(1)));
    var content = aContent("never kept");
    var request = aRequest();

    var stale = moving(made, made.aggregate().add(2)).with(List.of(content));
    assertEquals(
        new Outcome.Stale(made.aggregate().ref()), commits().commit(Optional.of(request), stale));
    assertEquals(1, find(made.aggregate()).orElseThrow().aggregate().count());
    assertEquals(Optional.empty(), commits().receipt(PARTNER, request.id()));
    assertEquals(Map.of(), contents().find(List.of(content.id())));
  }

  @Test
  default void refusesASecondMakingAsStale() {
    var made = aSample(commits());
    var again = making(Sample.make(made.aggregate().id(), "other name", "other label"));
    assertEquals(
        new Outcome.Stale(made.aggregate().ref()), commits().commit(Optional.empty(), again));
    assertEquals(Optional.of(made), find(made.aggregate()));
  }

  @Test
  default void letsOneOfTwoDecisionsOnTheSameVersionWin() throws Exception {
    var made = aSample(commits());
    var outcomes =
        StoreFixture.together(
            8, i -> commits().commit(Optional.empty(), moving(made, made.aggregate().add(i + 1))));
    assertEquals(1, outcomes.stream().filter(Outcome.Committed.class::isInstance).count());
    assertEquals(7, outcomes.stream().filter(Outcome.Stale.class::isInstance).count());
    var now = find(made.aggregate()).orElseThrow();
    assertEquals(new Version(2), now.version());
    int winner = now.aggregate().count() - 1;
    assertInstanceOf(Outcome.Committed.class, outcomes.get(winner));
  }

  @Test
  default void namesTheFirstBearerOfANameThatIsClaimedAgain() {
    var first = aSample(commits()).aggregate();
    var sameName = Sample.make(UUID.randomUUID(), first.name(), "label of another");
    assertEquals(
        new Outcome.Taken(first.claims().getFirst(), first.ref()),
        commits().commit(Optional.empty(), making(sameName)));
    var sameLabel = Sample.make(UUID.randomUUID(), "name of another", first.label());
    assertEquals(
        new Outcome.Taken(first.claims().getLast(), first.ref()),
        commits().commit(Optional.empty(), making(sameLabel)));
  }

  @Test
  default void knowsWhoBearsAName() {
    var first = aSample(commits()).aggregate();
    for (var claim : first.claims()) {
      assertEquals(Optional.of(first.ref()), commits().bearer(claim));
      var nobodys = new Claim(claim.name(), "of nobody", claim.refusal());
      assertEquals(Optional.empty(), commits().bearer(nobodys));
    }
  }

  @Test
  default void letsOneOfManyClaimantsAtOnceHaveTheName() throws Exception {
    var name = "wanted " + UUID.randomUUID();
    var outcomes =
        StoreFixture.together(
            8,
            i -> {
              var id = UUID.randomUUID();
              return commits()
                  .commit(Optional.empty(), making(Sample.make(id, name, "label " + id)));
            });
    assertEquals(1, outcomes.stream().filter(Outcome.Committed.class::isInstance).count());
    assertEquals(7, outcomes.stream().filter(Outcome.Taken.class::isInstance).count());
  }

  @Test
  default void commitsStepsOnSeveralAggregatesWhole() {
    var one = aSample(commits());
    var other = aSample(commits());
    var both =
        moving(one, one.aggregate().add(1))
            .and(new Step<>(Optional.of(other), other.aggregate().add(1)));
    var outcome = commits().commit(Optional.empty(), both);
    assertEquals(2, assertInstanceOf(Outcome.Committed.class, outcome).heads().size());

    var halfStale =
        moving(find(one.aggregate()).orElseThrow(), one.aggregate().add(1).after().add(1))
            .and(new Step<>(Optional.of(other), other.aggregate().add(5)));
    assertEquals(
        new Outcome.Stale(other.aggregate().ref()), commits().commit(Optional.empty(), halfStale));
    assertEquals(1, find(one.aggregate()).orElseThrow().aggregate().count());
    assertEquals(1, find(other.aggregate()).orElseThrow().aggregate().count());
  }

  @Test
  default void keepsContentsUntilTheyAreErased() {
    var content = aContent("水管爆裂 𠮷 🚰");
    var made = aSample(commits());
    var told =
        committed(
            commits(), moving(made, made.aggregate().tell(content.ref())).with(List.of(content)));
    assertEquals(Map.of(content.id(), content), contents().find(List.of(content.id())));

    committed(commits(), moving(told, told.aggregate().erase(content.id())));
    assertEquals(Map.of(), contents().find(List.of(content.id())));
    assertEquals(List.of(content.ref()), find(made.aggregate()).orElseThrow().aggregate().words());
  }
}
