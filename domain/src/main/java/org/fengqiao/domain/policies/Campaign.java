package org.fengqiao.domain.policies;

import java.time.LocalDate;
import java.util.Objects;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CampaignCode;

/**
 * A campaign of a season or task (专项行动，"网格+"), by days in China.
 *
 * @param name in Chinese, 1 to 60 characters
 * @param from its first day
 * @param until its last day, not before the first
 */
public record Campaign(CampaignCode code, String name, LocalDate from, LocalDate until) {
  public Campaign {
    Objects.requireNonNull(code);
    name = Text.required("name", name, 60);
    Objects.requireNonNull(from);
    var problems = new Problems();
    if (until.isBefore(from)) {
      problems.add("until", "is not before from");
    }
    problems.refuseIfAny();
  }

  /** Whether that day is one of its days. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
