package org.fengqiao.application.policies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryTree;

/** Reads catalogues of one line, as {@code a a/b a/c}: b and c below a; {@code ?} is faulty. */
final class SketchRows implements CatalogueReader {
  @Override
  public CatalogueReading read(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.equals("?")) {
      return new CatalogueReading.Faulty(
          List.of(
              new CatalogueProblem(0, "", "is UTF-8"),
              new CatalogueProblem(3, "parent", "is the code of another row, or empty")));
    }
    return new CatalogueReading.Sound(
        CategoryTree.of(Stream.of(text.split(" ", -1)).map(SketchRows::category).toList()));
  }

  private static Category category(String path) {
    var codes = path.split("/", -1);
    var parent =
        codes.length == 1
            ? Optional.<CategoryCode>empty()
            : Optional.of(new CategoryCode(codes[codes.length - 2]));
    var code = codes[codes.length - 1];
    return new Category(
        new CategoryCode(code), parent, "类" + code, Optional.empty(), Optional.empty());
  }
}
