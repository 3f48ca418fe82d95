package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;

/** Names a sheet of claimants (诉求人名册页). UUIDv7. */
public record ClaimSheetId(UUID value) {
  public ClaimSheetId {
    Objects.requireNonNull(value);
  }

  public AggregateRef ref() {
    return new AggregateRef(AggregateKind.CLAIM_SHEET, value);
  }
}
