package org.fengqiao.application.partners;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;

/** All partners, as committed now. */
public interface Partners {
  /**
   * The partners after {@code after} in the order of their ids, or the first ones.
   *
   * @param limit 1 to 501
   */
  List<Loaded<Partner>> list(Optional<PartnerId> after, int limit);
}
