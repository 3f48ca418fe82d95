package org.fengqiao.domain.grids;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Text;

/**
 * How a facility is described. All of it is posted in public: the phone is that of the place, never
 * a person's own.
 *
 * @param place its name, or where it is in words; 1 to 200 characters
 * @param phone empty, or as {@link Phone} has it
 * @param openingText when it is open, in words; 0 to 200 characters
 */
public record FacilityDetails(
    String place, Optional<Position> position, String phone, String openingText) {
  private static final int LONGEST = 200;

  public FacilityDetails {
    place = Text.required("place", place, LONGEST);
    Objects.requireNonNull(position);
    phone = Phone.optional("phone", phone);
    openingText = Text.optional("opening_text", openingText, LONGEST);
  }
}
