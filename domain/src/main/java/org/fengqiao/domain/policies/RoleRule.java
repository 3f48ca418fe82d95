package org.fengqiao.domain.policies;

import java.util.Objects;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;

/**
 * Where the posts of a role stand (岗位设置).
 *
 * @param level the level of the divisions that have such a post; for a patch it is the post at the
 *     patch's own division of that level
 * @param title in Chinese, as people say it; at most 40 characters
 */
public record RoleRule(Role role, Level level, String title) {
  /**
   * Stands, where someone is to be told, for whichever post must act now (当前责任岗位); when a rung
   * moves the ladder, for the post it has moved to. No pack gives a post this name.
   */
  public static final Role ACTING = new Role("acting-post");

  /**
   * Stands, where someone is to be told of a co-handler's part, for the post that the part was
   * given to (协办岗位). No pack gives a post this name.
   */
  public static final Role PART = new Role("part-post");

  /**
   * Stands, where somebody is to be told of a whistle, for whom the organ that was called answers
   * to (上级领导), and of a supervision for the post that ordered it. No pack with a whistle list or a
   * rule of supervisions gives a post this name.
   */
  public static final Role SUPERIOR = new Role("superior-post");

  /**
   * Stands, where somebody is to be told of a joint session, for the post that convened it (召集岗位).
   * No pack with sessions gives a post this name.
   */
  public static final Role CONVENER = new Role("convening-post");

  /**
   * Stands, where somebody is to be told of a petition, for the unit that registered it (登记单位). No
   * pack with petitions gives a post this name.
   */
  public static final Role REGISTRAR = new Role("registering-post");

  /**
   * Stands, where somebody is to be told of a petition, for the leader who has it in charge as a
   * backlog case (包案领导); nobody while none has. No pack with petitions gives a post this name.
   */
  public static final Role LEADER = new Role("leader-in-charge");

  public RoleRule {
    Objects.requireNonNull(role);
    Objects.requireNonNull(level);
    title = Text.required("title", title, 40);
  }
}
