package org.fengqiao.domain.policies;

import java.util.List;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.people.Role;

/**
 * What the public notice of a grid shows (网格公示) besides the grid itself.
 *
 * @param roles who is shown, in this order, by name and phone; empty for the roles that the
 *     staffing asks for at such a grid, and whether each is vacant: nobody is named whom the pack
 *     did not decide to make public
 * @param supervisionPhone whom to call about those who are shown (监督电话), as {@link Phone} has it;
 *     empty for none
 */
public record PublicNoticeRule(List<Role> roles, String supervisionPhone) {
  /**
   * No notice shows more roles: a pack names no more, and of the staffing's the first are shown.
   */
  static final int MOST_ROLES = 20;

  /** Where the pack is silent. */
  public static final PublicNoticeRule DEFAULT = new PublicNoticeRule(List.of(), "");

  public PublicNoticeRule {
    roles = List.copyOf(roles);
    supervisionPhone = Phone.optional("supervision_phone", supervisionPhone);
  }

  /** Whether who acts in a shown role is made public, or only whether it is vacant. */
  public boolean namesOfficers() {
    return !roles.isEmpty();
  }
}
