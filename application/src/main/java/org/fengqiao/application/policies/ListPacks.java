package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.policies.Pack;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PolicyReason;

/** Lists packs, or the versions of one. */
public final class ListPacks {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Access access;
  private final Aggregates aggregates;
  private final Packs packs;

  @Inject
  public ListPacks(Access access, Aggregates aggregates, Packs packs) {
    this.access = access;
    this.aggregates = aggregates;
    this.packs = packs;
  }

  /**
   * The newest version of each pack, by id.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Page<PackView> packs(Caller caller, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    return packs.list(page).map(loaded -> PackView.newest(loaded.aggregate()));
  }

  /**
   * All versions of one pack, the newest first; the key is the version's number.
   *
   * @throws Refusal RIGHT_MISSING; PACK_NOT_FOUND; INVALID_FIELD if the key is no number
   */
  public Page<PackView> versions(Caller caller, PackId id, PageRequest page) {
    access.require(caller, Right.READ_POLICIES);
    var pack =
        aggregates
            .find(Pack.class, id.ref())
            .orElseThrow(() -> Refusal.notFound(PolicyReason.PACK_NOT_FOUND, "packs/" + id.value()))
            .aggregate();
    int below = page.after().map(ListPacks::number).orElse(Integer.MAX_VALUE);
    var found =
        pack.editions().reversed().stream()
            .filter(edition -> edition.number() < below)
            .limit(page.limit())
            .map(edition -> PackView.of(pack, edition))
            .toList();
    return Page.of(found, page, view -> Integer.toString(view.edition().number()));
  }

  static int number(String key) {
    if (!NUMBER.matcher(key).matches()) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
    return Integer.parseInt(key);
  }
}
