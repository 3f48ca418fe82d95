package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.RedirectRoute;

/**
 * Where matters of a category, and of those below it, go that are not for this system (特殊渠道).
 *
 * @param route any but REPEAT_WITHOUT_NEW_FACTS, which is of one case and not of a category
 * @param where what is noted with it, at most {@value #LONGEST} characters; required for OTHER,
 *     where it says which route
 */
public record SpecialRoute(CategoryCode category, RedirectRoute route, String where) {
  static final int LONGEST = 200;

  public SpecialRoute {
    Objects.requireNonNull(category);
    var problems = new Problems();
    if (route == RedirectRoute.REPEAT_WITHOUT_NEW_FACTS) {
      problems.add("route", "is none of one case alone, as a repeat is");
    }
    where = Text.optional("where", where, LONGEST);
    if (route == RedirectRoute.OTHER && where.isEmpty()) {
      problems.add("where", "says where, for a route not listed");
    }
    problems.refuseIfAny();
  }
}
