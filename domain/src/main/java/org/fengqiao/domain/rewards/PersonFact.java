package org.fengqiao.domain.rewards;

import java.time.YearMonth;
import org.fengqiao.domain.Fact;

/** One thing decided about what a person is given. Names neither the person nor any clue. */
public sealed interface PersonFact extends Fact {
  /** For a clue of the person a reward was approved. */
  record Rewarded(PersonId id, YearMonth month, long fen) implements PersonFact {}

  /** One that was approved is not given, or this share of it: it was declined, or expired. */
  record Returned(YearMonth month, long fen) implements PersonFact {}
}
