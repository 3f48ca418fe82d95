package org.fengqiao.bootstrap.serve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.proto.rewards.v1.PayMethod;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;

/**
 * Names, telephones, identity numbers and accounts that are found wherever they are in clear: each
 * begins as all of its kind do, so that one search of a file finds any.
 */
final class Canaries {
  // Chosen so that no digest, time or id is one of them by chance: what is found is looked at
  // whole.
  private static final String NAME = "金丝雀枫桥";
  private static final String PHONE = "1991726";
  private static final String ID_NUMBER = "6204021991072";
  private static final String ACCOUNT = "62170088019917";
  private static final List<String> STEMS = List.of(NAME, PHONE, ID_NUMBER, ACCOUNT);
  private static final int DIGITS = 4;
  private static final int BLOCK = 1 << 20;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Canaries() {}

  /** Who reports the clue of that number, 0 to 9,999. */
  static ReporterToSeal reporter(int number) {
    var sequence = ID_NUMBER + "%04d".formatted(number);
    return ReporterToSeal.newBuilder()
        .setPersonName(NAME + "%04d".formatted(number))
        .setPhone(PHONE + "%04d".formatted(number))
        .setIdNumber(sequence + check(sequence))
        .build();
  }

  /** Where the reward of that clue goes. */
  static PayeeToSeal payee(int number) {
    return PayeeToSeal.newBuilder()
        .setMethod(PayMethod.PAY_METHOD_BANK)
        .setPayeeName(NAME + "%04d".formatted(number))
        .setAccount(ACCOUNT + "%04d".formatted(number))
        .build();
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** Whether a text has one. */
  static boolean isIn(String text) {
    return STEMS.stream().anyMatch(text::contains);
  }

  /** Where in the files of a directory they are, each told with what follows it. */
  static List<String> under(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      var found = new ArrayList<String>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        in(file).forEach(one -> found.add(directory.relativize(file) + ": " + one));
      }
      return found;
    }
  }

  /** Those in one file, as text of one byte a character, of UTF-8, or of UTF-16 of either order. */
  static List<String> in(Path file) throws IOException {
    var searched =
        Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
            .flatMap(charset -> STEMS.stream().map(stem -> new Searched(stem, charset)))
            .toList();
    var found = new ArrayList<String>();
    try (var in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      var block = new byte[BLOCK];
      int kept = 0;
      for (int read = in.readNBytes(block, kept, BLOCK - kept);
          read > 0;
          read = in.readNBytes(block, kept, BLOCK - kept)) {
        int end = kept + read;
        searched.forEach(one -> one.in(block, end, found));
        // What lies across two blocks is looked at with the second.
        kept = Math.min(end, Searched.LONGEST);
        System.arraycopy(block, end - kept, block, 0, kept);
      }
    }
    return found;
  }

  private static final class Searched {
    static final int LONGEST = 128;

    private final String stem;
    private final Charset charset;
    private final byte[] bytes;

    Searched(String stem, Charset charset) {
      this.stem = stem;
      this.charset = charset;
      this.bytes = stem.getBytes(charset);
    }

    void in(byte[] block, int end, List<String> found) {
      for (int at = 0; at + bytes.length <= end; at++) {
        if (block[at] == bytes[0]
            && Arrays.equals(block, at, at + bytes.length, bytes, 0, bytes.length)) {
          int until = Math.min(end, at + bytes.length + DIGITS * 2);
          var text = new String(block, at, until - at, charset);
          if (isWhole(text)) {
            found.add(text + " (" + charset + ")");
          }
        }
      }
    }

    /** All that are planted go on with four digits. */
    private boolean isWhole(String text) {
      return text.length() >= stem.length() + DIGITS
          && text.substring(stem.length(), stem.length() + DIGITS)
              .chars()
              .allMatch(c -> c >= '0' && c <= '9');
    }
  }
}
