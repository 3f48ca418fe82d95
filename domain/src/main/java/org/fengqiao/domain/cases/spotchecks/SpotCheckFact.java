package org.fengqiao.domain.cases.spotchecks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.LadderPost;

/** What is decided about a spot check. Words stand in contents. */
public sealed interface SpotCheckFact extends Fact {
  /** It was drawn. */
  record SpotCheckDrawn(
      SpotCheckId id,
      SpotCheckPlan plan,
      Optional<LadderPost> checker,
      int keptOut,
      Digest population,
      List<SpotCheckStratum> strata,
      List<SpotCheckDraw.Member> sample,
      Instant time)
      implements SpotCheckFact {}

  /** The reporter of a case was called and not reached. */
  record SpotCheckMissed(CaseId subject, SpotCheckItem.Missed call) implements SpotCheckFact {}

  /** The reporter of a case answered. */
  record SpotCheckAnswered(CaseId subject, SpotCheckItem.Answer answer) implements SpotCheckFact {}
}
