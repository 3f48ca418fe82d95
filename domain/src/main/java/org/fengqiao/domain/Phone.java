package org.fengqiao.domain;

/** Telephone numbers from outside, brought to one form. */
public final class Phone {
  private static final int LONGEST = 32;
  private static final Alphabet BETWEEN_DIGITS = Alphabet.of(" ", "(", ")", "-");
  private static final Spelling DIGITS = Spelling.of(5, 20, Alphabet.DIGITS);

  private Phone() {}

  /**
   * Checks a number that may be empty, and takes spaces, hyphens and brackets out of it.
   *
   * @param field the field's path, for the refusal
   * @return empty, or 5 to 20 digits with or without a leading +
   * @throws Refusal INVALID_FIELD if it is anything else
   */
  public static String optional(String field, String text) {
    var phone = closedUp(Text.optional(field, text, LONGEST));
    if (!phone.isEmpty() && !DIGITS.fits(phone, phone.startsWith("+") ? 1 : 0, phone.length())) {
      throw Refusal.invalid(field, "is 5 to 20 digits, with or without a leading +");
    }
    return phone;
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
}
