package org.fengqiao.application.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.Reading;
import org.fengqiao.domain.people.Role;

/**
 * The public notice of a grid (网格公示), as it reads now.
 *
 * @param reading how many live there, by its last reading; empty if nothing was told yet
 * @param duties in the pack's order; a vacant one is shown too
 * @param supervisionPhone whom to call about those who are shown; empty for none
 */
public record GridNotice(
    Grid grid, Optional<Loaded<Reading>> reading, List<Duty> duties, String supervisionPhone) {
  public GridNotice {
    Objects.requireNonNull(grid);
    Objects.requireNonNull(reading);
    duties = List.copyOf(duties);
    Objects.requireNonNull(supervisionPhone);
  }

  /**
   * A role that is shown.
   *
   * @param title what people call it
   * @param vacant whether nobody acts in it
   * @param officers who acts in it, in the order their posts were set up; nobody where the pack
   *     does not say that who acts in it is made public
   */
  public record Duty(Role role, String title, boolean vacant, List<Shown> officers) {
    public Duty {
      Objects.requireNonNull(role);
      Objects.requireNonNull(title);
      officers = List.copyOf(officers);
    }
  }

  /**
   * An officer as the public is told of one.
   *
   * @param phone empty if none is known
   * @param deputy whether in place of a holder who is absent
   */
  public record Shown(String name, String phone, boolean deputy) {}
}
