package org.fengqiao.domain.petitions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * Whom an accusation accuses (被检举控告对象). Nobody who acts for one of the units is ever shown it.
 *
 * @param units named as such; each once
 * @param posts named as such; each once
 * @param unitsOfPosts the units of those posts when it was registered
 */
public record Accused(List<UnitId> units, List<PostId> posts, List<UnitId> unitsOfPosts) {
  /** How many may be named. */
  public static final int MOST = 20;

  /** Nobody. */
  public static final Accused NOBODY = new Accused(List.of(), List.of(), List.of());

  public Accused {
    units = List.copyOf(units);
    posts = List.copyOf(posts);
    unitsOfPosts = List.copyOf(unitsOfPosts);
  }

  /** The units it is hidden from, each once. */
  public List<UnitId> hiddenFrom() {
    return Stream.concat(units.stream(), unitsOfPosts.stream()).distinct().toList();
  }

  /** Whether it is hidden from who acts for any of those units. */
  public boolean isHiddenFrom(Collection<UnitId> some) {
    return hiddenFrom().stream().anyMatch(some::contains);
  }

  /**
   * Passes if the unit may have it in hand.
   *
   * @throws Refusal ROUTED_TO_ACCUSED
   */
  public void requireFree(UnitId unit) {
    requireFree(List.of(unit));
  }

  /**
   * Passes if who acts for those units may have it in hand.
   *
   * @throws Refusal ROUTED_TO_ACCUSED
   */
  public void requireFree(Collection<UnitId> some) {
    hiddenFrom().stream()
        .filter(some::contains)
        .findFirst()
        .ifPresent(unit -> {
          throw Refusal.illegalNow(
              PetitionReason.ROUTED_TO_ACCUSED, List.of(), Map.of("unit", "units/" + unit.value()));
        });
  }
}
