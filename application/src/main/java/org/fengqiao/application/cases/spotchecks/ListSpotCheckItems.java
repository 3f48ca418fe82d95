package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.partners.Right;

/** Lists the cases of a spot check, with what their reporters said. */
public final class ListSpotCheckItems {
  private final Access access;
  private final SpotChecksInSight inSight;
  private final SpotCheckViews views;

  @Inject
  public ListSpotCheckItems(Access access, SpotChecksInSight inSight, SpotCheckViews views) {
    this.access = access;
    this.inSight = inSight;
    this.views = views;
  }

  /**
   * A page in the order of the sample, which stays; the key is a place in it.
   *
   * @throws Refusal RIGHT_MISSING, SPOT_CHECK_NOT_FOUND, INVALID_FIELD
   */
  public Page<SpotCheckItemView> list(Caller caller, SpotCheckId id, PageRequest page) {
    access.require(caller, Right.READ_SPOT_CHECKS);
    var items = inSight.get(caller, id).aggregate().items();
    int from = page.after().map(ListSpotCheckItems::place).orElse(-1) + 1;
    var places = IntStream.range(from, items.size()).limit(page.limit()).boxed().toList();
    var found = Page.of(places, page, place -> Integer.toString(place));
    return new Page<>(views.of(found.map(items::get).items()), found.next());
  }

  private static int place(String key) {
    try {
      return Integer.parseUnsignedInt(key);
    } catch (NumberFormatException _) {
      throw Refusal.invalid("page_token", "is the one of the page before");
    }
  }
}
