package org.fengqiao.domain.grids;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * The code of a division (行政区划): 12 digits, 2-2-2-3-3 for province, city, district, town and
 * village, as the statistics bureau gives them out (统计用区划代码). A level not reached is zeros.
 *
 * @param value 12 ASCII digits; the first is not 0
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
  private static final Spelling SPELLING =
      new Spelling(12, 12, Alphabet.of("1-9"), Alphabet.DIGITS);

  public DivisionCode {
    if (!SPELLING.fits(value)) {
      throw Refusal.invalid("division", "is a code of 12 digits that does not begin with 0");
    }
  }

  /** The code that {@code text} is; empty if it is none. */
  public static Optional<DivisionCode> read(String text) {
    return SPELLING.fits(text) ? Optional.of(new DivisionCode(text)) : Optional.empty();
  }

  /** The level the code speaks of: the lowest one whose digits are not all zeros. */
  public Level level() {
    int last = value.length() - 1;
    while (value.charAt(last) == '0') {
      last--;
    }
    return Level.ofDigit(last);
  }

  /** The code of the division of that level over this one, or this one; empty below it. */
  public Optional<DivisionCode> at(Level level) {
    if (level.compareTo(level()) > 0) {
      return Optional.empty();
    }
    var kept = value.substring(0, level.digits());
    return Optional.of(new DivisionCode(kept + "0".repeat(value.length() - level.digits())));
  }

  /**
   * The code next above by the digits; empty for a province. Where the district's digits are zeros
   * it is the city's: a district whose code equals its city's folds into it.
   */
  public Optional<DivisionCode> parent() {
    return level().above().flatMap(this::at);
  }

  /**
   * This division and each above it, the highest first; a district that folds into its city once.
   */
  public SequencedSet<DivisionCode> andAbove() {
    var all = new LinkedHashSet<DivisionCode>();
    for (var level : Level.values()) {
      at(level).ifPresent(all::add);
    }
    return Collections.unmodifiableSequencedSet(all);
  }

  /** Whether {@code other} is this division or lies in it. */
  public boolean contains(DivisionCode other) {
    return other.value.startsWith(stem());
  }

  /** The digits with which the codes of this division and of all in it begin, and no other. */
  public String stem() {
    return value.substring(0, level().digits());
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }
}
