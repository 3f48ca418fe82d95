package org.fengqiao.domain.policies;

import java.util.List;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.people.Role;

/**
 * What the public notice of a grid shows (网格公示) besides the grid itself.
 *
 * @param roles who is shown, in this order; empty for those that the staffing asks for at such a
 *     grid
 * @param supervisionPhone whom to call about those who are shown (监督电话), as {@link Phone} has it;
 *     empty for none
 */
public record PublicNoticeRule(List<Role> roles, String supervisionPhone) {
  /** No notice shows more roles. */
  static final int MOST_ROLES = 20;

  /** Where the pack is silent. */
  public static final PublicNoticeRule DEFAULT = new PublicNoticeRule(List.of(), "");

  public PublicNoticeRule {
    roles = List.copyOf(roles);
    supervisionPhone = Phone.optional("supervision_phone", supervisionPhone);
  }
}
