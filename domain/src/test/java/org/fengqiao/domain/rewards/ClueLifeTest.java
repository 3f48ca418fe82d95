package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.rewards.RewardFixtures.HASH;
import static org.fengqiao.domain.rewards.RewardFixtures.ID;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.filing;
import static org.fengqiao.domain.rewards.RewardFixtures.table;
import static org.fengqiao.domain.rewards.RewardFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

/**
 * Random lives of clues, all that may be asked of one in any state, against a book kept beside
 * them. {@code -Dclues.lives=N} lives more of them, {@code -Dclues.seed=S} begins at another seed:
 * the one a failure prints, with one life, replays it.
 */
class ClueLifeTest {
  private static final int LIVES = Integer.getInteger("clues.lives", 2_000);
  private static final long SEED = Long.getLong("clues.seed", 20_260_305L);
  private static final int STEPS = 45;

  /** Rarer than in a fair draw, or no clue would get far. */
  private static final Set<ClueMove> SETBACKS =
      EnumSet.of(
          ClueMove.ASSIGN,
          ClueMove.LINK_CASE,
          ClueMove.FIND_INVALID,
          ClueMove.FIND_DUPLICATE,
          ClueMove.RETURN,
          ClueMove.DECLINE,
          ClueMove.REVERSE);

  private final Set<ClueMove> moved = EnumSet.noneOf(ClueMove.class);
  private final Set<ClueStatus> seen = EnumSet.noneOf(ClueStatus.class);
  private final Set<RewardReason> refused = EnumSet.noneOf(RewardReason.class);

  @Test
  void livesAsTheBookHasItAndIsTheFoldOfItsFacts() {
    for (long seed = SEED; seed < SEED + LIVES; seed++) {
      new Life(seed).live();
    }
    if (LIVES >= 2_000) {
      assertEquals(EnumSet.allOf(ClueMove.class), moved);
      assertEquals(EnumSet.allOf(ClueStatus.class), seen);
      assertEquals(
          EnumSet.of(
              RewardReason.ILLEGAL_CLUE_MOVE,
              RewardReason.NOT_IN_HAND,
              RewardReason.APPROVED_BY_PROPOSER,
              RewardReason.EXTENSION_BY_ASKER,
              RewardReason.EXTENSION_TOO_LONG,
              RewardReason.TIME_RUN_OUT,
              RewardReason.NOTHING_TO_PAY,
              RewardReason.PAYMENTS_BEGUN,
              RewardReason.PAYMENT_NOT_FOUND,
              RewardReason.PAYMENT_SETTLED_OTHERWISE,
              RewardReason.MORE_THAN_PAID),
          refused);
    }
  }

  /** One clue, its facts from the beginning, and the book. */
  private final class Life {
    private final long seed;
    private final Random random;
    private final TestTerms terms;
    private final ClueBook book;
    private final List<ClueFact> facts = new ArrayList<>();
    private Instant now;
    private Clue c;

    Life(long seed) {
      this.seed = seed;
      random = new Random(seed);
      var joint = pick(JointShare.values());
      terms = terms(table(joint, RewardCaps.NONE));
      var naming = pick(Naming.values());
      int reporters = naming == Naming.JOINT ? 2 + random.nextInt(4) : 1;
      now = NOW.plusSeconds(random.nextInt(300 * 86_400));
      var arrival = new ClueAt.Arrival(ID, filing(naming, reporters, now), WORDS, "FINDER", HASH);
      var submitted = ClueAt.submit(arrival, terms, terms);
      c = submitted.after();
      book = new ClueBook(joint == JointShare.FIRST ? 1 : reporters, now);
      keep(submitted);
    }

    void live() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plusSeconds(random.nextInt(pause()));
        int chance = random.nextInt(10);
        if (chance == 0) {
          look();
        } else if (chance == 1) {
          miss();
        } else {
          ask(ClueAsk.of(random, move(), c, now));
        }
      }
      var first = Clue.LINEAGE.begin(facts.subList(0, 1)).after();
      assertEquals(c, Clue.LINEAGE.fold(first, facts.subList(1, facts.size())), label());
    }

    /**
     * At most so many seconds, most of the time a few days; whoever is to claim may take a year.
     */
    private int pause() {
      if (random.nextInt(5) > 0) {
        return 400_000;
      }
      return c.status() == ClueStatus.TOLD ? 30_000_000 : 3_000_000;
    }

    /** One that leads on, most of the time. */
    private ClueMove move() {
      var legal = List.copyOf(ClueMoveTest.ways(c.status()).keySet());
      var onward = legal.stream().filter(move -> !SETBACKS.contains(move)).toList();
      if (random.nextInt(6) == 0 || legal.isEmpty()) {
        return pick(ClueMove.values());
      }
      var from = onward.isEmpty() || random.nextInt(8) == 0 ? legal : onward;
      return from.get(random.nextInt(from.size()));
    }

    private void ask(ClueAsk ask) {
      var expected = book.refusal(ask, now);
      Optional<Decided<Clue>> decided;
      try {
        decided = ask.of(new ClueAt(c, terms, terms, now));
      } catch (Refusal refusal) {
        assertEquals(expected, Optional.of(refusal.reason()), () -> label() + " " + ask);
        refused.add((RewardReason) refusal.reason());
        return;
      } catch (RuntimeException e) {
        throw new AssertionError(label() + " " + ask, e);
      }
      assertEquals(Optional.empty(), expected, () -> label() + " " + ask);
      moved.add(ask.move());
      book.done(ask, now);
      decided.ifPresent(this::keep);
    }

    private void look() {
      var expected = book.look(now);
      var woken = ClueWaking.wake(c, terms, now);
      assertEquals(
          expected,
          woken.stream().flatMap(decided -> decided.facts().stream()).map(Life::told).toList(),
          label());
      woken.ifPresent(this::keep);
    }

    private static String told(Fact fact) {
      return switch ((ClueFact) fact) {
        case ClueFact.RungFired(_, var rung) -> rung.key().value() + " " + rung.explainedTime();
        case ClueFact.Expired(var time) -> "EXPIRED " + time;
        default -> "unexpected " + fact;
      };
    }

    private void miss() {
      keep(
          new CluePaymentAt(new ClueAt(c, terms, terms, now))
              .miss(random.nextBoolean() ? ClaimProof.CODE : ClaimProof.IDENTITY));
    }

    private void keep(Decided<Clue> decided) {
      decided.facts().forEach(fact -> facts.add((ClueFact) fact));
      c = decided.after();
      seen.add(c.status());
      book.check(c, label());
      decided.wakes().ifPresent(wakes -> assertEquals(book.wakes(), wakes, label()));
    }

    private <T> T pick(T[] from) {
      return from[random.nextInt(from.length)];
    }

    private String label() {
      return "-Dclues.lives=1 -Dclues.seed=" + seed + " after " + facts.size() + " facts";
    }
  }
}
