package org.fengqiao.domain.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CategoryCode;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
  /** Rows of {@code code} or {@code code<parent}. */
  static List<Category> rows(String... rows) {
    return Stream.of(rows).map(CategoryTreeTest::row).toList();
  }

  static CategoryTree tree(String... rows) {
    return CategoryTree.of(rows(rows));
  }

  private static Category row(String text) {
    var parts = text.split("<", -1);
    var parent = parts.length == 1 ? Optional.<CategoryCode>empty() : Optional.of(code(parts[1]));
    return new Category(code(parts[0]), parent, "类" + parts[0], Optional.empty(), Optional.empty());
  }

  static CategoryCode code(String value) {
    return new CategoryCode(value);
  }

  private static List<String> codes(List<Category> categories) {
    return categories.stream().map(category -> category.code().value()).toList();
  }

  @Test
  void leadsFromACategoryUpToItsRoot() {
    var tree = tree("safety", "exit<fire", "fire<safety", "water");
    assertEquals(List.of("exit", "fire", "safety"), codes(tree.upwards(code("exit"))));
    assertEquals(List.of("water"), codes(tree.upwards(code("water"))));
    assertEquals(List.of(), tree.upwards(code("air")));
  }

  @Test
  void leadsDownInTheOrderOfItsRows() {
    var tree = tree("safety", "traffic<safety", "fire<safety", "water");
    assertEquals(List.of("safety", "water"), codes(tree.roots()));
    assertEquals(List.of("traffic", "fire"), codes(tree.below(code("safety"))));
    assertEquals(List.of(), tree.below(code("fire")));
    assertTrue(tree.has(code("fire")));
    assertFalse(tree.has(code("air")));
    assertEquals(4, tree.size());
  }

  @Test
  void isTheSameAsAnotherOfTheSameCategories() {
    var tree = tree("safety", "fire<safety");
    assertEquals(tree("safety", "fire<safety"), tree);
    assertEquals(tree("safety", "fire<safety").hashCode(), tree.hashCode());
    assertNotEquals(tree("safety", "fire"), tree);
    assertNotEquals(tree("safety"), tree);
    assertNotEquals(tree("safety").hashCode(), tree.hashCode());
  }

  @Test
  void findsARepeatedCodeByItsLaterRow() {
    assertFaults(rows("a", "b", "a"), new CategoryFault(2, "code", "repeats an earlier row"));
  }

  @Test
  void findsAParentThatIsNoRowOnceAndNotAgainForThoseBelow() {
    assertFaults(
        rows("a<none", "b<a"),
        new CategoryFault(0, "parent", "is the code of another row, or empty"));
  }

  @Test
  void findsARowThatLiesBelowItself() {
    assertFaults(rows("a<a"), new CategoryFault(0, "parent", "is no category below this one"));
    assertFaults(
        rows("a<b", "b<c", "c<a"),
        new CategoryFault(0, "parent", "is no category below this one"),
        new CategoryFault(1, "parent", "is no category below this one"),
        new CategoryFault(2, "parent", "is no category below this one"));
  }

  @Test
  void isFiveDeepAndNoDeeper() {
    assertFaults(rows("a", "b<a", "c<b", "d<c", "e<d"));
    assertFaults(
        rows("a", "b<a", "c<b", "d<c", "e<d", "f<e"),
        new CategoryFault(5, "parent", "lies less than 5 deep"));
  }

  @Test
  void hasFiveThousandCategoriesAndNoMore() {
    var rows = IntStream.rangeClosed(1, CategoryTree.MOST + 2).mapToObj(i -> row("c" + i)).toList();
    assertEquals(List.of(), CategoryTree.faults(rows.subList(0, CategoryTree.MOST)));
    assertFaults(
        rows, new CategoryFault(CategoryTree.MOST, "code", "is in one of the first 5000 rows"));
  }

  @Test
  void isNotMadeOfRowsThatAreNoTree() {
    var rows = rows("a", "a");
    assertThrows(IllegalArgumentException.class, () -> CategoryTree.of(rows));
  }

  private static void assertFaults(List<Category> rows, CategoryFault... faults) {
    assertEquals(List.of(faults), CategoryTree.faults(rows));
  }
}
