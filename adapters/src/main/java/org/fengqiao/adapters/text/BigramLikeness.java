package org.fengqiao.adapters.text;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.fengqiao.application.cases.Likeness;

/**
 * Likeness by pairs of neighbouring characters (Sørensen-Dice). Chinese is written without spaces
 * and its words are mostly of two characters, so pairs stand for words without a dictionary. Forms
 * of one character (full and half width, upper and lower case) are one, and what is no letter or
 * digit is not looked at.
 */
public final class BigramLikeness implements Likeness {
  private static final int LONGEST_SHOWN = 40;

  private final IntersectionSimilarity<String> pairs =
      new IntersectionSimilarity<>(BigramLikeness::pairs);

  @Inject
  public BigramLikeness() {}

  @Override
  public BigDecimal score(String one, String other) {
    var shared = pairs.apply(plain(one), plain(other));
    int all = shared.getSizeA() + shared.getSizeB();
    return all == 0
        ? BigDecimal.ZERO.setScale(DECIMALS)
        : BigDecimal.valueOf(2L * shared.getIntersection())
            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public List<String> common(String one, String other, int most) {
    int[] text = plain(one).codePoints().toArray();
    var within = plain(other);
    var found = new HashSet<String>();
    for (int from = 0; from + 1 < text.length; ) {
      int to = from + 1;
      while (to < text.length && within.contains(new String(text, from, to + 1 - from))) {
        to++;
      }
      if (to - from > 1) {
        found.add(new String(text, from, Math.min(to - from, LONGEST_SHOWN)));
      }
      from = to;
    }
    return found.stream()
        .sorted(
            Comparator.<String>comparingInt(word -> word.codePointCount(0, word.length()))
                .reversed()
                .thenComparing(word -> word))
        .limit(most)
        .toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Each pair once: a report that repeats itself says no more. */
  private static Set<String> pairs(CharSequence plain) {
    int[] text = plain.codePoints().toArray();
    var found = new HashSet<String>();
    for (int i = 0; i + 1 < text.length; i++) {
      found.add(new String(text, i, 2));
    }
    return found;
  }
}
