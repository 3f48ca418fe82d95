package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the case that a fact of merging leaves, for {@link CaseFold}. */
final class CaseMergeFold {
  private CaseMergeFold() {}

  static Case merged(Case c, CaseFact.Merged f) {
    return new Draft(c)
        .merging(Optional.of(f.into()), c.merged())
        .state(CaseFold.in(c, CaseState.Mergeable.class).merge(f.time()))
        .build();
  }

  static Case joined(Case c, CaseFact.Joined f) {
    var all = new ArrayList<>(c.merged());
    all.add(f.merged());
    return holding(c, all);
  }

  static Case unmerged(Case c) {
    return new Draft(c)
        .merging(Optional.empty(), c.merged())
        .state(CaseFold.in(c, CaseState.Merged.class).unmerge())
        .build();
  }

  static Case parted(Case c, CaseFact.Parted f) {
    return holding(c, c.merged().stream().filter(id -> !id.equals(f.merged())).toList());
  }

  /** Who had it before it was merged goes on seeing it, beside who answered it. */
  static Case closed(Case c, CaseFact.ClosedWithPrimary f) {
    var merged = CaseFold.in(c, CaseState.Merged.class);
    return CaseFold.left(c).state(merged.close(f.handling(), f.resolution(), f.time())).build();
  }

  private static Case holding(Case c, List<CaseId> merged) {
    return new Draft(c).merging(c.mergedInto(), merged).build();
  }
}
