package org.fengqiao.application.cases.lives;

import java.time.InstantSource;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.MemoryStore;

/** A fault to be planted, or none: what stands in the place of what is right. */
interface Plant {
  /** None. */
  Plant NONE = new Plant() {};

  /** What keeps what is committed. */
  default Commits store(MemoryStore memory) {
    return memory;
  }

  /** What a process commits through, trouble and all. */
  default Commits door(Commits trouble, MemoryStore memory) {
    return trouble;
  }

  /** What a process loads from. */
  default Cases loads(CaseTown town) {
    return town.cases;
  }

  /** What the waker of a process takes for now. */
  default InstantSource wakingClock(InstantSource clock) {
    return clock;
  }

  /** What the counts are kept in. */
  default Rollup rollup(Rollup kept) {
    return kept;
  }

  /** Who follows the journal. */
  default Following following(MemoryStore memory) {
    return Following.byPosition(memory);
  }
}
