package org.fengqiao.adapters.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.application.policies.CatalogueProblem;
import org.fengqiao.application.policies.CatalogueReader;
import org.fengqiao.application.policies.CatalogueReading;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryTree;
import org.junit.jupiter.api.Test;

class CsvCatalogueReaderTest {
  private static final String HEADER = "code,parent,name,kind,tier\n";

  private final CatalogueReader reader = new CsvCatalogueReader();

  private CatalogueReading read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private CategoryTree sound(String text) {
    var reading = read(text);
    return assertInstanceOf(CatalogueReading.Sound.class, reading, reading::toString).tree();
  }

  private void assertFaulty(String text, CatalogueProblem... problems) {
    assertEquals(new CatalogueReading.Faulty(List.of(problems)), read(text));
  }

  @Test
  void readsATreeInTheOrderOfItsRows() {
    var tree = sound(HEADER + "fire,safety,消防安全,HAZARD,MAJOR\r\n\nsafety,,\"公共,安全\",,\n");
    assertEquals(
        List.of(
            new Category(
                new CategoryCode("fire"),
                Optional.of(new CategoryCode("safety")),
                "消防安全",
                Optional.of(CaseKind.HAZARD),
                Optional.of(Tier.MAJOR)),
            new Category(
                new CategoryCode("safety"),
                Optional.empty(),
                "公共,安全",
                Optional.empty(),
                Optional.empty())),
        tree.all());
  }

  @Test
  void readsWhatASpreadsheetWritesBeforeIt() {
    assertEquals(1, sound("\uFEFF" + HEADER + "water,,供水,,").size());
  }

  @Test
  void tellsEachFaultOfARowByItsLineAndColumn() {
    assertFaulty(
        HEADER + "坏,,供水,,\nwater,不好,,LEAK,HUGE\n\nair,,空气,\n",
        new CatalogueProblem(
            2, "code", "is 1 to 64 letters, digits, dots, hyphens and underscores"),
        new CatalogueProblem(
            3, "parent", "is 1 to 64 letters, digits, dots, hyphens and underscores"),
        new CatalogueProblem(3, "name", "is required: 1 to 60 characters"),
        new CatalogueProblem(
            3,
            "kind",
            "is empty or one of EVENT, REQUEST, HAZARD, DISPUTE, SERVICE, SUGGESTION,"
                + " CONSULTATION"),
        new CatalogueProblem(
            3, "tier", "is empty or one of ORDINARY, MAJOR, COMPLEX, CROSS_JURISDICTION"),
        new CatalogueProblem(5, "", "has the five columns"));
  }

  @Test
  void tellsWhereTheRowsMakeNoTree() {
    assertFaulty(
        HEADER + "water,,供水,,\n\nair,sky,空气,,\nwater,,供水,,\n",
        new CatalogueProblem(4, "parent", "is the code of another row, or empty"),
        new CatalogueProblem(5, "code", "repeats an earlier row"));
  }

  @Test
  void refusesWhatHasNotTheHeaderOrNoRow() {
    var header = new CatalogueProblem(1, "", "is code,parent,name,kind,tier");
    assertFaulty("code,name\nwater,供水\n", header);
    assertFaulty("\n" + HEADER, header);
    assertFaulty(HEADER, new CatalogueProblem(0, "", "has 1 to 5000 categories"));
  }

  @Test
  void refusesBytesThatAreNoText() {
    var none = new CatalogueProblem(0, "", "has 1 byte to 1 MiB");
    assertFaulty("", none);
    assertFaulty("x".repeat(CatalogueReader.MOST_BYTES + 1), none);
    assertFaulty(HEADER + "water,,\0,,", new CatalogueProblem(0, "", "has no NUL"));
    assertEquals(
        new CatalogueReading.Faulty(List.of(new CatalogueProblem(0, "", "is UTF-8"))),
        reader.read(new byte[] {(byte) 0xFF, 'x'}));
  }

  @Test
  void refusesARowThatIsNoCsv() {
    assertFaulty(
        HEADER + "water,,供水,,\nair,,\"空\"气,,\n",
        new CatalogueProblem(3, "", "is a row of CSV, as RFC 4180 has it"));
    assertFaulty(
        HEADER + "water,,\"供水,,\n",
        new CatalogueProblem(2, "", "is a row of CSV, as RFC 4180 has it"));
  }

  @Test
  void readsFiveThousandRowsAndNoMore() {
    assertEquals(CategoryTree.MOST, sound(HEADER + rows(CategoryTree.MOST)).size());
    assertFaulty(
        HEADER + rows(CategoryTree.MOST + 5),
        new CatalogueProblem(CategoryTree.MOST + 2, "code", "is in one of the first 5000 rows"));
  }

  @Test
  void tellsTwoHundredProblemsAtMost() {
    var faulty = (CatalogueReading.Faulty) read(HEADER + "坏,,坏,,\n".repeat(300));
    assertEquals(CatalogueReading.Faulty.MOST, faulty.problems().size());
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "c" + i + ",,类别,,")
        .collect(Collectors.joining("\n"));
  }
}
