package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Media types as packs name them: one as {@code image/jpeg}, or a whole kind as {@code image/*}.
 */
final class MediaTypes {
  private static final int MOST = 50;
  private static final String EVERY = "*";
  private static final Pattern TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,63}/([a-z0-9!#$&^_.+-]{1,63}|\\*)");

  private MediaTypes() {}

  /** A copy of them; what is wrong with them is noted. */
  static Set<String> checked(Set<String> types, int least, Problems problems) {
    problems.sized("media_types", types.size(), least, MOST);
    if (!types.stream().allMatch(TYPE.asMatchPredicate())) {
      problems.add("media_types", "are as image/jpeg or image/*, in lower case");
    }
    return Collections.unmodifiableSet(new TreeSet<>(types));
  }

  /** Whether {@code mediaType} is one of them. */
  static boolean match(Set<String> types, String mediaType) {
    var type = mediaType.toLowerCase(Locale.ROOT);
    var kind = type.substring(0, type.indexOf('/') + 1) + EVERY;
    return types.contains(type) || types.contains(kind);
  }
}
