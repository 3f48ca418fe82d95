package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.grids.Level;

/**
 * Whose matters of a category, and of those below it, are at one level (责任清单): the post's, and no
 * other's of that level.
 */
public record ResponsibilityRule(CategoryCode category, RoleRule post) {
  public ResponsibilityRule {
    Objects.requireNonNull(category);
    Objects.requireNonNull(post);
  }

  public Level level() {
    return post.level();
  }
}
