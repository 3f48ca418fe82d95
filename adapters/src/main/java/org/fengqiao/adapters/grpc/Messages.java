package org.fengqiao.adapters.grpc;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences people read, one a reason and language, with values by name in braces. */
final class Messages {
  private static final String BUNDLE = "org.fengqiao.adapters.grpc.messages";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);
  private final Rules rules = new Rules();

  Messages() {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (var language : Language.values()) {
      bundles.put(language, ResourceBundle.getBundle(BUNDLE, language.locale(), noFallback));
    }
  }

  /** The sentence for {@code reason}; a value that is not given shows as a dash. */
  String of(Language language, String reason, Map<String, String> values) {
    var sentence = sentence(language, reason);
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(value(language, place.group(1), values)));
  }

  /** The sentence for {@code reason} with its places still empty. */
  String sentence(Language language, String reason) {
    return bundle(language).getString(reason);
  }

  /** Whether there is a sentence for {@code reason}. */
  boolean has(Language language, String reason) {
    return bundle(language).containsKey(reason);
  }

  /** The rule of a broken field in that language; as it is where no translation is known. */
  String rule(Language language, String rule) {
    return language == Language.CHINESE ? rules.inChinese(rule) : rule;
  }

  private String value(Language language, String name, Map<String, String> values) {
    var value = values.getOrDefault(name, "-");
    return name.equals("rule") ? rule(language, value) : value;
  }

  private ResourceBundle bundle(Language language) {
    return Objects.requireNonNull(bundles.get(language));
  }
}
