package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.CatalogueId;

/** Lists catalogues, or the versions of one. */
public final class ListCatalogues {
  private final Access access;
  private final CataloguesKnown known;
  private final Catalogues catalogues;

  @Inject
  public ListCatalogues(Access access, CataloguesKnown known, Catalogues catalogues) {
    this.access = access;
    this.known = known;
    this.catalogues = catalogues;
  }

  /**
   * The newest version of each catalogue, by id.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Page<CatalogueView> catalogues(Caller caller, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    return catalogues.list(page).map(loaded -> CatalogueView.newest(loaded.aggregate()));
  }

  /**
   * All versions of one catalogue, the newest first; the key is the version's number.
   *
   * @throws Refusal RIGHT_MISSING; CATALOGUE_NOT_FOUND; INVALID_FIELD if the key is no number
   */
  public Page<CatalogueView> versions(Caller caller, CatalogueId id, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    var catalogue = known.get(id);
    int below = page.after().map(ListPacks::number).orElse(Integer.MAX_VALUE);
    var found =
        catalogue.editions().reversed().stream()
            .filter(edition -> edition.number() < below)
            .limit(page.limit())
            .map(edition -> CatalogueView.of(catalogue, edition))
            .toList();
    return Page.of(found, page, view -> Integer.toString(view.edition().number()));
  }
}
