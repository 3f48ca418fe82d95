package org.fengqiao.application.store;

import static org.fengqiao.application.store.StoreFixture.aRequest;
import static org.fengqiao.application.store.StoreFixture.aSample;
import static org.fengqiao.application.store.StoreFixture.making;
import static org.fengqiao.application.store.StoreFixture.moving;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Version;
import org.junit.jupiter.api.Test;

/** What {@link Store} promises its callers, whatever keeps the rows. */
public interface StoreContract extends CommitsContract, JournalContract {
  private Store store() {
    return new DecidingStore(commits(), aggregates());
  }

  private Answer<Sample> add(UUID id, int amount) {
    return store()
        .act(() -> {
          var now = aggregates().find(Sample.class, Sample.make(id).after().ref()).orElseThrow();
          return Optional.of(moving(now, now.aggregate().add(amount)));
        })
        .orElseThrow();
  }

  @Test
  default void answersARepeatedRequestWithTheSameResourceAsItIsNow() {
    var request = aRequest();
    var first = store().decide(request, () -> making(UUID.randomUUID()));
    assertFalse(first.repeated());
    var moved = add(first.aggregate().id(), 5);

    var again = store().decide(request, () -> making(UUID.randomUUID()));
    assertTrue(again.repeated());
    assertEquals(moved.resource(), again.resource());
  }

  @Test
  default void refusesAnotherBodyUnderTheSameRequestId() {
    var request = aRequest();
    store().decide(request, () -> making(UUID.randomUUID()));
    var before = journal().end();
    var refusal =
        assertThrows(
            Refusal.class,
            () -> store().decide(aRequest(request.id(), "other"), () -> making(UUID.randomUUID())));
    assertEquals(RequestReason.REQUEST_ID_REUSED, refusal.reason());
    assertEquals(before, journal().end());
  }

  @Test
  default void answersARepeatThoughTheDecisionWouldRefuseItNow() {
    var request = aRequest();
    var first = store().decide(request, () -> making(UUID.randomUUID()));
    var again =
        store()
            .<Sample>decide(
                request,
                () -> {
                  throw Refusal.conflict(RequestReason.STALE_ETAG, Map.of());
                });
    assertEquals(first.resource(), again.resource());
    assertTrue(again.repeated());
  }

  @Test
  default void throwsTheRefusalOfADecisionAndKeepsNoReceiptOfIt() {
    var request = aRequest();
    var refusal = Refusal.conflict(RequestReason.STALE_ETAG, Map.of());
    var thrown =
        assertThrows(
            Refusal.class,
            () ->
                store()
                    .<Sample>decide(
                        request,
                        () -> {
                          throw refusal;
                        }));
    assertSame(refusal, thrown);
    assertFalse(store().decide(request, () -> making(UUID.randomUUID())).repeated());
  }

  @Test
  default void losesNoneOfManyMovesAtOnce() throws Exception {
    var made = aSample(commits());
    int calls = 6;
    var answers = StoreFixture.together(calls, _ -> add(made.aggregate().id(), 1));
    assertEquals(
        calls, answers.stream().map(answer -> answer.resource().version()).distinct().count());
    var now = aggregates().find(Sample.class, made.aggregate().ref()).orElseThrow();
    assertEquals(calls, now.aggregate().count());
    assertEquals(new Version(calls + 1), now.version());
  }

  @Test
  default void answersManyRepeatsAtOnceWithOneEffect() throws Exception {
    var request = aRequest();
    var before = journal().end();
    var answers =
        StoreFixture.together(10, _ -> store().decide(request, () -> making(UUID.randomUUID())));
    assertEquals(1, answers.stream().filter(answer -> !answer.repeated()).count());
    assertEquals(1, answers.stream().map(Answer::resource).distinct().count());
    assertEquals(1, journal().past(before, 100).size());
  }

  @Test
  default void answersAnAnsweredClaimWithItsFirstBearer() {
    var first = aSample(commits());
    var name = first.aggregate().name();
    var again =
        store()
            .decide(
                aRequest(), () -> making(Sample.make(UUID.randomUUID(), name, "other " + name)));
    assertTrue(again.repeated());
    assertEquals(first, again.resource());
  }

  @Test
  default void answersAnAnsweredClaimThoughTheDecisionWouldRefuseItNow() {
    var first = aSample(commits());
    var claims = first.aggregate().claims();
    var again = store().decide(aRequest(), claims, StoreContract::refused);
    assertTrue(again.repeated());
    assertEquals(first, again.resource());

    var exclusive = claims.subList(1, 2);
    var thrown =
        assertThrows(
            Refusal.class, () -> store().decide(aRequest(), exclusive, StoreContract::refused));
    assertEquals(RequestReason.INVALID_FIELD, thrown.reason());
  }

  private static Changes<Sample> refused() {
    throw Refusal.invalid("label", "is one of those in force");
  }

  @Test
  default void refusesAnotherBodyUnderARequestIdThoughAClaimStands() {
    var request = aRequest();
    var first = store().decide(request, () -> making(UUID.randomUUID())).aggregate();
    var other = aRequest(request.id(), "other");
    var refusal =
        assertThrows(
            Refusal.class, () -> store().decide(other, first.claims(), StoreContract::refused));
    assertEquals(RequestReason.REQUEST_ID_REUSED, refusal.reason());
  }

  @Test
  default void refusesAnExclusiveClaimThatStandsByItsReason() {
    var first = aSample(commits()).aggregate();
    var taking = Sample.make(UUID.randomUUID(), "other " + first.label(), first.label());
    var refusal =
        assertThrows(Refusal.class, () -> store().decide(aRequest(), () -> making(taking)));
    assertEquals(first.claims().getLast().refusal().orElseThrow(), refusal.reason());
  }
}
