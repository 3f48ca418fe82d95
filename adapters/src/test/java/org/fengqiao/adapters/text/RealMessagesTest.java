package org.fengqiao.adapters.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.fengqiao.domain.policies.DuplicateRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Likeness measured on real messages of citizens, told anew, each among hundreds of others. */
class RealMessagesTest {
  private static final Path MESSAGES = Path.of("..", "..", "shared", "data", "messages.csv.gz");
  private static final int OTHERS = 500;
  private static final int TRIED = 20;

  private static List<String> messages = List.of();

  private final BigramLikeness likeness = new BigramLikeness();
  private final Random random = new Random(20261126);

  /** How the same matter is told again. */
  enum Retelling {
    CHARACTERS_REPLACED,
    CHARACTERS_LEFT_OUT,
    BEGINNING_ALONE,
    CLAUSES_IN_ANOTHER_ORDER
  }

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(
        Files.exists(MESSAGES),
        "the real messages are for trying only, and are not part of the project");
    var all = new ArrayList<String>();
    try (var in = Files.newInputStream(MESSAGES);
        var text = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8);
        var rows =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
      rows.forEach(row -> all.add(row.get("subject") + "\n" + row.get("text")));
    }
    messages = List.copyOf(all);
  }

  private String retold(Retelling how, String message) {
    int[] text = message.codePoints().toArray();
    var told = new StringBuilder("来电反映：");
    switch (how) {
      case CHARACTERS_REPLACED -> {
        for (int character : text) {
          told.appendCodePoint(random.nextInt(10) == 0 ? '某' : character);
        }
      }
      case CHARACTERS_LEFT_OUT -> {
        for (int character : text) {
          if (random.nextInt(5) > 0) {
            told.appendCodePoint(character);
          }
        }
      }
      case BEGINNING_ALONE -> told.append(new String(text, 0, 1 + text.length / 2));
      case CLAUSES_IN_ANOTHER_ORDER -> {
        var clauses = new ArrayList<>(List.of(message.split("[，。！？；\n]")));
        Collections.shuffle(clauses, random);
        told.append(String.join("，", clauses.subList(0, 1 + clauses.size() * 2 / 3)));
      }
    }
    return told.toString();
  }

  @ParameterizedTest
  @EnumSource(Retelling.class)
  void findsTheMessageThatIsToldAnewFirstOfHundreds(Retelling how) {
    var least = DuplicateRule.DEFAULT.leastLikeness();
    for (int i = 0; i < TRIED; i++) {
      var message = messages.get(i * 100);
      var others = messages.subList(i * 100, i * 100 + OTHERS);
      var retold = retold(how, message);
      var first =
          others.stream()
              .max(Comparator.comparing(other -> likeness.score(other, retold)))
              .orElseThrow();
      assertEquals(message, first);
      var score = likeness.score(message, retold);
      assertTrue(score.compareTo(least) >= 0, () -> score + ": " + retold);
    }
  }

  @Test
  void takesFewOfTheMessagesThatHaveNothingToDoWithEachOtherForOneMatter() {
    var least = DuplicateRule.DEFAULT.leastLikeness();
    int alike = 0;
    int pairs = 10_000;
    for (int i = 0; i < pairs; i++) {
      int one = random.nextInt(messages.size());
      int other = (one + 1 + random.nextInt(messages.size() - 1)) % messages.size();
      if (likeness.score(messages.get(one), messages.get(other)).compareTo(least) >= 0) {
        alike++;
      }
    }
    assertTrue(alike <= pairs / 1_000, alike + " of " + pairs);
  }
}
