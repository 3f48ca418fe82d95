package org.fengqiao.domain.people;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * What a post is for, wherever it stands: packs speak of roles, divisions have posts of them.
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     village-party-secretary}
 */
public record Role(String value) {
  private static final Spelling SPELLING = new Spelling(2, 60, Alphabet.LOWER, Alphabet.SLUG);

  public Role {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "role", "is 2 to 60 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }
}
