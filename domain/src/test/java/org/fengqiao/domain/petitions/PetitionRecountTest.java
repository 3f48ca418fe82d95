package org.fengqiao.domain.petitions;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.petitions.PetitionFixtures.BUREAU;
import static org.fengqiao.domain.petitions.PetitionFixtures.CITY;
import static org.fengqiao.domain.petitions.PetitionFixtures.CLERK;
import static org.fengqiao.domain.petitions.PetitionFixtures.HANDLER;
import static org.fengqiao.domain.petitions.PetitionFixtures.HEAD;
import static org.fengqiao.domain.petitions.PetitionFixtures.LAWS;
import static org.fengqiao.domain.petitions.PetitionFixtures.PROVINCE;
import static org.fengqiao.domain.petitions.PetitionFixtures.REEXAMINER;
import static org.fengqiao.domain.petitions.PetitionFixtures.REVIEWER;
import static org.fengqiao.domain.petitions.PetitionFixtures.at;
import static org.fengqiao.domain.petitions.PetitionFixtures.face;
import static org.fengqiao.domain.petitions.PetitionFixtures.opinion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Step;
import org.junit.jupiter.api.Test;

/**
 * The times of petitions against a count day by day, over random lives of 2006 to 2026 on the real
 * holidays. {@code -Dpetitions.cases=N} counts more of them, {@code -Dpetitions.seed=S} begins at
 * another seed: the one a failure prints, with one case, replays it.
 */
class PetitionRecountTest {
  private static final int CASES = Integer.getInteger("petitions.cases", 2_000);
  private static final long SEED = Long.getLong("petitions.seed", 20_220_501L);
  private static final Instant CHANGE = Instant.parse("2022-04-30T16:00:00Z");

  /** What the test knows of one petition by its own book. */
  private static final class Life {
    private final Random random;
    private final String label;
    private final Map<PetitionLimit, PetitionRecount> book = new EnumMap<>(PetitionLimit.class);
    private Instant now;
    private Petition p;

    Life(long seed) {
      random = new Random(seed);
      label = "seed " + seed;
      now = begun();
      var received = now.minusSeconds(random.nextInt(12 * 86_400));
      p = PetitionFixtures.registered(PetitionKind.CLAIM, received, now);
      begin(PetitionLimit.ROUTE, now, received);
    }

    /** Half of them about the change of the law, the others in any year. */
    private Instant begun() {
      return random.nextBoolean()
          ? CHANGE.minusSeconds(random.nextInt(40 * 86_400)).plusSeconds(random.nextInt(9 * 86_400))
          : LocalDate.of(2006, 1, 1)
              .plusDays(random.nextInt(20 * 365))
              .atStartOfDay(PetitionRecount.ZONE)
              .toInstant()
              .plusSeconds(random.nextInt(86_400));
    }

    private void pass(int mostDays) {
      now = now.plusSeconds(1 + random.nextInt(mostDays * 86_400));
    }

    private void begin(PetitionLimit of, Instant governing, Instant from) {
      book.put(of, new PetitionRecount(of, !governing.isBefore(CHANGE), from));
    }

    void live() {
      check();
      pass(10);
      route();
      pass(6);
      if (random.nextInt(4) == 0 && dispute()) {
        pass(9);
        route();
        pass(6);
      }
      var accepted = now;
      p = at(p, now).accept(HANDLER, LAWS, WORDS).after();
      begin(PetitionLimit.DECIDE, accepted, accepted);
      check();
      pass(40);
      if (random.nextInt(3) == 0) {
        int more = 1 + random.nextInt(30);
        p = opinion(p, now).extend(HANDLER, HEAD, new Budget.CalendarDays(more), WORDS).after();
        entry(PetitionLimit.DECIDE).extend(more);
        check();
        pass(20);
      }
      var served = between(accepted);
      p = opinion(p, now).decide(HANDLER, PetitionOutcome.EXPLAINED, WORDS, served).after();
      begin(PetitionLimit.ASK_REVIEW, accepted, served);
      check();
      appeal(accepted, served);
    }

