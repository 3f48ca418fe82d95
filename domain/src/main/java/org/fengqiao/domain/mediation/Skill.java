package org.fengqiao.domain.mediation;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * What a mediator is versed in (擅长领域): a type of dispute wants some.
 *
 * @param value 2 to 60 lower-case letters, digits and hyphens, beginning with a letter, as {@code
 *     labour}
 */
public record Skill(String value) implements Comparable<Skill> {
  private static final Spelling SPELLING = new Spelling(2, 60, Alphabet.LOWER, Alphabet.SLUG);

  public Skill {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid(
          "skill", "is 2 to 60 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }

  @Override
  public int compareTo(Skill other) {
    return value.compareTo(other.value);
  }
}
