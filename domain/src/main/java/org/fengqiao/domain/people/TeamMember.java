package org.fengqiao.domain.people;

import java.util.Objects;
import org.fengqiao.domain.Text;

/**
 * An officer in a team.
 *
 * @param duty what the officer is called there, as 专职网格员; 0 to 40 characters, no person's name
 */
public record TeamMember(OfficerId officer, TeamRole role, String duty) {
  private static final int LONGEST_DUTY = 40;

  public TeamMember {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(role);
    duty = Text.optional("duty", duty, LONGEST_DUTY);
  }
}
