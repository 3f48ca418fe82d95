package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.policies.PolicyReason;
import org.fengqiao.domain.policies.Rules;

/** Whether what a pack builds on is there: its division and its calendars. */
public final class PackFooting {
  private final Divisions divisions;
  private final Policies policies;

  @Inject
  public PackFooting(Divisions divisions, Policies policies) {
    this.divisions = divisions;
    this.policies = policies;
  }

  /**
   * Something the pack names that is not there.
   *
   * @param path where the pack names it
   */
  record Missing(String path, Reason reason, String name) {}

  List<Missing> missing(Rules rules) {
    var missing = new ArrayList<Missing>();
    if (divisions.find(rules.division()).isEmpty()) {
      var name = "divisions/" + rules.division().value();
      missing.add(new Missing("division", GridReason.DIVISION_NOT_FOUND, name));
    }
    require(missing, "calendar", rules.calendar());
    for (int i = 0; i < rules.clocks().size(); i++) {
      var calendar = rules.clocks().get(i).spec().calendar();
      if (!calendar.equals(rules.calendar())) {
        require(missing, "clocks[" + i + "].calendar", calendar);
      }
    }
    return missing;
  }

  /**
   * Passes if nothing is missing.
   *
   * @throws Refusal DIVISION_NOT_FOUND, CALENDAR_NOT_FOUND
   */
  void require(Rules rules) {
    for (var missing : missing(rules)) {
      throw Refusal.notFound(missing.reason(), missing.name());
    }
  }

  private void require(List<Missing> missing, String path, CalendarId calendar) {
    if (policies.calendar(calendar).isEmpty()) {
      var name = "calendars/" + calendar.value();
      missing.add(new Missing(path, PolicyReason.CALENDAR_NOT_FOUND, name));
    }
  }
}
