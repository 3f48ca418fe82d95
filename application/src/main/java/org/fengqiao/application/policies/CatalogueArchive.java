package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.domain.policies.CatalogueEdition;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.CategoryTree;

/** The published bytes of catalogues, and the categories they list. */
@Singleton
public final class CatalogueArchive {
  /** So many trees are kept; beyond that all are read anew as they are needed. */
  private static final int MOST_READ = 100;

  private final Aggregates aggregates;
  private final Contents contents;
  private final CatalogueReader reader;
  // What is published never changes, so what was read once is right for ever.
  private final Map<CatalogueVersion, CategoryTree> read = new ConcurrentHashMap<>();

  @Inject
  public CatalogueArchive(Aggregates aggregates, Contents contents, CatalogueReader reader) {
    this.aggregates = aggregates;
    this.contents = contents;
    this.reader = reader;
  }

  /**
   * The categories of a version; empty if none of that name is published.
   *
   * @throws IllegalStateException if it cannot be read any more
   */
  Optional<CategoryTree> tree(CatalogueVersion version) {
    var known = read.get(version);
    return known != null ? Optional.of(known) : edition(version).map(found -> tree(version, found));
  }

  /**
   * The bytes of an edition.
   *
   * @throws IllegalStateException if they are gone, or not the ones that were published
   */
  CatalogueFile file(CatalogueEdition edition) {
    var id = edition.source().id();
    var content = contents.find(List.of(id)).get(id);
    if (content == null) {
      throw new IllegalStateException("the bytes of a published catalogue are gone: " + id);
    }
    var file = CatalogueFile.read(content);
    if (!file.sha256().equals(edition.sha256())) {
      throw new IllegalStateException("the bytes of a published catalogue were changed: " + id);
    }
    return file;
  }

  private Optional<CatalogueEdition> edition(CatalogueVersion version) {
    return Freshness.FRESH
        .within(() -> aggregates.find(CategoryCatalogue.class, version.catalogue().ref()))
        .flatMap(found -> found.aggregate().edition(version.number()));
  }

  private CategoryTree tree(CatalogueVersion version, CatalogueEdition edition) {
    if (read.size() >= MOST_READ) {
      read.clear();
    }
    var tree =
        switch (reader.read(file(edition).bytes())) {
          case CatalogueReading.Sound sound -> sound.tree();
          case CatalogueReading.Faulty faulty ->
              throw new IllegalStateException("a published catalogue cannot be read: " + faulty);
        };
    read.put(version, tree);
    return tree;
  }
}
