package org.fengqiao.application.cases.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.statistics.Measure;
import org.junit.jupiter.api.Test;

/**
 * Many lives of many cases under all the trouble there is. {@code -Dlives.commands=N} sends more
 * commands, {@code -Dlives.seed=S} begins at another seed: the one a failure prints, with {@code
 * -Dlives.commands=1}, replays it.
 */
class LivesTest {
  /** Enough for some forty days of a town, and little enough to be replayed in a second. */
  static final int COMMANDS_OF_A_SEED = 2_000;

  private static final int DEFAULT = 30_000;
  private static final int COMMANDS = Integer.getInteger("lives.commands", DEFAULT);
  private static final long SEED = Long.getLong("lives.seed", 20_261_126L);

  @Test
  void areLegalCompleteAndToldAsTheyAre() {
    var all = new Findings();
    for (long seed = SEED; all.many("sent") < COMMANDS; seed++) {
      var findings = Lives.live(seed, COMMANDS_OF_A_SEED, Plant.NONE);
      assertEquals("", findings.told(), "-Dlives.commands=1 -Dlives.seed=" + seed);
      all.take(findings);
    }
    if (COMMANDS > DEFAULT) {
      System.out.println(all.tally());
    }
    if (COMMANDS >= DEFAULT) {
      assertEquals(List.of(), untried(all.tally()));
      assertTrue(all.many("rung fired") > COMMANDS / 20);
    }
  }

  /** What no partner does. */
  private static final Set<Class<?>> NOT_LIVED = Set.of(CaseFact.ContentErased.class);

  /** What would have to be seen and was not: where that is, the rest shows little. */
  private static List<String> untried(Map<String, Integer> tally) {
    var wanted = new ArrayList<String>();
    Deeds.ALL.forEach(move -> wanted.add("done " + move));
    Stream.of(CaseStatus.values()).forEach(status -> wanted.add("status " + status));
    Stream.of(CaseFact.class.getPermittedSubclasses())
        .filter(fact -> !NOT_LIVED.contains(fact))
        .forEach(fact -> wanted.add("fact " + fact.getSimpleName()));
    Stream.of("Committed", "Repeated", "Taken", "Stale", "Overloaded", "Unknown")
        .forEach(outcome -> wanted.add("outcome " + outcome));
    Stream.of(Measure.values()).forEach(measure -> wanted.add("measure " + measure));
    wanted.addAll(List.of("counted", "counting cut off"));
    wanted.addAll(
        List.of(
            "done FIX",
            "done " + Deeds.ERASE_CLAIMANT,
            "done " + Deeds.END_MEDIATION,
            "both ENDED",
            "calendar published",
            "source id known",
            "refused REQUEST_ID_REUSED"));
    wanted.removeAll(tally.keySet());
    return wanted;
  }
}
