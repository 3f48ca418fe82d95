package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.CategoryTree;
import org.fengqiao.domain.policies.PolicyReason;

/** Lists the categories of one version of a catalogue, level by level. */
public final class ListCategories {
  private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,8})/(.+)");

  private final Access access;
  private final CataloguesKnown known;
  private final CatalogueArchive archive;

  /**
   * Which.
   *
   * @param version empty for the newest
   * @param parent empty for the roots
   */
  public record Query(
      CatalogueId catalogue, Optional<Integer> version, Optional<CategoryCode> parent) {
    public Query {
      Objects.requireNonNull(catalogue);
      Objects.requireNonNull(version);
      Objects.requireNonNull(parent);
    }
  }

  /**
   * A category in its tree.
   *
   * @param path the names from the root down to it, its own included; 1 to 5
   * @param children how many lie directly below it
   */
  public record Shown(Category category, List<String> path, int children) {
    public Shown {
      Objects.requireNonNull(category);
      path = List.copyOf(path);
    }
  }

  /** One page, all of one version. */
  public record Listed(CatalogueVersion version, Page<Shown> page) {
    public Listed {
      Objects.requireNonNull(version);
      Objects.requireNonNull(page);
    }
  }

  @Inject
  public ListCategories(Access access, CataloguesKnown known, CatalogueArchive archive) {
    this.access = access;
    this.known = known;
    this.archive = archive;
  }

  /**
   * Those directly below a category, or the roots, in the order they were written in. The key names
   * the version too: pages that follow are of the one that the first was of, whatever is published
   * meanwhile.
   *
   * @throws Refusal RIGHT_MISSING, CATALOGUE_NOT_FOUND, CATALOGUE_VERSION_NOT_FOUND,
   *     CATEGORY_NOT_FOUND, INVALID_FIELD
   */
  public Listed list(Caller caller, Query query, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    var after = page.after().map(ListCategories::key);
    int number =
        after
            .map(Key::version)
            .or(query::version)
            .orElseGet(() -> known.get(query.catalogue()).newest().number());
    var version = known.get(new CatalogueVersion(query.catalogue(), number)).version();
    var tree = archive.tree(version).orElseThrow();
    var children = children(tree, version, query);
    int from = after.map(key -> 1 + indexOf(children, key.last())).orElse(0);
    var found =
        children.stream()
            .skip(from)
            .limit(page.limit())
            .map(category -> shown(tree, category))
            .toList();
    return new Listed(
        version, Page.of(found, page, last -> number + "/" + last.category().code().value()));
  }

  private static List<Category> children(CategoryTree tree, CatalogueVersion version, Query query) {
    if (query.parent().isEmpty()) {
      return tree.roots();
    }
    var parent = query.parent().get();
    if (!tree.has(parent)) {
      throw Refusal.notFound(
          PolicyReason.CATEGORY_NOT_FOUND, version + "/categories/" + parent.value());
    }
    return tree.below(parent);
  }

  private static Shown shown(CategoryTree tree, Category category) {
    var path = tree.upwards(category.code()).reversed().stream().map(Category::name).toList();
    return new Shown(category, path, tree.below(category.code()).size());
  }

  private static int indexOf(List<Category> children, String code) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).code().value().equals(code)) {
        return i;
      }
    }
    throw noKey();
  }

  private record Key(int version, String last) {}

  private static Key key(String text) {
    var matcher = KEY.matcher(text);
    if (!matcher.matches()) {
      throw noKey();
    }
    return new Key(Integer.parseInt(matcher.group(1)), matcher.group(2));
  }

  private static Refusal noKey() {
    return Refusal.invalid("page_token", "is the one of the page before");
  }
}
