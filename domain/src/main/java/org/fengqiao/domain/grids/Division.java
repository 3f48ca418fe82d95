package org.fengqiao.domain.grids;

import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/**
 * One division (行政区划) of the tree. Its level and its parent are what its code says.
 *
 * @param code with no level left out, but for the district of a town directly under a city
 * @param name 1 to 64 characters on one line
 */
public record Division(DivisionCode code, String name) {
  private static final int LONGEST_NAME = 64;

  public Division {
    if (!isWhole(code)) {
      throw Refusal.invalid(LineReason.CODE_MALFORMED, "code", "has digits below a level of zeros");
    }
    name = Text.required("display_name", name, LONGEST_NAME);
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("display_name", "is one line without tabs");
    }
  }

  public Level level() {
    return code.level();
  }

  /** The division it lies in; empty for a province. */
  public Optional<DivisionCode> parent() {
    return code.parent();
  }

  private static boolean isWhole(DivisionCode code) {
    var above = code.parent().map(DivisionCode::level);
    return switch (code.level()) {
      case PROVINCE -> above.isEmpty();
      case CITY -> above.filter(Level.PROVINCE::equals).isPresent();
      case DISTRICT -> above.filter(Level.CITY::equals).isPresent();
      case TOWN -> above.filter(level -> level.compareTo(Level.CITY) >= 0).isPresent();
      case VILLAGE -> above.filter(Level.TOWN::equals).isPresent();
    };
  }
}
