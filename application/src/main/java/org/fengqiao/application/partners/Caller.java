package org.fengqiao.application.partners;

import java.util.Objects;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Rights;

/**
 * The partner whose call this is, as its token said.
 *
 * @param home the division its reports without a patch land on
 */
public record Caller(PartnerId partner, Rights rights, DivisionCode home) {
  public Caller {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(rights);
    Objects.requireNonNull(home);
  }
}
