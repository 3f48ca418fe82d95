package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Set<String> REASONS = reasons();

  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource
  void hasASentenceForEveryReason(Language language) {
    assertTrue(REASONS.contains("STALE_ETAG") && REASONS.contains("PARTNER_NOT_FOUND"));
    var missing = REASONS.stream().filter(reason -> !messages.has(language, reason)).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void saysTheSameValuesInBothLanguages() {
    for (var reason : REASONS) {
      assertEquals(places(Language.ENGLISH, reason), places(Language.CHINESE, reason), reason);
    }
  }

  @Test
  void putsValuesInByName() {
    assertEquals(
        "There is no partner $1.",
        messages.of(Language.ENGLISH, "PARTNER_NOT_FOUND", Map.of("name", "$1")));
  }

  @Test
  void saysWhatOvertookAnImport() {
    assertEquals(
        "What line 7 was checked against has changed: GRID_ENDED. Send the file again.",
        messages.of(
            Language.ENGLISH, "IMPORT_OVERTAKEN", Map.of("line", "7", "cause", "GRID_ENDED")));
  }

  @Test
  void keepsARuleItCannotTranslate() {
    assertEquals("is odd", messages.rule(Language.CHINESE, "is odd"));
    assertEquals(
        "含有控制字符 U+0000", messages.rule(Language.CHINESE, "holds the control character U+0000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "is required: 1 to 200 characters = 必填，1 至 200 个字符",
        "is 1 to 30 = 应为 1 至 30",
        "is at least 1 and what was sent: 7 said, 6 came = 应至少 1 行且与实发一致：称 7 行，实收 6 行",
        "620402202000 is neither in the tree nor earlier in the file"
            + " = 620402202000 既不在现有区划中，也不在文件前面",
        "is 2 to 40 of a-z, 0-9 and -, beginning with a letter" + " = 应为 2 至 40 个小写字母、数字或连字符，以字母开头",
        "is 5 to 20 digits, with or without a leading + = 应为 5 至 20 位数字，可以 + 开头"
      })
  void saysRulesInChineseWithTheirBounds(String rule, String chinese) {
    assertEquals(chinese, messages.rule(Language.CHINESE, rule));
  }

  private Set<String> places(Language language, String reason) {
    var names = Pattern.compile("\\{([a-z_]+)}").matcher(messages.sentence(language, reason));
    return names.results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> reasons() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                "org.fengqiao.domain", "org.fengqiao.application", "org.fengqiao.adapters.grpc")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
            .flatMap(MessagesTest::constants)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> constants(JavaClass type) {
    return Arrays.stream(type.reflect().getEnumConstants()).map(r -> ((Reason) r).name());
  }
}
