package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewMappingTest {
  private static final String WITH_REVIEWS =
      YamlPackReaderTest.SMALL
          + """
          progress_reviews:
            - {kind: WEEKLY, level: TOWN, role: town-director}
            - {kind: MONTHLY, level: VILLAGE, role: town-director}
          """;

  private final YamlPackReader reader = new YamlPackReader();

  private PackReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhichReviewsAreHeld() {
    var sound = assertInstanceOf(PackReading.Sound.class, read(WITH_REVIEWS));
    var director = new Role("town-director");
    assertEquals(
        List.of(
            new ReviewRule(ReviewKind.WEEKLY, Level.TOWN, director),
            new ReviewRule(ReviewKind.MONTHLY, Level.VILLAGE, director)),
        sound.rules().casework().reviews());
    var silent = assertInstanceOf(PackReading.Sound.class, read(YamlPackReaderTest.SMALL));
    assertEquals(List.of(), silent.rules().casework().reviews());
  }

  /** Each line: what is replaced, by what, and where the fault then is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kind: WEEKLY                    | kind: DAILY                   | progress_reviews[0].kind
          level: TOWN, role: town-director| level: TOWN, role: mayor      | progress_reviews[0].role
          WEEKLY, level: TOWN             | WEEKLY, level: DISTRICT       | progress_reviews[0].level
          MONTHLY, level: VILLAGE         | WEEKLY, level: TOWN           | progress_reviews[1]
          """)
  void refusesAWrongPartByItsPlace(String right, String wrong, String path) {
    var text = WITH_REVIEWS.replace(right, wrong);
    assertTrue(!text.equals(WITH_REVIEWS), () -> "there is no " + right);
    var faulty = assertInstanceOf(PackReading.Faulty.class, read(text));
    var paths = faulty.problems().stream().map(problem -> problem.path()).toList();
    assertTrue(paths.contains(path), paths::toString);
  }
}
