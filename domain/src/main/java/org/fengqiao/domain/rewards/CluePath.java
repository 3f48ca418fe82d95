package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;

/** What of its way a clue has behind it, read off the state it is in. */
public record CluePath(ClueState state) {
  public CluePath {
    Objects.requireNonNull(state);
  }

  /** With which words it was found true, untrue, or reported before. */
  public Optional<OfficerWords> verified() {
    return switch (state) {
      case ClueState.Submitted _ -> Optional.empty();
      case ClueState.Valid(var said) -> Optional.of(said);
      case ClueState.Invalid(var said) -> Optional.of(said);
      case ClueState.Duplicate(_, var said) -> Optional.of(said);
      case ClueState.Disposed(var was, _) -> Optional.of(was.said());
      case ClueState.Rewarding(var was, _) -> Optional.of(was.was().said());
      case ClueState.Declined(var was, _) -> new CluePath(was).verified();
    };
  }

  /** Which earlier clue it repeats. */
  public Optional<ClueId> repeats() {
    return state instanceof ClueState.Duplicate(var of, _) ? Optional.of(of) : Optional.empty();
  }

  /** How the risk was removed. */
  public Optional<Disposal> disposal() {
    return switch (state) {
      case ClueState.Submitted _, ClueState.Valid _ -> Optional.empty();
      case ClueState.Invalid _, ClueState.Duplicate _ -> Optional.empty();
      case ClueState.Disposed(_, var disposal) -> Optional.of(disposal);
      case ClueState.Rewarding(var was, _) -> Optional.of(was.disposal());
      case ClueState.Declined(var was, _) -> new CluePath(was).disposal();
    };
  }

  /** Where the reward stands, or stood when it was declined. */
  public Optional<RewardState> reward() {
    return switch (state) {
      case ClueState.Submitted _, ClueState.Valid _, ClueState.Disposed _ -> Optional.empty();
      case ClueState.Invalid _, ClueState.Duplicate _ -> Optional.empty();
      case ClueState.Rewarding(_, var reward) -> Optional.of(reward);
      case ClueState.Declined(var was, _) -> new CluePath(was).reward();
    };
  }

  /** Why no reward is given, or not the rest of one that is paid. */
  public Optional<Declining> declined() {
    return state instanceof ClueState.Declined(_, var why)
        ? Optional.of(why)
        : paidReward().flatMap(RewardState.Paid::rest);
  }

  private Optional<RewardState.Paid> paidReward() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Paid paid
                ? Optional.of(paid)
                : reversed().map(RewardState.Reversed::was));
  }

  /** By what effect it was graded. */
  public Optional<Grading> grading() {
    return reward()
        .map(reward ->
            reward instanceof RewardState.Graded(var grading, _)
                ? grading
                : proposed().orElseThrow().grading());
  }

  /** Why the last proposal was returned, as long as there is no new one. */
  public Optional<OfficerWords> returned() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Graded(_, var returned) ? returned : Optional.empty());
  }

  /** What was proposed. */
  public Optional<RewardState.Proposed> proposed() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Proposed proposed
                ? Optional.of(proposed)
                : approved().map(RewardState.Approved::was));
  }

  /** How it was approved. */
  public Optional<RewardState.Approved> approved() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Approved approved
                ? Optional.of(approved)
                : told().map(RewardState.Told::was));
  }

  /** How it was told. */
  public Optional<RewardState.Told> told() {
    return reward()
        .flatMap(reward ->
            switch (reward) {
              case RewardState.Told told -> Optional.of(told);
              case RewardState.Expired(var was, _) -> Optional.of(was);
              case RewardState.Graded _, RewardState.Proposed _, RewardState.Approved _ ->
                  Optional.empty();
              case RewardState.Claimed _,
                  RewardState.Paying _,
                  RewardState.Paid _,
                  RewardState.Reversed _ ->
                  claimed().map(RewardState.Claimed::was);
            });
  }

  /** How it was claimed. */
  public Optional<RewardState.Claimed> claimed() {
    return reward()
        .flatMap(reward ->
            switch (reward) {
              case RewardState.Claimed claimed -> Optional.of(claimed);
              case RewardState.Paying(var was, _) -> Optional.of(was);
              case RewardState.Paid(var was, _, _) -> Optional.of(was);
              case RewardState.Reversed(var was, _, _, _) -> Optional.of(was.was());
              case RewardState.Graded _, RewardState.Proposed _, RewardState.Approved _ ->
                  Optional.empty();
              case RewardState.Told _, RewardState.Expired _ -> Optional.empty();
            });
  }

  /** Every order to pay, in the order they were given. */
  public List<Payment> payments() {
    return reward()
        .map(reward ->
            switch (reward) {
              case RewardState.Paying(_, var payments) -> payments;
              case RewardState.Paid(_, var payments, _) -> payments;
              case RewardState.Reversed(var was, _, _, _) -> was.payments();
              case RewardState.Graded _, RewardState.Proposed _, RewardState.Approved _ ->
                  List.<Payment>of();
              case RewardState.Told _, RewardState.Claimed _, RewardState.Expired _ ->
                  List.<Payment>of();
            })
        .orElse(List.of());
  }

  /** What was paid of it, in fen. */
  public long paidFen() {
    return payments().stream()
        .filter(one -> one.state() == PaymentState.PAID)
        .mapToLong(Payment::fen)
        .sum();
  }

  /** Why it is to be given back. */
  public Optional<RewardState.Reversed> reversed() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Reversed reversed
                ? Optional.of(reversed)
                : Optional.empty());
  }

  /** When it expired. */
  public Optional<Instant> expired() {
    return reward()
        .flatMap(reward ->
            reward instanceof RewardState.Expired(_, var time)
                ? Optional.of(time)
                : Optional.empty());
  }

  /** When each share of it was paid. */
  public Optional<Instant> paid() {
    return paidReward()
        .flatMap(paid ->
            paid.payments().stream()
                .filter(one -> one.state() == PaymentState.PAID)
                .flatMap(one -> one.ended().stream())
                .max(Comparator.naturalOrder()));
  }
}
