package org.fengqiao.application.cases;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.policies.EvidenceRule;

/** What the pack asks a resolution to bring (佐证材料). */
final class Evidence {
  private Evidence() {}

  /**
   * Passes if the resolution of such a matter brings it all; where no pack is in force, nothing is
   * asked.
   *
   * @param field where the evidence was given
   * @throws Refusal EVIDENCE_MISSING with everything that is
   */
  static void require(
      Optional<PackInForce> pack, Classing classing, String field, List<Attachment> brought) {
    var types = brought.stream().map(Attachment::mediaType).toList();
    var missing =
        pack.stream()
            .flatMap(inForce -> inForce.rules().categories().evidenceFor(classing).stream())
            .filter(rule -> !rule.isMetBy(types))
            .map(rule -> new Violation(field, words(rule)))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(CaseReason.EVIDENCE_MISSING, missing);
    }
  }

  private static String words(EvidenceRule rule) {
    var of =
        rule.mediaTypes().isEmpty() ? "" : " of media type " + String.join(", ", rule.mediaTypes());
    return "has at least %d attachments%s for category %s"
        .formatted(rule.least(), of, rule.category().value());
  }
}
