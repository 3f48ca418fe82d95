package org.fengqiao.application.rewards.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.domain.rewards.ClueId;

/** Which keys seal what is known of who reported clues, as committed now. */
public interface Reporters {
  /** How many clues' data keys each key seals, by its name. */
  Map<String, Long> byKey();

  /**
   * Clues whose data key is sealed by another key than {@code passed}, at most {@code limit}, in no
   * order.
   */
  List<ClueId> notSealedBy(Set<String> passed, int limit);
}
