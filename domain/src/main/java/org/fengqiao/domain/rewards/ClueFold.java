package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitStart;
import org.fengqiao.domain.people.OfficerWords;

/** Makes the clue that a fact leaves. Decides nothing: one that does not fit is a bug. */
final class ClueFold {
  private ClueFold() {}

  static Clue begun(ClueFact fact) {
    if (!(fact instanceof ClueFact.Submitted f)) {
      throw new IllegalStateException("a clue is submitted first, not " + fact);
    }
    return new Clue(
        f.id(),
        f.filing(),
        f.text(),
        f.finder(),
        f.secret(),
        List.of(f.filing().handler()),
        Optional.empty(),
        List.of(new ClueTime(ClueLimit.VERIFY, f.verify().limit())),
        Guesses.NONE,
        new ClueState.Submitted());
  }

  static Clue after(Clue c, ClueFact fact) {
    return switch (fact) {
      case ClueFact.Submitted _ -> throw new IllegalStateException("a clue is submitted once");
      case ClueFact.Assigned(var handler, _) -> c.handledBy(handler);
      case ClueFact.Verified(var said) ->
          stop(c, ClueLimit.VERIFY, said.time())
              .with(in(c, ClueState.Submitted.class).verify(said));
      case ClueFact.FoundInvalid(var said) ->
          stop(c, ClueLimit.VERIFY, said.time())
              .with(in(c, ClueState.Submitted.class).findInvalid(said));
      case ClueFact.FoundDuplicate(var of, var said) ->
          stop(c, ClueLimit.VERIFY, said.time()).with(duplicate(c, of, said));
      case ClueFact.CaseLinked(var linked, _, _) -> c.linkedTo(linked);
      case ClueFact.Disposed(var disposal, var start) ->
          begin(c, ClueLimit.START, start).with(in(c, ClueState.Valid.class).dispose(disposal));
      case ClueFact.Graded(var grading) -> graded(c, grading);
      case ClueFact.Proposed(var reward, var said) ->
          c.with(at(c, RewardState.Graded.class).propose(reward, said));
      case ClueFact.Returned(var said) -> c.with(at(c, RewardState.Proposed.class).giveBack(said));
      case ClueFact.Approved f ->
          begin(c, ClueLimit.TELL, f.tell())
              .with(at(c, RewardState.Proposed.class).approve(f.budget(), f.month(), f.said()));
      case ClueFact.Declined(var cause, var said) ->
          stopAll(c, said.time()).with(declined(c, new Declining(cause, said)));
      case ClueFact.Told(var telling, var claim) ->
          begin(stop(c, ClueLimit.TELL, telling.told()), ClueLimit.CLAIM, claim)
              .with(at(c, RewardState.Approved.class).tell(telling));
      case ClueFact.ClaimExtended f -> extended(c, f);
      case ClueFact.Missed(var proof, _, var shut) -> c.with(c.guesses().missed(proof, shut));
      case ClueFact.Claimed(var claiming) ->
          stop(c, ClueLimit.CLAIM, claiming.time()).with(Guesses.NONE).with(claimed(c, claiming));
      case ClueFact.PaymentsOrdered(var payments, _) -> c.with(paying(c, payments));
      case ClueFact.PaymentSettled f -> c.with(settled(c, f));
      case ClueFact.Reversed(var cause, var said) ->
          c.with(at(c, RewardState.Paid.class).reverse(cause, said));
      case ClueFact.Recovered(long fen, _) ->
          c.with(at(c, RewardState.Reversed.class).recover(fen));
      case ClueFact.Expired(var time) ->
          stop(c, ClueLimit.CLAIM, time).with(at(c, RewardState.Told.class).expire(time));
      case ClueFact.RungFired(var of, var rung) -> time(c, of, limit -> limit.afterFiring(rung));
      case ClueFact.DueTimeMoved f -> time(c, f.of(), limit -> limit.told(Optional.of(f.to())));
    };
  }

  private static ClueState duplicate(Clue c, ClueId of, OfficerWords said) {
    return c.state() instanceof ClueState.Valid valid
        ? valid.findDuplicate(of, said)
        : in(c, ClueState.Submitted.class).findDuplicate(of, said);
  }

  private static ClueState declined(Clue c, Declining why) {
    return c.state() instanceof ClueState.Rewarding(var was, RewardState.Paying paying)
            && c.path().paidFen() > 0
        ? was.with(paying.declineRest(why))
        : new ClueState.Declined(c.state(), why);
  }

  private static Clue graded(Clue c, Grading grading) {
    return c.state() instanceof ClueState.Disposed disposed
        ? stop(c, ClueLimit.START, grading.said().time()).with(disposed.grade(grading))
        : c.with(at(c, RewardState.Graded.class).grade(grading));
  }

  private static Clue extended(Clue c, ClueFact.ClaimExtended f) {
    return time(
            c,
            ClueLimit.CLAIM,
            limit -> limit.with(limit.clock().extend(f.extension())).told(f.due()))
        .with(at(c, RewardState.Told.class).extend(f.why()));
  }

  private static RewardState claimed(Clue c, Claiming claiming) {
    return c.status() == ClueStatus.TOLD
        ? at(c, RewardState.Told.class).claim(claiming)
        : at(c, RewardState.Paying.class).claimAgain(claiming);
  }

  private static RewardState paying(Clue c, List<Payment> orders) {
    return c.status() == ClueStatus.CLAIMED
        ? at(c, RewardState.Claimed.class).pay(orders)
        : at(c, RewardState.Paying.class).pay(orders);
  }

  private static RewardState settled(Clue c, ClueFact.PaymentSettled f) {
    var paying = at(c, RewardState.Paying.class);
    var order =
        paying.payments().stream()
            .filter(one -> one.id().equals(f.payment()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(f.payment() + " was not ordered"));
    return paying.settle(order.settled(f.outcome(), f.reference(), f.time()));
  }

  private static Clue begin(Clue c, ClueLimit of, LimitStart start) {
    return c.with(
        Stream.concat(c.times().stream(), Stream.of(new ClueTime(of, start.limit()))).toList());
  }

  private static Clue stop(Clue c, ClueLimit of, Instant time) {
    return time(c, of, limit -> limit.stop(time));
  }

  private static Clue stopAll(Clue c, Instant time) {
    return c.with(
        c.times().stream().map(one -> new ClueTime(one.of(), one.limit().stop(time))).toList());
  }

  private static Clue time(Clue c, ClueLimit of, UnaryOperator<Limit> change) {
    return c.with(
        c.times().stream()
            .map(time -> time.of() == of ? new ClueTime(of, change.apply(time.limit())) : time)
            .toList());
  }

  private static <S extends ClueState> S in(Clue c, Class<S> state) {
    if (!state.isInstance(c.state())) {
      throw new IllegalStateException(c.id() + " is not " + state.getSimpleName());
    }
    return state.cast(c.state());
  }

  private static <S extends RewardState> S at(Clue c, Class<S> state) {
    var reward = in(c, ClueState.Rewarding.class).reward();
    if (!state.isInstance(reward)) {
      throw new IllegalStateException(c.id() + " is not " + state.getSimpleName());
    }
    return state.cast(reward);
  }
}
