package org.fengqiao.domain.people;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * What a post is for, wherever it stands: packs speak of roles, divisions have posts of them.
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     village-party-secretary}
 */
public record Role(String value) implements Comparable<Role> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  public Role {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid(
          "role", "is 2 to 60 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }

  @Override
  public int compareTo(Role other) {
    return value.compareTo(other.value);
  }
}
