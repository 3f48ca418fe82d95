package org.fengqiao.domain.policies;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.petitions.PetitionLimit;

/**
 * How petitions are dealt with in a place (信访规则).
 *
 * @param mostRepresentatives so many may represent those who come together, 1 or more
 * @param routed what a unit is told when it is given one; its {due} is when the petitioner is to be
 *     told
 * @param upheld what a unit is told when its objection was upheld; empty where it is told nothing
 * @param dismissed what it is told when it was dismissed; its {due} is when the petitioner is to be
 *     told; empty where it is told nothing
 * @param limits each of {@link PetitionLimit}, as laws set it
 */
public record PetitionRule(
    int mostRepresentatives,
    NoticeTemplate routed,
    Optional<NoticeTemplate> upheld,
    Optional<NoticeTemplate> dismissed,
    Map<PetitionLimit, LawfulLimit> limits) {
  /** Where the pack does not say: by article 20 of the regulations. */
  public static final int DEFAULT_REPRESENTATIVES = 5;

  public PetitionRule {
    Objects.requireNonNull(routed);
    Objects.requireNonNull(upheld);
    Objects.requireNonNull(dismissed);
    var all = new EnumMap<PetitionLimit, LawfulLimit>(PetitionLimit.class);
    all.putAll(limits);
    if (all.size() < PetitionLimit.values().length) {
      throw new IllegalArgumentException("petitions have every limit, not only " + all.keySet());
    }
    limits = Collections.unmodifiableMap(all);
  }

  /** That limit, as laws set it. */
  public LawfulLimit limit(PetitionLimit of) {
    return Objects.requireNonNull(limits.get(of));
  }

  /** The limit whose clock bears that name, whichever it is and whichever law set it. */
  public Optional<LawfulLimit.Enacted> limit(ClockName clock) {
    return limits.values().stream().flatMap(one -> one.named(clock).stream()).findFirst();
  }
}
