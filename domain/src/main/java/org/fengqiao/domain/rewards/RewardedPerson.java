package org.fengqiao.domain.rewards;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;

/**
 * What somebody who reports clues was given, by month: the guard of what one may be given, written
 * with each reward that is approved.
 *
 * @param months the latest {@value #MONTHS} in which something was given
 */
public record RewardedPerson(PersonId id, List<OfMonth> months) implements Aggregate {
  static final int MONTHS = 48;

  /** How it comes from its facts. */
  public static final Lineage<RewardedPerson, PersonFact> LINEAGE =
      new Lineage<>(
          AggregateKind.REWARDED_PERSON,
          RewardedPerson.class,
          PersonFact.class,
          RewardedPerson::begun,
          RewardedPerson::after);

  /**
   * What was given in a month, and for how many clues.
   *
   * @param fen above 0
   * @param clues above 0
   */
  public record OfMonth(YearMonth month, long fen, int clues) {
    public OfMonth {
      Objects.requireNonNull(month);
      if (fen < 1 || clues < 1) {
        throw new IllegalArgumentException("no more is given back than was given in " + month);
      }
    }
  }

  public RewardedPerson {
    Objects.requireNonNull(id);
    months = List.copyOf(months);
  }

  /** The first reward of a person. */
  public static Decided<RewardedPerson> first(PersonId id, YearMonth month, long fen) {
    return LINEAGE.begin(List.of(new PersonFact.Rewarded(id, month, fen)));
  }

  /** A further reward. */
  public Decided<RewardedPerson> reward(YearMonth month, long fen) {
    return LINEAGE.move(this, List.of(new PersonFact.Rewarded(id, month, fen)));
  }

  /** One that was approved is not given: it was declined, or expired. */
  public Decided<RewardedPerson> giveBack(YearMonth month, long fen) {
    return LINEAGE.move(this, List.of(new PersonFact.Returned(month, fen)));
  }

  /** What was given in a month. */
  public Given given(YearMonth month) {
    return months.stream()
        .filter(one -> one.month().equals(month))
        .findFirst()
        .map(one -> new Given(one.fen(), one.clues()))
        .orElse(Given.NOTHING);
  }

  private static RewardedPerson begun(PersonFact fact) {
    if (!(fact instanceof PersonFact.Rewarded(var id, _, _))) {
      throw new IllegalStateException("a person is rewarded first, not " + fact);
    }
    return new RewardedPerson(id, List.of()).after(fact);
  }

  private RewardedPerson after(PersonFact fact) {
    return switch (fact) {
      case PersonFact.Rewarded(_, var month, long fen) -> with(month, fen, 1);
      case PersonFact.Returned(var month, long fen) -> with(month, -fen, -1);
    };
  }

  private RewardedPerson with(YearMonth month, long fen, int clues) {
    var had = given(month);
    long left = Math.addExact(had.fen(), fen);
    int leftClues = had.clues() + clues;
    // Of a month that was dropped nothing is left to give back.
    var now = leftClues < 1 ? Stream.<OfMonth>of() : Stream.of(new OfMonth(month, left, leftClues));
    var all =
        Stream.concat(months.stream().filter(one -> !one.month().equals(month)), now)
            .sorted(Comparator.comparing(OfMonth::month))
            .toList();
    return new RewardedPerson(id, all.subList(Math.max(0, all.size() - MONTHS), all.size()));
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
