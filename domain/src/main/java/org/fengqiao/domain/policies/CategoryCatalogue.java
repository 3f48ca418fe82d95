package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.policies.CatalogueFact.CataloguePublished;

/**
 * The categories that matters are classed by, published version by version (事项分类目录). It is bound to
 * no place: a pack names the version it uses, and several may use one.
 *
 * @param editions in order of publication, at least one
 */
public record CategoryCatalogue(CatalogueId id, List<CatalogueEdition> editions)
    implements Aggregate {
  /** How a catalogue comes from its facts. */
  public static final Lineage<CategoryCatalogue, CatalogueFact> LINEAGE =
      new Lineage<>(
          AggregateKind.CATALOGUE,
          CategoryCatalogue.class,
          CatalogueFact.class,
          CategoryCatalogue::begun,
          CategoryCatalogue::after);

  public CategoryCatalogue {
    Objects.requireNonNull(id);
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a catalogue has a first edition");
    }
  }

  /** Publishes a catalogue's first version. */
  public static Decided<CategoryCatalogue> publish(CatalogueDraft draft, Instant now) {
    return LINEAGE.begin(List.of(draft.published(1, now)));
  }

  /** Publishes the next version; those before it stay as they are. */
  public Decided<CategoryCatalogue> publishNext(CatalogueDraft draft, Instant now) {
    return LINEAGE.move(this, List.of(draft.published(newest().number() + 1, now)));
  }

  /** The version published last. */
  public CatalogueEdition newest() {
    return editions.getLast();
  }

  /** The edition of that number. */
  public Optional<CatalogueEdition> edition(int number) {
    return number >= 1 && number <= editions.size()
        ? Optional.of(editions.get(number - 1))
        : Optional.empty();
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  private static CategoryCatalogue begun(CatalogueFact fact) {
    return switch (fact) {
      case CataloguePublished published ->
          new CategoryCatalogue(published.id(), List.of(edition(published)));
    };
  }

  private CategoryCatalogue after(CatalogueFact fact) {
    return switch (fact) {
      case CataloguePublished published -> {
        var all = new ArrayList<>(editions);
        all.add(edition(published));
        yield new CategoryCatalogue(id, all);
      }
    };
  }

  private static CatalogueEdition edition(CataloguePublished published) {
    return new CatalogueEdition(
        published.number(),
        published.name(),
        published.categories(),
        published.sha256(),
        published.source(),
        published.publishTime());
  }
}
