package org.fengqiao.domain.rewards;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * A clue of a risk (线索), and the reward for it. It says nothing of who reported it. Immutable:
 * {@link ClueAt}, {@link ClueRewardAt} and {@link CluePaymentAt} decide what becomes of it.
 *
 * @param text what is reported
 * @param finder the first part of its claim code
 * @param secret by which the second is checked
 * @param hands the units that have it in hand or had, each once, the one that has it now last
 * @param linked the case that removes the risk
 * @param times those that began, by the order of {@link ClueLimit}
 */
public record Clue(
    ClueId id,
    ClueFiling filing,
    ContentRef text,
    String finder,
    CodeHash secret,
    List<UnitId> hands,
    Optional<CaseId> linked,
    List<ClueTime> times,
    Guesses guesses,
    ClueState state)
    implements Aggregate {
  /** The claim of the partner's own id; a second one is answered with the first clue. */
  public static final String SOURCE = "clue.source";

  /** The claim of the first part of a claim code. */
  public static final String FINDER = "clue.finder";

  /** How a clue comes from its facts. */
  public static final Lineage<Clue, ClueFact> LINEAGE =
      new Lineage<>(
          AggregateKind.CLUE, Clue.class, ClueFact.class, ClueFold::begun, ClueFold::after);

  public Clue {
    Objects.requireNonNull(id);
    Objects.requireNonNull(filing);
    Objects.requireNonNull(text);
    Objects.requireNonNull(finder);
    Objects.requireNonNull(secret);
    hands = List.copyOf(hands);
    if (hands.isEmpty()) {
      throw new IllegalArgumentException("some unit has it in hand");
    }
    Objects.requireNonNull(linked);
    times = List.copyOf(times);
    Objects.requireNonNull(guesses);
    Objects.requireNonNull(state);
  }

  public static Claim source(PartnerId partner, String sourceId) {
    return Claim.answered(SOURCE, partner.value() + '/' + sourceId);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return Stream.concat(
            filing.sourceId().stream().map(one -> source(filing.partner(), one)),
            Stream.of(Claim.exclusive(FINDER, finder, RewardReason.CODE_TAKEN)))
        .toList();
  }

  public ClueStatus status() {
    return state.status();
  }

  /** What of its way it has behind it. */
  public CluePath path() {
    return new CluePath(state);
  }

  /** The unit that has it in hand now. */
  public UnitId handler() {
    return hands.getLast();
  }

  /** By whom it is seen. */
  public SeenBy seenBy() {
    var units = Stream.of(filing.handler(), handler(), filing.office()).distinct().toList();
    return new SeenBy(filing.partner(), units, filing.division());
  }

  /** The unit that must act in a time; in that to claim it, the one that waits. */
  public UnitId actor(ClueLimit of) {
    return of == ClueLimit.VERIFY ? handler() : filing.office();
  }

  /** The time of that kind; empty before it began. */
  public Optional<Limit> time(ClueLimit of) {
    return times.stream().filter(time -> time.of() == of).map(ClueTime::limit).findFirst();
  }

  /** The rule whose pack version says what holds for it: that in force when it was submitted. */
  public SpecRef spec() {
    return time(ClueLimit.VERIFY).orElseThrow().clock().spec();
  }

  /** When the first of the times was told to be due that run; empty if none does. */
  public Optional<Instant> dueTold() {
    return runningTimes()
        .flatMap(time -> time.limit().toldDue().stream())
        .min(Comparator.naturalOrder());
  }

  Stream<ClueTime> runningTimes() {
    return times.stream().filter(time -> time.limit().isRunning());
  }

  @Override
  public List<ClockRun> running() {
    return runningTimes().map(time -> time.limit().clock().key()).toList();
  }

  Clue with(ClueState changed) {
    return with(hands, linked, times, guesses, changed);
  }

  Clue with(RewardState changed) {
    if (!(state instanceof ClueState.Rewarding(var was, _))) {
      throw new IllegalStateException(id + " is not rewarded");
    }
    return with(was.with(changed));
  }

  Clue with(List<ClueTime> changed) {
    return with(hands, linked, changed, guesses, state);
  }

  Clue with(Guesses changed) {
    return with(hands, linked, times, changed, state);
  }

  Clue handledBy(UnitId unit) {
    var others = hands.stream().filter(hand -> !hand.equals(unit));
    return with(Stream.concat(others, Stream.of(unit)).toList(), linked, times, guesses, state);
  }

  Clue linkedTo(CaseId one) {
    return with(hands, Optional.of(one), times, guesses, state);
  }

  private Clue with(
      List<UnitId> hands,
      Optional<CaseId> linked,
      List<ClueTime> times,
      Guesses guesses,
      ClueState state) {
    return new Clue(id, filing, text, finder, secret, hands, linked, times, guesses, state);
  }
}
