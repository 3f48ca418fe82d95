package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.PolicyReason;

/** Finds catalogues and their versions by name, for whoever reads them. */
public final class CataloguesKnown {
  private final Aggregates aggregates;

  @Inject
  public CataloguesKnown(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  /**
   * The catalogue.
   *
   * @throws Refusal CATALOGUE_NOT_FOUND
   */
  CategoryCatalogue get(CatalogueId id) {
    return aggregates
        .find(CategoryCatalogue.class, id.ref())
        .orElseThrow(() -> Refusal.notFound(PolicyReason.CATALOGUE_NOT_FOUND, id.toString()))
        .aggregate();
  }

  /**
   * A version of it.
   *
   * @throws Refusal CATALOGUE_NOT_FOUND, CATALOGUE_VERSION_NOT_FOUND
   */
  CatalogueView get(CatalogueVersion version) {
    var catalogue = get(version.catalogue());
    return catalogue
        .edition(version.number())
        .map(edition -> CatalogueView.of(catalogue, edition))
        .orElseThrow(
            () -> Refusal.notFound(PolicyReason.CATALOGUE_VERSION_NOT_FOUND, version.toString()));
  }
}
