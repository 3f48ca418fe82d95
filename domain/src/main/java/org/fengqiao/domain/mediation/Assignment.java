package org.fengqiao.domain.mediation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Chooses the mediator of a dispute (指派调解员).
 *
 * <p>By balance: of those whom no rule rules out, who has taken the fewest disputes; then who has
 * the fewest in hand, and at last who is drawn by lot, of the two ids: the same candidates always
 * give one dispute the same answer, and disputes that come at once are seldom given to the same one
 * of those who are alike. So of mediators who are always eligible together no one is ever more than
 * one dispute ahead of another.
 *
 * <p>It is right to read the loads of all and write that of the chosen alone. What others have
 * taken may have grown since it was read, and never falls; the chosen is compared-and-set on the
 * version that was read. So whatever was stale, the chosen had taken no more than any of them when
 * it was committed. Two that choose the same mediator at once are told by the version, and one of
 * them decides again.
 */
public final class Assignment {
  private static final Comparator<Mediator> BY_BALANCE =
      Comparator.comparingInt((Mediator one) -> one.load().taken())
          .thenComparingInt(one -> one.load().open().size());

  private Assignment() {}

  /** What came of choosing. */
  public sealed interface Verdict {
    /** This one is to be given it. */
    record Chosen(MediatorId mediator, AssignmentReason reason) implements Verdict {
      public Chosen {
        Objects.requireNonNull(mediator);
        Objects.requireNonNull(reason);
      }
    }

    /**
     * Nobody can be.
     *
     * @param ruledOut how many each rule ruled out, none of them twice; empty if there was nobody
     */
    record Nobody(Map<RulingOut, Integer> ruledOut) implements Verdict {
      public Nobody {
        ruledOut = AssignmentReason.inOrder(ruledOut);
      }
    }
  }

  /** Shares the work out: who is least burdened of those who fit. */
  public static Verdict byBalance(List<Candidate> candidates, Wanted wanted) {
    var ruledOut = new EnumMap<RulingOut, Integer>(RulingOut.class);
    var eligible = new ArrayList<Mediator>();
    for (var one : candidates) {
      RulingOut.byBalance(one, wanted)
          .ifPresentOrElse(
              rule -> ruledOut.merge(rule, 1, Integer::sum), () -> eligible.add(one.mediator()));
    }
    return eligible.stream()
        .min(BY_BALANCE.thenComparingLong(one -> lot(one, wanted)))
        .<Verdict>map(one -> chosen(one, AssignmentBasis.BALANCE, eligible.size(), ruledOut))
        .orElseGet(() -> new Verdict.Nobody(ruledOut));
  }

  /** Drawn from both ids, well mixed: those that were made together differ by little. */
  private static long lot(Mediator one, Wanted wanted) {
    return new SplittableRandom(
            one.id().value().getLeastSignificantBits()
                ^ wanted.dispute().value().getLeastSignificantBits())
        .nextLong();
  }

  /**
   * Whether the one whom the parties chose can be given it. Skill, language, organization and
   * balance do not bind them.
   */
  public static Verdict byChoice(Candidate chosen, Wanted wanted) {
    return RulingOut.byChoice(chosen, wanted)
        .<Verdict>map(rule -> new Verdict.Nobody(Map.of(rule, 1)))
        .orElseGet(() -> chosen(chosen.mediator(), AssignmentBasis.CHOICE, 1, Map.of()));
  }

  private static Verdict chosen(
      Mediator one, AssignmentBasis basis, int eligible, Map<RulingOut, Integer> ruledOut) {
    return new Verdict.Chosen(
        one.id(), new AssignmentReason(basis, eligible, one.load().taken(), ruledOut));
  }
}
