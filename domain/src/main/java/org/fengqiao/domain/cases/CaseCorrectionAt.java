package org.fengqiao.domain.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;

/**
 * Decides what is put right of a case (更正), as {@link CaseAt} decides the other moves. A new entry
 * says so, and the earlier ones stand: nothing is rewritten.
 */
public record CaseCorrectionAt(CaseAt at) {
  public CaseCorrectionAt {
    Objects.requireNonNull(at);
  }

  /**
   * Puts its words or its classing right. Who has it keeps it, and its clocks run on.
   *
   * @param correction empty words where they stand
   * @throws Refusal ILLEGAL_MOVE; NOTHING_CORRECTED
   */
  public Decided<Case> correct(Correction correction, ContentRef reason) {
    var chapter = at.move(Move.CORRECT);
    if (correction.report().isEmpty() && correction.classing().equals(at.c().classing())) {
      throw Refusal.conflict(CaseReason.NOTHING_CORRECTED, Map.of("case", at.name()));
    }
    return chapter
        .add(
            new CaseFact.Corrected(
                correction.report(), correction.classing(), routing(correction), reason))
        .end();
  }

  private Routing routing(Correction correction) {
    var had = at.c().routing();
    return new Routing(had.pack(), had.unrouted(), correction.catalogue());
  }

  /**
   * What stands from now on.
   *
   * @param report empty where the words stand
   * @param catalogue the version it is classed by, as {@link Routing} has it
   */
  public record Correction(
      Optional<ContentRef> report, Classing classing, Optional<String> catalogue) {
    public Correction {
      Objects.requireNonNull(report);
      Objects.requireNonNull(classing);
      Objects.requireNonNull(catalogue);
    }
  }
}
