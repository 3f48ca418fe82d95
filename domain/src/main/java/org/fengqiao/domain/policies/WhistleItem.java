package org.fengqiao.domain.policies;

import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.people.Role;

/**
 * One thing for which organs may be called (吹哨事项).
 *
 * @param name 1 to 60 characters
 * @param organs who may be called for it, 1 to {@value #MOST_ORGANS} of the list's organs
 * @param clock within which they must report in
 */
public record WhistleItem(WhistleItemCode code, String name, List<Role> organs, ClockName clock) {
  static final int MOST_ORGANS = 30;
  private static final int LONGEST_NAME = 60;

  public WhistleItem {
    Objects.requireNonNull(code);
    name = Text.required("name", name, LONGEST_NAME);
    organs = List.copyOf(organs);
    Objects.requireNonNull(clock);
  }
}
