package org.fengqiao.domain.rewards;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;

/**
 * That somebody asked to look at who reported a clue (申请查看), and who agreed.
 *
 * @param agreed another person, where one did
 */
public record Look(LookPurpose purpose, OfficerWords asked, Optional<OfficerWords> agreed) {
  public Look {
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(asked);
    Objects.requireNonNull(agreed);
  }

  boolean isOf(OfficerId officer, LookPurpose wanted) {
    return purpose == wanted && asked.officer().equals(officer);
  }
}
