package org.fengqiao.application.mediation;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.mediation.Side;
import org.fengqiao.domain.people.UnitId;

/**
 * A party to be entered.
 *
 * @param name of a person or an organization, 1 to 100 characters
 * @param phone as {@link Phone} has it
 * @param text what is said of it; 0 to 500 characters
 * @param unit the unit it is, where it is one
 * @param fen what is claimed, in fen, above 0
 */
public record NewParty(
    Side side, String name, String phone, String text, Optional<UnitId> unit, Optional<Long> fen) {
  public NewParty {
    Objects.requireNonNull(side);
    name = Text.required("person_name", name, DisputeTexts.NAME);
    phone = Phone.optional("phone", phone);
    text = Text.optional("text", text, DisputeTexts.OF_PARTY);
    Objects.requireNonNull(unit);
    DisputeTexts.requirePositive("claimed_fen", fen);
  }
}
