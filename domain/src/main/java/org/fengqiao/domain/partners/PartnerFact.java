package org.fengqiao.domain.partners;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;

/** What can be decided about a partner. */
public sealed interface PartnerFact extends Fact {

  /** It was let in. */
  record PartnerRegistered(
      PartnerId id, String displayName, DivisionCode home, Rights rights, Instant time)
      implements PartnerFact {
    public PartnerRegistered {
      Objects.requireNonNull(id);
      Objects.requireNonNull(displayName);
      Objects.requireNonNull(home);
      Objects.requireNonNull(rights);
      Objects.requireNonNull(time);
    }
  }

  /** Its rights are these from now on, and no others. */
  record RightsSet(Rights rights) implements PartnerFact {
    public RightsSet {
      Objects.requireNonNull(rights);
    }
  }

  /** It was given a token. */
  record TokenIssued(
      TokenId id, Digest hash, String label, Instant issueTime, Optional<Instant> expireTime)
      implements PartnerFact {
    public TokenIssued {
      Objects.requireNonNull(id);
      Objects.requireNonNull(hash);
      Objects.requireNonNull(label);
      Objects.requireNonNull(issueTime);
      Objects.requireNonNull(expireTime);
    }
  }

  /** A token ends by itself at that time, as another took its place. */
  record TokenEndSet(TokenId id, Instant expireTime) implements PartnerFact {
    public TokenEndSet {
      Objects.requireNonNull(id);
      Objects.requireNonNull(expireTime);
    }
  }

  /** A token was taken back. */
  record TokenRevoked(TokenId id, Instant time) implements PartnerFact {
    public TokenRevoked {
      Objects.requireNonNull(id);
      Objects.requireNonNull(time);
    }
  }
}
