package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.grids.Level;

/**
 * The matters that may be given to a level (准入清单): those of these categories and of all below them.
 * Matters of any other category are off its list; one without a category is not.
 *
 * @param categories 1 to {@value #MOST}
 */
public record AdmissionRule(Level level, Set<CategoryCode> categories) {
  static final int MOST = 2_000;

  public AdmissionRule {
    Objects.requireNonNull(level);
    categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    var problems = new Problems();
    problems.sized("categories", categories.size(), 1, MOST);
    problems.refuseIfAny();
  }
}
