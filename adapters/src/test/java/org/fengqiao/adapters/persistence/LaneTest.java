package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.store.StoreFixture.making;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.fengqiao.application.store.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;
import org.mockito.stubbing.Answer;

/** Nobody waits for ever for a lane whose thread met what it should not. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LaneTest {
  private final LaneSession session = Mockito.mock(LaneSession.class);
  private final GroupCommit commit = Mockito.mock(GroupCommit.class);

  private static Proposal proposal() {
    return new Proposal(
        StateTables.of(SampleTable.SAMPLE), Optional.empty(), making(UUID.randomUUID()));
  }

  private static Answer<Void> stale() {
    return call -> {
      List<Proposal> group = call.getArgument(0);
      group.forEach(one -> one.answer(new Outcome.Stale(one.steps().getFirst().ref())));
      return null;
    };
  }

  @Test
  void failsTheGroupThatMeetsAnErrorAndGoesOn() {
    Mockito.doThrow(new StackOverflowError()).doAnswer(stale()).when(commit).settle(Mockito.any());
    try (var lane = new Lane("lane", 10, 10, session, commit, Stores.UNMEASURED)) {
      assertThrows(CompletionException.class, () -> lane.commit(proposal()));
      var next = proposal();
      assertEquals(new Outcome.Stale(next.steps().getFirst().ref()), lane.commit(next));
    }
  }

  @Test
  void refusesFurtherChangesWhenItsThreadHasEnded() {
    var lane = new Lane("lane", 10, 10, session, commit, Stores.UNMEASURED);
    lane.close();
    assertEquals(new Outcome.Overloaded(), lane.commit(proposal()));
  }
}
