package org.fengqiao.application.rewards.vault;

import java.util.Objects;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.domain.rewards.ClaimProof;
import org.fengqiao.domain.rewards.ClueId;

/** By what somebody proves to have reported a clue. */
public sealed interface Proof {
  /** By the claim code. */
  record ByCode(ClaimCode code) implements Proof {
    public ByCode {
      Objects.requireNonNull(code);
    }
  }

  /**
   * By the number of the identity card that was given with it, at a counter of the unit that
   * rewards it, which has seen the card.
   */
  record ByIdentity(ClueId clue, IdNumber number) implements Proof {
    public ByIdentity {
      Objects.requireNonNull(clue);
      Objects.requireNonNull(number);
    }

    @Override
    public String toString() {
      return "ByIdentity[" + clue.name() + "]";
    }
  }

  /** Which kind it is. */
  default ClaimProof kind() {
    return switch (this) {
      case ByCode _ -> ClaimProof.CODE;
      case ByIdentity _ -> ClaimProof.IDENTITY;
    };
  }
}
