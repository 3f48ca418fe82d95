package org.fengqiao.adapters.keys;

import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How slow a digest by Argon2id is. Raised by another {@link #NOW}: each digest keeps the one it
 * was made by.
 *
 * @param kibibytes of memory, 7,168 to 65,536
 * @param passes over it, 1 to 16
 */
record ArgonScheme(int kibibytes, int passes) {
  /** What OWASP's Password Storage Cheat Sheet asks for at least, with one lane. */
  static final ArgonScheme NOW = new ArgonScheme(19_456, 2);

  private static final Pattern SPELLED = Pattern.compile("argon2id:([0-9]{1,5}):([0-9]{1,2})");

  // Less is no hindrance to who guesses, more one to the server.
  private static final int LEAST_KIBIBYTES = 7_168;
  private static final int MOST_KIBIBYTES = 65_536;
  private static final int MOST_PASSES = 16;

  ArgonScheme {
    if (kibibytes < LEAST_KIBIBYTES || kibibytes > MOST_KIBIBYTES) {
      throw new IllegalStateException("a digest of so much memory is not made");
    }
    if (passes < 1 || passes > MOST_PASSES) {
      throw new IllegalStateException("a digest of so many passes is not made");
    }
  }

  /**
   * Reads what {@link #spelled} spells.
   *
   * @throws IllegalStateException if it is none, or out of its bounds
   */
  static ArgonScheme read(String spelled) {
    var match = SPELLED.matcher(spelled);
    if (!match.matches()) {
      throw new IllegalStateException("a digest of another kind was kept");
    }
    return new ArgonScheme(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  String spelled() {
    return "argon2id:%d:%d".formatted(kibibytes, passes);
  }

  Argon2Parameters parameters(byte[] salt) {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(kibibytes)
        .withIterations(passes)
        .withParallelism(1)
        .withSalt(salt)
        .build();
  }
}
