package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.CENTRE;
import static org.fengqiao.domain.mediation.MediatorFixtures.NOW;
import static org.fengqiao.domain.mediation.MediatorFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediatorFixtures.dispute;
import static org.fengqiao.domain.mediation.MediatorFixtures.id;
import static org.fengqiao.domain.mediation.MediatorFixtures.mediator;
import static org.fengqiao.domain.mediation.MediatorFixtures.organization;
import static org.fengqiao.domain.mediation.MediatorFixtures.profile;
import static org.fengqiao.domain.mediation.MediatorFixtures.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.mediation.Assignment.Verdict.Chosen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten thousand disputes are given out by chance: what they want, who is away, who pauses and what
 * is closed. Twelve mediators are able to take any of them and always there; the others are as
 * chance made them. Whoever is chosen is held against rules written down here once more.
 */
class AssignmentFairnessTest {
  private static final int DISPUTES = 10_000;
  private static final int ALIKE = 12;
  private static final int OTHERS = 28;
  private static final int LONGEST_HELD = 300;
  private static final List<Skill> SKILLS =
      Stream.of("labour", "family", "land", "medical", "traffic").map(Skill::new).toList();
  private static final List<LanguageTag> LANGUAGES =
      Stream.of("zh-CN", "wuu", "ug", "bo").map(LanguageTag::new).toList();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_260_302, 777})
  void keepsThoseWhoAreAlwaysEligibleWithinOneDisputeOfEachOther(long seed) {
    new Days(seed).live();
  }

  private static final class Days {
    private final String told;
    private final Random random;
    private final List<Mediator> mediators = new ArrayList<>();
    private final List<MediationId> held = new ArrayList<>();
    private int assigned;

    Days(long seed) {
      told = "seed " + seed;
      random = new Random(seed);
      var able =
          profile(
              Set.of(CENTRE),
              Set.copyOf(SKILLS),
              Set.copyOf(LANGUAGES),
              MediatorProfile.MOST_OPEN,
              Set.of());
      for (int n = 0; n < ALIKE + OTHERS; n++) {
        mediators.add(mediator(n, n < ALIKE ? able : anyhow(), 0));
      }
    }

    private MediatorProfile anyhow() {
      return profile(
          Set.of(random.nextInt(8) == 0 ? organization(2) : CENTRE),
          some(SKILLS),
          some(LANGUAGES),
          1 + random.nextInt(10),
          Set.of(unit(random.nextInt(5))));
    }

    private <T> Set<T> some(List<T> all) {
      var some = new HashSet<T>();
      all.stream().filter(_ -> random.nextInt(3) > 0).forEach(some::add);
      return some;
    }

    void live() {
      for (int n = 1; n <= DISPUTES; n++) {
        var now = NOW.plusSeconds(n);
        stir(now);
        give(n, now);
        assertLevel(n);
      }
      assertTrue(assigned > DISPUTES / 2, told);
      assertTrue(mediators.subList(ALIKE, mediators.size()).stream().anyMatch(this::took), told);
    }

    private boolean took(Mediator one) {
      return one.load().taken() > DISPUTES / 100;
    }

    /** Some of the others pause and come back, and disputes are closed. */
    private void stir(Instant now) {
      int n = ALIKE + random.nextInt(OTHERS);
      var one = mediators.get(n);
      if (one.isActive() && random.nextInt(20) == 0) {
        mediators.set(n, one.pause(WORDS, now).after());
      } else if (!one.isActive() && random.nextInt(4) == 0) {
        mediators.set(n, one.resume(least(), now).after());
      }
      while (held.size() > LONGEST_HELD || (!held.isEmpty() && random.nextInt(3) == 0)) {
        letGo(held.remove(random.nextInt(held.size())), now);
      }
    }

    private int least() {
      return mediators.stream()
          .filter(Mediator::isActive)
          .mapToInt(one -> one.load().taken())
          .min()
          .orElse(0);
    }

    private void letGo(MediationId dispute, Instant now) {
      for (int n = 0; n < mediators.size(); n++) {
        var one = mediators.get(n);
        if (one.load().open().contains(dispute)) {
          mediators.set(n, one.letGo(dispute, now).after());
        }
      }
    }

    private void give(int n, Instant now) {
      var wanted = wanted(n);
      var candidates = new ArrayList<Candidate>();
      for (int i = 0; i < mediators.size(); i++) {
        candidates.add(new Candidate(mediators.get(i), i >= ALIKE && random.nextInt(5) == 0));
      }
      Collections.shuffle(candidates, random);
      if (Assignment.byBalance(candidates, wanted) instanceof Chosen(var id, var reason)) {
        var given = candidates.stream().filter(one -> one.mediator().id().equals(id)).toList();
        assertFits(given.getFirst(), wanted);
        assertAddsUp(reason, candidates.size());
        mediators.set(
            (int) id.value().getLeastSignificantBits(),
            given.getFirst().mediator().take(wanted.dispute(), now).after());
        held.add(wanted.dispute());
        assigned++;
      }
    }

    private Wanted wanted(int n) {
      boolean allMay = random.nextInt(10) > 0;
      Set<MediatorId> conflicted = allMay ? Set.of(id(ALIKE + random.nextInt(OTHERS))) : everyone();
      var wantsSkill = SKILLS.get(random.nextInt(SKILLS.size()));
      return new Wanted(
          CENTRE,
          random.nextBoolean() ? Set.of(wantsSkill) : some(SKILLS),
          random.nextBoolean() ? Set.of() : some(LANGUAGES),
          Set.of(unit(random.nextInt(5))),
          conflicted,
          dispute(n));
    }

    /** As where the parties object to all who are alike. */
    private Set<MediatorId> everyone() {
      var all = new HashSet<MediatorId>();
      mediators.subList(0, ALIKE).forEach(one -> all.add(one.id()));
      return all;
    }

    private void assertFits(Candidate given, Wanted wanted) {
      var profile = given.mediator().profile();
      assertFalse(given.absent(), told);
      assertEquals(MediatorStatus.ACTIVE, given.mediator().state().status(), told);
      assertTrue(profile.organizations().contains(CENTRE), told);
      assertTrue(profile.skills().containsAll(wanted.skills()), told);
      assertTrue(profile.languages().containsAll(wanted.languages()), told);
      assertTrue(profile.conflicts().stream().noneMatch(wanted.partyUnits()::contains), told);
      assertFalse(wanted.conflicted().contains(given.mediator().id()), told);
      assertTrue(given.mediator().load().open().size() < profile.mostOpen(), told);
      assertFalse(given.mediator().load().open().contains(wanted.dispute()), told);
    }

    private void assertAddsUp(AssignmentReason reason, int candidates) {
      int ruledOut = reason.ruledOut().values().stream().mapToInt(Integer::intValue).sum();
      assertEquals(candidates, reason.eligible() + ruledOut, told);
    }

    private void assertLevel(int n) {
      var taken =
          mediators.subList(0, ALIKE).stream()
              .mapToInt(one -> one.load().taken())
              .summaryStatistics();
      assertTrue(spread(taken) <= 1, () -> told + " at dispute " + n + ": " + taken);
    }

    private static int spread(IntSummaryStatistics taken) {
      return taken.getMax() - taken.getMin();
    }
  }
}
