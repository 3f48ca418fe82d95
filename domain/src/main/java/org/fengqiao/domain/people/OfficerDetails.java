package org.fengqiao.domain.people;

import java.util.Map;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;
import org.fengqiao.domain.Text;

/**
 * What is personal about an officer; kept as a content.
 *
 * @param name 1 to 64 characters
 * @param phone empty, or 5 to 20 digits with or without a leading +; spaces, hyphens and brackets
 *     are taken out
 */
public record OfficerDetails(String name, String phone) {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PHONE = 32;
  private static final Alphabet BETWEEN_DIGITS = Alphabet.of(" ", "(", ")", "-");
  private static final Spelling DIGITS = Spelling.of(5, 20, Alphabet.DIGITS);
  private static final String NAME = "name";
  private static final String PHONE_FIELD = "phone";

  public OfficerDetails {
    name = Text.required("display_name", name, LONGEST_NAME);
    phone = Text.optional(PHONE_FIELD, phone, LONGEST_PHONE);
    phone = closedUp(phone);
    if (!phone.isEmpty() && !DIGITS.fits(phone, phone.startsWith("+") ? 1 : 0, phone.length())) {
      throw Refusal.invalid(PHONE_FIELD, "is 5 to 20 digits, with or without a leading +");
    }
  }

  private static String closedUp(String phone) {
    var digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      if (!BETWEEN_DIGITS.has(phone.charAt(i))) {
        digits.append(phone.charAt(i));
      }
    }
    return digits.toString();
  }

  /** As it is kept. */
  public Content content(ContentId id, String salt) {
    return new Content(id, salt, Map.of(NAME, name, PHONE_FIELD, phone));
  }

  /** Reads what {@link #content} made. */
  public static OfficerDetails read(Content content) {
    var fields = content.fields();
    return new OfficerDetails(fields.getOrDefault(NAME, ""), fields.getOrDefault(PHONE_FIELD, ""));
  }
}
