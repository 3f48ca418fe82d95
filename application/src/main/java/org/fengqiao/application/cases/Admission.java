package org.fengqiao.application.cases;

import java.util.List;
import java.util.Map;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.grids.Level;

/** Whether a level may be given a matter by hand (准入清单); routing passes by itself over it. */
final class Admission {
  private Admission() {}

  /**
   * Passes if it may. A matter without a category may be given to anyone.
   *
   * @throws Refusal OFF_ADMISSION_LIST naming the category, the level and the pack with the list
   */
  static void require(PackInForce pack, Level level, Case c) {
    if (!pack.rules().categories().admits(level, c.classing())) {
      throw Refusal.illegalNow(
          CaseReason.OFF_ADMISSION_LIST,
          List.of(),
          Map.of(
              "case",
              "cases/" + c.id().value(),
              "category",
              c.classing().category().map(CategoryCode::value).orElseThrow(),
              "level",
              level.name(),
              "pack_version",
              pack.version().toString()));
    }
  }
}
