package org.fengqiao.domain.rewards;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;

/**
 * Computes a reward by the table and the bounds of a pack (奖金核定).
 *
 * @param naming of the clue
 * @param reporters how many signed it
 * @param given what each of them was given this month, in the order in which they signed; empty of
 *     a clue without a name
 * @param typeFen what the unit gave for the type this month, in fen
 */
public record Computation(
    RewardTable table, Naming naming, int reporters, List<Given> given, long typeFen) {
  public Computation {
    Objects.requireNonNull(table);
    Objects.requireNonNull(naming);
    given = List.copyOf(given);
    if (reporters < 1 || given.size() != (naming == Naming.ANONYMOUS ? 0 : reporters)) {
      throw new IllegalArgumentException("each who gave a name was given something or nothing");
    }
  }

  /** A bound, and what it leaves of all that is paid together. */
  private record Left(CapKind by, long fen) {}

  /**
   * The reward of that many fen by the table, bounded.
   *
   * @throws Refusal CAP_REACHED, naming the bound, if it leaves nothing
   */
  public Reward of(long tableFen) {
    var least =
        left().filter(left -> left.fen() < tableFen).min(Comparator.comparingLong(Left::fen));
    long fen = least.map(Left::fen).orElse(tableFen);
    if (fen < 1) {
      var by = least.map(Left::by).orElseThrow();
      throw Refusal.conflict(RewardReason.CAP_REACHED, Map.of("cap", by.name()));
    }
    return new Reward(fen, tableFen, least.map(Left::by), table.joint().split(fen, reporters));
  }

  private Stream<Left> left() {
    var caps = table.caps();
    var paid = given.stream().limit(table.joint().paid(reporters)).toList();
    return Stream.of(
            caps.anonymousFen()
                .filter(_ -> naming == Naming.ANONYMOUS)
                .map(most -> new Left(CapKind.ANONYMOUS, most)),
            caps.personMonthClues()
                .filter(most -> paid.stream().anyMatch(one -> one.clues() >= most))
                .map(_ -> new Left(CapKind.PERSON_CLUES, 0)),
            caps.personMonthFen()
                .filter(_ -> !paid.isEmpty())
                .map(most -> new Left(CapKind.PERSON_MONTH, together(most, paid))),
            caps.typeMonthFen()
                .map(most -> new Left(CapKind.TYPE_MONTH, Math.max(0, most - typeFen))))
        .flatMap(Optional::stream);
  }

  /** As each gets alike, nobody gets more than is left to whom the least is. */
  private static long together(long most, List<Given> paid) {
    long least = paid.stream().mapToLong(one -> most - one.fen()).min().orElseThrow();
    return Math.max(0, least) * paid.size();
  }
}
