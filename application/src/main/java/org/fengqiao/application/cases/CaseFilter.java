package org.fengqiao.application.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GridKin;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * Which cases to list or to follow; all conditions hold together.
 *
 * @param scope empty for all in sight, which can be followed and not listed
 * @param states empty for any
 * @param channels empty for any
 * @param from reported then or later
 * @param until reported before then
 */
public record CaseFilter(
    Optional<Scope> scope,
    Set<CaseStatus> states,
    Set<Channel> channels,
    Optional<Instant> from,
    Optional<Instant> until) {
  /** Everything in sight. */
  public static final CaseFilter ALL =
      new CaseFilter(Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

  /** Whose, or where. */
  public sealed interface Scope {
    /** On a division or anything in it. */
    record InDivision(DivisionCode division) implements Scope {}

    /**
     * On a grid, or on one whose ground it took over.
     *
     * @param followed the grid, and those it followed
     */
    record InGrid(GridId grid, Set<GridId> followed) implements Scope {
      public InGrid {
        followed = Set.copyOf(followed);
      }

      /** As it is asked for, before it is known what it followed. */
      public InGrid(GridId grid) {
        this(grid, Set.of(grid));
      }
    }

    /** Led by a unit; when followed, also led by it before. */
    record OfUnit(UnitId unit) implements Scope {}

    /** Reported by a partner. */
    record From(PartnerId partner) implements Scope {}

    /** Reported by a partner under its own id. */
    record Source(PartnerId partner, String sourceId) implements Scope {}
  }

  public CaseFilter {
    Objects.requireNonNull(scope);
    states = Set.copyOf(states);
    channels = Set.copyOf(channels);
    Objects.requireNonNull(from);
    Objects.requireNonNull(until);
  }

  /** The same, with the grids that the grid of the scope followed. */
  CaseFilter following(GridKin kin) {
    return scope.orElse(null) instanceof Scope.InGrid(var grid, _)
        ? new CaseFilter(
            Optional.of(new Scope.InGrid(grid, kin.ancestors(grid))), states, channels, from, until)
        : this;
  }

  /** Whether a case of these traits is meant. */
  public boolean matches(CaseTraits c) {
    return scope.map(s -> inScope(s, c)).orElse(true)
        && (states.isEmpty() || states.contains(c.status()))
        && (channels.isEmpty() || channels.contains(c.channel()))
        && from.map(time -> !c.reportTime().isBefore(time)).orElse(true)
        && until.map(time -> c.reportTime().isBefore(time)).orElse(true);
  }

  private static boolean inScope(Scope scope, CaseTraits c) {
    return switch (scope) {
      case Scope.InDivision(var division) -> division.contains(c.division());
      case Scope.InGrid(_, var grids) -> c.grid().filter(grids::contains).isPresent();
      case Scope.OfUnit(var unit) -> c.units().contains(unit);
      case Scope.From(var partner) -> c.partner().equals(partner);
      case Scope.Source(var partner, var id) ->
          c.partner().equals(partner) && c.sourceId().filter(id::equals).isPresent();
    };
  }
}
