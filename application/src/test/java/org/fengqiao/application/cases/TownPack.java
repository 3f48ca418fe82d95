package org.fengqiao.application.cases;

import java.util.List;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/** Makes one version of the town's pack of another. */
final class TownPack {
  private TownPack() {}

  /** The same, in the parts that tests are about otherwise. */
  static Rules with(
      Rules rules,
      List<RoleRule> roles,
      CategoryRules categories,
      List<Ladder> ladders,
      List<CaseClock> clocks,
      CodeSchemes codes,
      CaseworkRule casework) {
    return new Rules(
        rules.pack(),
        rules.name(),
        rules.division(),
        rules.calendar(),
        rules.defaultTier(),
        rules.kinds(),
        rules.manualChannels(),
        roles,
        categories,
        ladders,
        clocks,
        rules.notices(),
        codes,
        rules.attachments(),
        rules.staffing(),
        rules.publicNotice(),
        casework);
  }
}
