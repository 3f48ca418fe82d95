package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of fields in Chinese. The rules speak English where they are known, with their bounds
 * in the sentence; here each sentence is a pattern whose numbers and names are carried over.
 */
final class Rules {
  private static final String BUNDLE = "org.fengqiao.adapters.grpc.rules_zh_CN";

  private record Translation(Pattern english, String chinese) {}

  private final List<Translation> translations;

  Rules() {
    var bundle = ResourceBundle.getBundle(BUNDLE);
    translations =
        bundle.keySet().stream()
            .filter(key -> key.endsWith(".en"))
            .sorted()
            .map(key ->
                new Translation(
                    Pattern.compile(bundle.getString(key)),
                    bundle.getString(key.replace(".en", ".zh"))))
            .toList();
  }

  /** The rule in Chinese; the rule itself where none of the patterns is its own. */
  String inChinese(String rule) {
    return translations.stream()
        .map(translation -> translate(translation, rule))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(rule);
  }

  private static Optional<String> translate(Translation translation, String rule) {
    Matcher matcher = translation.english().matcher(rule);
    return matcher.matches()
        ? Optional.of(matcher.replaceAll(translation.chinese()))
        : Optional.empty();
  }
}