    private void appeal(Instant accepted, Instant served) {
      pass(20);
      var asked = askedAfter(served);
      p = opinion(p, now).askReview(CLERK, CITY, WORDS, asked).after();
      begin(PetitionLimit.REVIEW, accepted, asked);
      check();
      pass(25);
      var again = between(asked);
      p = opinion(p, now).decideReview(REVIEWER, ReviewOutcome.UPHELD, WORDS, again).after();
      begin(PetitionLimit.ASK_REEXAMINATION, accepted, again);
      check();
      pass(20);
      var last = askedAfter(again);
      p = opinion(p, now).askReexamination(CLERK, PROVINCE, WORDS, last).after();
      begin(PetitionLimit.REEXAMINE, accepted, last);
      check();
      for (int i = random.nextInt(3); i > 0; i--) {
        hear();
      }
      p =
          opinion(p, now)
              .decideReexamination(REEXAMINER, ReviewOutcome.CHANGED, WORDS, now)
              .after();
      check();
    }

    /** What was served must be asked about in time: not later than so many days after it. */
    private Instant askedAfter(Instant served) {
      var latest = served.plus(Duration.ofDays(28));
      now = now.isAfter(latest) ? latest : now;
      return between(served);
    }

    private Instant between(Instant from) {
      long seconds = Duration.between(from, now).toSeconds();
      return from.plusSeconds(seconds == 0 ? 0 : random.nextLong(seconds));
    }

    private void route() {
      var registered = p.filing().time();
      p = at(p, now).route(CLERK, BUREAU, Forwarding.FORWARD, WORDS).after();
      begin(PetitionLimit.INFORM, registered, now);
      begin(PetitionLimit.OBJECT, registered, now);
      check();
    }

    /** Whether it is to be routed again. */
    private boolean dispute() {
      if (!now.isBefore(entry(PetitionLimit.OBJECT).due().orElseThrow())) {
        return false;
      }
      p = at(p, now).object(HANDLER, WORDS).after();
      pass(5);
      boolean upheld = random.nextBoolean();
      p = at(p, now).rule(CLERK, upheld, WORDS).after();
      if (upheld) {
        begin(PetitionLimit.ROUTE, p.filing().time(), now);
      }
      check();
      return upheld;
    }

    private void hear() {
      pass(8);
      p = opinion(p, now).beginHearing(REEXAMINER, WORDS).after();
      entry(PetitionLimit.REEXAMINE).stand(now);
      check();
      pass(25);
      p = opinion(p, now).endHearing(REEXAMINER, WORDS).after();
      entry(PetitionLimit.REEXAMINE).goOn(now);
      check();
    }

    private PetitionRecount entry(PetitionLimit of) {
      return Optional.ofNullable(book.get(of)).orElseThrow();
    }

    /** Each time that ever ran is due as counted, by the law that governs, which it names. */
    private void check() {
      assertEquals(book.size(), p.times().size(), label);
      for (var time : p.times()) {
        var counted = entry(time.of());
        var face = face(time.limit());
        var what = label + ": " + time + " " + counted;
        assertEquals(counted.due(), face.due(), what);
        var explanation = face.explainDue();
        assertEquals(new Step.ByLaw(counted.article()), explanation.steps().getFirst(), what);
        assertEquals(counted.due(), explanation.time(), what);
        if (time.limit().isRunning()) {
          assertEquals(counted.due(), time.limit().toldDue(), what);
        }
      }
    }
  }

  @Test
  void agreesOnRandomPetitionsOfTwentyYears() {
    int old = 0;
    int changing = 0;
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      var life = new Life(seed);
      life.live();
      assertEquals(PetitionStatus.REEXAMINED, life.p.status());
      old += life.entry(PetitionLimit.DECIDE).isNew() ? 0 : 1;
      changing +=
          life.entry(PetitionLimit.DECIDE).isNew() != life.entry(PetitionLimit.ROUTE).isNew()
              ? 1
              : 0;
    }
    assertTrue(CASES < 100 || old > CASES / 5, "only " + old + " by the old law");
    assertTrue(CASES < 100 || changing > CASES / 20, "only " + changing + " under both");
  }
}
