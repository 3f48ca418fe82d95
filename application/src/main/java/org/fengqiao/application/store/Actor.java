package org.fengqiao.application.store;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;

/** Who did it: the partner whose call it was, and the officer on whose behalf, if any. */
public record Actor(PartnerId partner, Optional<OfficerId> officer) {
  public Actor {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(officer);
  }

  /** Fengqiao itself, as when a clock wakes. */
  public static final Actor FENGQIAO = new Actor(PartnerId.FENGQIAO, Optional.empty());

  public static Actor of(PartnerId partner) {
    return new Actor(partner, Optional.empty());
  }
}
