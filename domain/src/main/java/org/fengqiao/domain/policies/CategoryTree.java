package org.fengqiao.domain.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.cases.CategoryCode;

/**
 * Categories, each below a wider one or a root (分类树), in the order they were written in. At most
 * {@value #MOST} of them, {@value #DEEPEST} deep.
 */
public final class CategoryTree {
  public static final int MOST = 5_000;
  public static final int DEEPEST = 5;

  private final Map<CategoryCode, Category> byCode;
  private final Map<Optional<CategoryCode>, List<Category>> children = new HashMap<>();

  private CategoryTree(Map<CategoryCode, Category> byCode) {
    this.byCode = byCode;
    for (var category : byCode.values()) {
      children.computeIfAbsent(category.parent(), _ -> new ArrayList<>()).add(category);
    }
  }

  /**
   * The tree of those rows.
   *
   * @throws IllegalArgumentException if {@link #faults} finds any
   */
  public static CategoryTree of(List<Category> rows) {
    var faults = faults(rows);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("not a tree: " + faults.getFirst());
    }
    return new CategoryTree(byCode(rows));
  }

  /** The categories of a pack that lists its own: all of them roots. */
  static CategoryTree flat(List<CategoryRule> own) {
    return new CategoryTree(byCode(own.stream().map(CategoryRule::asRoot).toList()));
  }

  /** Where the rows do not make a tree, in their order; none if they do. */
  public static List<CategoryFault> faults(List<Category> rows) {
    var faults = new ArrayList<CategoryFault>();
    var byCode = byCode(rows);
    var seen = new HashSet<CategoryCode>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (i == MOST) {
        faults.add(new CategoryFault(i, "code", "is in one of the first " + MOST + " rows"));
        break;
      }
      if (!seen.add(row.code())) {
        faults.add(new CategoryFault(i, "code", "repeats an earlier row"));
        continue;
      }
      int at = i;
      misplaced(row, byCode).ifPresent(rule -> faults.add(new CategoryFault(at, "parent", rule)));
    }
    return faults;
  }

  private static Optional<String> misplaced(Category row, Map<CategoryCode, Category> byCode) {
    int depth = 1;
    for (var at = row.parent(); at.isPresent(); depth++) {
      if (at.get().equals(row.code())) {
        return Optional.of("is no category below this one");
      }
      if (!byCode.containsKey(at.get())) {
        // Told of the row that names it alone, not of all that lie below that one.
        return depth == 1 ? Optional.of("is the code of another row, or empty") : Optional.empty();
      }
      if (depth == DEEPEST) {
        return Optional.of("lies less than " + DEEPEST + " deep");
      }
      at = byCode.get(at.get()).parent();
    }
    return Optional.empty();
  }

  /** Of two with one code the first. */
  private static Map<CategoryCode, Category> byCode(List<Category> rows) {
    var byCode = new LinkedHashMap<CategoryCode, Category>();
    rows.forEach(row -> byCode.putIfAbsent(row.code(), row));
    return byCode;
  }

  /** The category of that code. */
  public Optional<Category> find(CategoryCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public boolean has(CategoryCode code) {
    return byCode.containsKey(code);
  }

  /**
   * The category and those it lies below, the nearest first; empty for a code that is not there.
   */
  public List<Category> upwards(CategoryCode code) {
    var path = new ArrayList<Category>();
    for (var at = find(code); at.isPresent(); at = at.get().parent().flatMap(this::find)) {
      path.add(at.get());
    }
    return path;
  }

  /** Those that lie below no other. */
  public List<Category> roots() {
    return List.copyOf(children.getOrDefault(Optional.<CategoryCode>empty(), List.of()));
  }

  /** Those directly below that one. */
  public List<Category> below(CategoryCode parent) {
    return List.copyOf(children.getOrDefault(Optional.of(parent), List.of()));
  }

  /** All of them, in the order they were written in. */
  public List<Category> all() {
    return List.copyOf(byCode.values());
  }

  public int size() {
    return byCode.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CategoryTree tree && byCode.equals(tree.byCode);
  }

  @Override
  public int hashCode() {
    return byCode.hashCode();
  }
}
