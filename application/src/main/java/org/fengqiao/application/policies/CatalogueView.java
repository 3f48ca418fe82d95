package org.fengqiao.application.policies;

import java.util.Objects;
import org.fengqiao.domain.policies.CatalogueEdition;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryCatalogue;

/** One published version of a catalogue, as it is shown. */
public record CatalogueView(CatalogueVersion version, CatalogueEdition edition) {
  public CatalogueView {
    Objects.requireNonNull(version);
    Objects.requireNonNull(edition);
  }

  /** The version published last. */
  public static CatalogueView newest(CategoryCatalogue catalogue) {
    return of(catalogue, catalogue.newest());
  }

  /** One of its versions. */
  public static CatalogueView of(CategoryCatalogue catalogue, CatalogueEdition edition) {
    return new CatalogueView(new CatalogueVersion(catalogue.id(), edition.number()), edition);
  }
}
