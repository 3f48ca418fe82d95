package org.fengqiao.domain.grids;

import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;

/** What a QR code hangs on. */
public sealed interface QrBinding {
  /** The building or the households in words, as the plate has it; never a person's name. */
  String place();

  /**
   * A building (楼栋).
   *
   * @param place 1 to 200 characters
   */
  record Building(String place) implements QrBinding {
    public Building {
      place = Text.required("place", place, LONGEST_PLACE);
    }
  }

  /**
   * Some households (住户) that lie together.
   *
   * @param place 1 to 200 characters
   * @param count 1 to 30
   */
  record Households(String place, int count) implements QrBinding {
    /** The most households one code serves. */
    public static final int MOST = 30;

    public Households {
      place = Text.required("place", place, LONGEST_PLACE);
      if (count < 1 || count > MOST) {
        throw Refusal.invalid("household_count", "is 1 to " + MOST);
      }
    }
  }

  /** The longest place, in code points. */
  int LONGEST_PLACE = 200;
}
