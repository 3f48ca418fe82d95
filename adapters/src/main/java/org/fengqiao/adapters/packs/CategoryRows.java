package org.fengqiao.adapters.packs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengqiao.application.policies.CatalogueProblem;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryTree;

/** The rows of a catalogue as they are read, and what is wrong with them. */
final class CategoryRows {
  private final List<Category> categories = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<CatalogueProblem> problems = new ArrayList<>();

  /** Makes a category of the cells of a row: code, parent, name, kind, tier. */
  void add(int line, List<String> cells) {
    lines.add(line);
    if (cells.size() != 5) {
      problems.add(new CatalogueProblem(line, "", "has the five columns"));
      return;
    }
    int before = problems.size();
    var code = cell(line, "code", cells.get(0), CategoryCode::new);
    var parent = optional(line, "parent", cells.get(1), CategoryCode::new);
    var name = cell(line, "name", cells.get(2), text -> Text.required("name", text, 60));
    var kind = optional(line, "kind", cells.get(3), text -> named(CaseKind.values(), text));
    var tier = optional(line, "tier", cells.get(4), text -> named(Tier.values(), text));
    if (problems.size() == before) {
      categories.add(new Category(code.orElseThrow(), parent, name.orElseThrow(), kind, tier));
    }
  }

  /** How many rows there are, right or not. */
  int size() {
    return lines.size();
  }

  /** What is wrong with the rows; if nothing is, where they do not make a tree. */
  List<CatalogueProblem> problems() {
    return problems.isEmpty()
        ? CategoryTree.faults(categories).stream()
            .map(
                fault -> new CatalogueProblem(lines.get(fault.row()), fault.column(), fault.rule()))
            .toList()
        : List.copyOf(problems);
  }

  /** The categories, once there is no problem. */
  List<Category> categories() {
    return List.copyOf(categories);
  }

  private <T> Optional<T> optional(int line, String column, String text, Function<String, T> made) {
    return text.isEmpty() ? Optional.empty() : cell(line, column, text, made);
  }

  private <T> Optional<T> cell(int line, String column, String text, Function<String, T> made) {
    try {
      return Optional.of(made.apply(text));
    } catch (Refusal refusal) {
      var rule = refusal.details().getOrDefault("rule", refusal.reason().name());
      problems.add(new CatalogueProblem(line, column, rule));
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> E named(E[] all, String text) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> {
          var names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
          return Refusal.invalid("name", "is empty or one of " + names);
        });
  }
}
