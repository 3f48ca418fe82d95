package org.fengqiao.domain.grids;

import java.util.Locale;
import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.imports.FileRow;

/**
 * A row of a file of divisions as it came, unchecked.
 *
 * @param line its line in the file, from 1, rising
 * @param level the level's English name, in whatever case
 * @param parent the parent's code; empty for a province
 * @param ended whether the row says that the division stands no more
 */
public record DivisionRow(
    long line, String code, String name, String level, String parent, boolean ended)
    implements FileRow {

  /** A row of a division that stands. */
  public DivisionRow(long line, String code, String name, String level, String parent) {
    this(line, code, name, level, parent, false);
  }

  /** The code, if it is one. */
  public Optional<DivisionCode> divisionCode() {
    return DivisionCode.read(code.strip());
  }

  /**
   * Whether it is a district whose code is its city's, as of Dongguan, Zhongshan and Danzhou, which
   * have no districts: it folds into the city, and its towns lie in that.
   */
  boolean isFolded() {
    return Level.named(level.strip()).filter(Level.DISTRICT::equals).isPresent()
        && parent.strip().equals(code.strip())
        && divisionCode().filter(read -> read.level() == Level.CITY).isPresent();
  }

  /**
   * The division the row speaks of.
   *
   * @throws Refusal with a {@link LineReason}
   */
  Division read() {
    var read = divisionCode();
    if (read.isEmpty()) {
      throw Refusal.invalid(
          LineReason.CODE_MALFORMED, "code", "is 12 digits that do not begin with 0");
    }
    checkLevel(read.get());
    var above = read.get().parent().map(DivisionCode::value).orElse("");
    if (!parent.strip().equals(above)) {
      throw Refusal.invalid(
          LineReason.PARENT_MISMATCH,
          "parent_code",
          above.isEmpty() ? "is empty for a province" : "is " + above + " by the code's digits");
    }
    try {
      return new Division(read.get(), name);
    } catch (Refusal refusal) {
      throw refusal.reason() instanceof LineReason ? refusal : malformedName(refusal);
    }
  }

  private void checkLevel(DivisionCode read) {
    var named = Level.named(level.strip());
    if (named.isEmpty()) {
      throw Refusal.invalid(
          LineReason.LEVEL_UNKNOWN, "level", "is province, city, district, town or village");
    }
    if (named.get() != read.level()) {
      throw Refusal.invalid(
          LineReason.LEVEL_MISMATCH,
          "level",
          "is " + read.level().name().toLowerCase(Locale.ROOT) + " by the code's digits");
    }
  }

  private static Refusal malformedName(Refusal refusal) {
    return Refusal.invalid(
        LineReason.NAME_MALFORMED, "display_name", refusal.details().getOrDefault("rule", ""));
  }
}
