package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.mediation.MediationFixtures.DIVORCE;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.WAGES;
import static org.fengqiao.domain.mediation.MediationFixtures.begun;
import static org.fengqiao.domain.mediation.MediationFixtures.officerOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.junit.jupiter.api.Test;

/**
 * Random walks over all that may be asked of a mediation, legal or not. {@code -Dmediation.lives=N}
 * walks more of them, {@code -Dmediation.seed=S} begins at another seed: the one a failure prints,
 * with one life, replays it.
 */
class MediationWalkTest {
  private static final int LIVES = Integer.getInteger("mediation.lives", 120);
  private static final long SEED = Long.getLong("mediation.seed", 20_260_401L);
  private static final int STEPS = 80;
  private static final List<DisputeType> TYPES = List.of(NEIGHBOURS, NEIGHBOURS, WAGES, DIVORCE);

  /** Rarer than in a fair draw, or no mediation would get far. */
  private static final Set<MediationMove> SETBACKS =
      EnumSet.of(
          MediationMove.ADD_PARTIES,
          MediationMove.DECLARE_CONFLICT,
          MediationMove.RELEASE,
          MediationMove.DROP_AGREEMENT,
          MediationMove.REPORT_DANGER,
          MediationMove.RAISE,
          MediationMove.REFUSE,
          MediationMove.FAIL,
          MediationMove.DECLINE,
          MediationMove.WITHDRAW);

  private final Set<MediationMove> moved = EnumSet.noneOf(MediationMove.class);
  private final Set<RandomMoves.Deed> done = EnumSet.noneOf(RandomMoves.Deed.class);
  private final Set<MediationStatus> seen = EnumSet.noneOf(MediationStatus.class);

  @Test
  void makesWhatIsLegalRefusesTheRestByNameAndIsTheFoldOfItsFacts() {
    for (long seed = SEED; seed < SEED + LIVES; seed++) {
      new Life(seed).live();
    }
    if (LIVES >= 120) {
      assertEquals(EnumSet.allOf(MediationMove.class), moved);
      assertEquals(EnumSet.allOf(RandomMoves.Deed.class), done);
      assertEquals(EnumSet.allOf(MediationStatus.class), seen);
    }
  }

  /** One mediation, and its facts from the beginning. */
  private final class Life {
    private final long seed;
    private final Random random;
    private final RandomMoves moves;
    private final List<MediationFact> facts = new ArrayList<>();
    private Instant now = REPORTED;
    private Mediation m;

    Life(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.moves = new RandomMoves(random);
      var type = TYPES.get(random.nextInt(TYPES.size()));
      var begun = begun(type, MediationFixtures.threeParties(), now);
      this.m = begun.after();
      keep(begun);
    }

    void live() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
        int chance = random.nextInt(10);
        if (chance == 0) {
          MediationWaking.wake(m, TestLimits.ALL, now).ifPresent(this::keep);
        } else if (chance < 4) {
          make(pick(RandomMoves.Deed.values()));
        } else {
          move();
        }
      }
      var first = Mediation.LINEAGE.begin(facts.subList(0, 1)).after();
      assertEquals(m, Mediation.LINEAGE.fold(first, facts.subList(1, facts.size())), this::label);
    }

    /** A legal move most of the time; nothing is left to do but deeds once it is over. */
    private void move() {
      var legal = MediationMove.legalIn(m.status()).stream().map(MediationMove::valueOf).toList();
      var onward = legal.stream().filter(move -> !SETBACKS.contains(move)).toList();
      if (random.nextInt(8) == 0) {
        make(pick(MediationMove.values()));
      } else if (legal.isEmpty()) {
        make(pick(RandomMoves.Deed.values()));
      } else if (random.nextInt(8) == 0) {
        make(legal.get(random.nextInt(legal.size())));
      } else {
        make(onward.get(random.nextInt(onward.size())));
      }
    }

    private void make(MediationMove move) {
      boolean legal = move.isLegalIn(m.status());
      boolean ours = random.nextInt(20) > 0;
      var officer = ours ? officerOf(m) : VILLAGER;
      var refusal = attempt(() -> moves.make(move, at(), officer));
      if (!ours) {
        assertEquals(
            Optional.of(MediationReason.NOT_THE_ORGANIZATION),
            refusal.map(Refusal::reason),
            this::label);
      } else if (legal) {
        assertNotEquals(
            Optional.of(MediationReason.ILLEGAL_MEDIATION_MOVE),
            refusal.map(Refusal::reason),
            () -> move + " " + label());
        moved.addAll(refusal.isEmpty() ? Set.of(move) : Set.of());
      } else {
        assertEquals(
            Optional.of(MediationReason.ILLEGAL_MEDIATION_MOVE),
            refusal.map(Refusal::reason),
            () -> move + " " + label());
        assertEquals(
            Optional.of(new Refusal.Kind.IllegalNow(MediationMove.legalIn(m.status()))),
            refusal.map(Refusal::kind),
            this::label);
      }
    }

    private void make(RandomMoves.Deed deed) {
      var before = m.status();
      var refusal = attempt(() -> moves.make(deed, at()));
      assertNotEquals(
          Optional.of(MediationReason.ILLEGAL_MEDIATION_MOVE),
          refusal.map(Refusal::reason),
          () -> deed + " " + label());
      assertEquals(before, m.status(), this::label);
      done.addAll(refusal.isEmpty() ? Set.of(deed) : Set.of());
    }

    /** Makes it if it is not refused; anything else that is thrown is a fault. */
    private Optional<Refusal> attempt(Supplier<Decided<Mediation>> move) {
      Decided<Mediation> decided;
      try {
        decided = move.get();
      } catch (Refusal refusal) {
        return Optional.of(refusal);
      } catch (RuntimeException e) {
        throw new AssertionError(label(), e);
      }
      keep(decided);
      return Optional.empty();
    }

    private void keep(Decided<Mediation> decided) {
      decided.facts().forEach(fact -> facts.add((MediationFact) fact));
      m = decided.after();
      seen.add(m.status());
      assertEquals(
          m.running(),
          decided.wakes().orElseThrow().stream().map(Wake::clock).toList(),
          this::label);
      assertEquals(runningBy(facts), m.running(), this::label);
      boolean open = m.state() instanceof MediationState.Open;
      assertEquals(open ? m.panel().sitting() : List.of(), m.inHand(), this::label);
      boolean mediated =
          EnumSet.of(MediationStatus.UNDER_WAY, MediationStatus.AGREED).contains(m.status());
      assertTrue(!open || mediated == !m.panel().sitting().isEmpty(), this::label);
      assertEquals(open, m.limits().stream().anyMatch(this::isOfTheWhole), this::label);
    }

    private boolean isOfTheWhole(MediationLimit one) {
      return one.isRunning() && one.agreement().isEmpty();
    }

    private static List<ClockRun> runningBy(List<MediationFact> facts) {
      var running = new ArrayList<ClockRun>();
      for (var fact : facts) {
        if (fact instanceof MediationFact.LimitBegun begun) {
          running.add(new ClockRun(begun.spec().clock().value(), begun.run()));
        }
        if (fact instanceof MediationFact.LimitStopped stopped) {
          assertTrue(running.remove(stopped.limit()));
        }
      }
      return running;
    }

    private MediationAt at() {
      return new MediationAt(m, TestLimits.ALL, now);
    }

    private <T> T pick(T[] from) {
      return from[random.nextInt(from.length)];
    }

    private String label() {
      return "-Dmediation.lives=1 -Dmediation.seed="
          + seed
          + " after "
          + facts.size()
          + " facts: "
          + m;
    }
  }
}
