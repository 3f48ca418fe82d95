package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.Decided;

/** Claimants for tests. */
final class ClaimantFixtures {
  private ClaimantFixtures() {}

  /** So many who claim so much each. */
  static List<Claimant.Told> told(int count, long fen) {
    return Collections.nCopies(count, new Claimant.Told(WORDS, Optional.of(fen)));
  }

  /** One who claims no sum, on a sheet of his own where the last one is full. */
  static CaseClaimantsAt.Added added(CaseAt at) {
    var one = List.of(new Claimant.Told(WORDS, Optional.empty()));
    var listed = at.c().claimants().map(Claimants::listed).orElse(0);
    var last = Optional.of(sheet(at.c(), Math.max(1, listed))).filter(_ -> listed > 0);
    return new CaseClaimantsAt(at).add(one, last, new ClaimSheetId(id(1_000 + listed)));
  }

  /** Drops the last who stands of those that were added so. */
  static Decided<Case> dropped(CaseAt at) {
    int number = Math.max(1, at.c().claimants().map(Claimants::standing).orElse(1));
    return new CaseClaimantsAt(at).drop(sheet(at.c(), number), number, WORDS).subject();
  }

  private static ClaimSheet sheet(Case c, int number) {
    var claimant = new Claimant(number, WORDS, Optional.empty(), Optional.empty(), List.of());
    return new ClaimSheet(new ClaimSheetId(id(1_000)), c.id(), List.of(claimant));
  }
}
