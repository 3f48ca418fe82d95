package org.fengqiao.domain.grids;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Spelling;

/**
 * How the characters at the end of a code tell that those before were written down rightly (校验码).
 * Each finds every single wrong character, and nearly every two that changed places.
 */
public enum CheckDigit {
  /**
   * ISO/IEC 7064 MOD 11-2, as of citizens' numbers (GB 11643): one digit, or X for ten. Digits
   * before it.
   */
  MOD_11_2 {
    @Override
    String of(String before) {
      int p = 0;
      for (int i = 0; i < before.length(); i++) {
        p = (p + value(before, i)) * 2 % 11;
      }
      int check = (12 - p) % 11;
      return check == 10 ? "X" : Integer.toString(check);
    }
  },
  /** ISO/IEC 7064 MOD 11,10: one digit. Digits before it. */
  MOD_11_10 {
    @Override
    String of(String before) {
      return Integer.toString(hybrid(before, 10));
    }
  },
  /** ISO/IEC 7064 MOD 97-10: two digits. Digits before it. */
  MOD_97_10 {
    @Override
    String of(String before) {
      int rest = 0;
      for (int i = 0; i < before.length(); i++) {
        rest = (rest * 10 + value(before, i)) % 97;
      }
      return "%02d".formatted(98 - rest * 100 % 97);
    }

    @Override
    int length() {
      return 2;
    }
  },
  /** ISO/IEC 7064 MOD 37,36: one digit or capital letter. Digits and capital letters before it. */
  MOD_37_36 {
    @Override
    String of(String before) {
      return Integer.toString(hybrid(before, 36), 36).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    Alphabet alphabet() {
      return ALPHANUMERIC;
    }
  },
  /** The Luhn formula (ISO/IEC 7812-1, annex B): one digit. Digits before it. */
  LUHN {
    @Override
    String of(String before) {
      int sum = 0;
      for (int i = 0; i < before.length(); i++) {
        int digit = value(before, before.length() - 1 - i);
        int doubled = i % 2 == 0 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
      }
      return Integer.toString((10 - sum % 10) % 10);
    }
  };

  private static final Alphabet ALPHANUMERIC = Alphabet.of("0-9", "A-Z");

  /** What is written after {@code before}, which {@link #checks} it. */
  abstract String of(String before);

  /** How many characters it has. */
  int length() {
    return 1;
  }

  /** What the characters before it are. */
  Alphabet alphabet() {
    return Alphabet.DIGITS;
  }

  /** Whether it can be told of that text. */
  boolean checks(String text) {
    return text.isEmpty() || Spelling.of(1, text.length(), alphabet()).fits(text);
  }

  private static int value(String text, int index) {
    return Character.digit(text.charAt(index), 36);
  }

  private static int hybrid(String before, int modulus) {
    int p = modulus;
    for (int i = 0; i < before.length(); i++) {
      int sum = (p + value(before, i)) % modulus;
      p = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
    }
    return (modulus + 1 - p) % modulus;
  }
}
