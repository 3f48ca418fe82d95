package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Boundary;
import org.fengqiao.domain.grids.BoundaryFact;
import org.fengqiao.domain.grids.BoundaryId;
import org.fengqiao.domain.partners.Right;

/** Shows the boundary of a patch as it stood at a time. */
public final class GetBoundary {
  // An entry has a whole boundary in it.
  private static final int ENTRIES_AT_ONCE = 8;

  private final Access access;
  private final Boundaries boundaries;
  private final Journal journal;

  @Inject
  public GetBoundary(Access access, Boundaries boundaries, Journal journal) {
    this.access = access;
    this.boundaries = boundaries;
    this.journal = journal;
  }

  /**
   * Of which patch.
   *
   * @param spot a division, a grid or a micro-grid
   * @param at empty for now
   */
  public record Command(Spot spot, Optional<Instant> at) {
    public Command {
      spot.requirePatch();
      Objects.requireNonNull(at);
    }
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD; BOUNDARY_NOT_FOUND if the patch has none, had
   *     none then, or is unknown
   */
  public BoundaryView get(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    var id = new BoundaryId(command.spot().name());
    var view =
        command.at().isPresent()
            ? at(id, command.at().get())
            : boundaries.find(id).flatMap(GetBoundary::now);
    return view.orElseThrow(() -> Boundary.notFound(id));
  }

  /** What is shown of a boundary as it is now; empty if it was cleared. */
  public static Optional<BoundaryView> now(Loaded<Boundary> loaded) {
    var boundary = loaded.aggregate();
    return boundary
        .area()
        .map(area ->
            new BoundaryView(
                boundary.id(),
                area,
                boundary.given(),
                boundary.since(),
                Optional.empty(),
                Optional.of(loaded.version())));
  }

  private Optional<BoundaryView> at(BoundaryId id, Instant time) {
    Optional<Entry> standing = Optional.empty();
    List<Entry> some;
    int read = 0;
    do {
      some = journal.of(id.ref(), read, ENTRIES_AT_ONCE);
      for (var entry : some) {
        if (entry.time().isAfter(time)) {
          return standing.flatMap(one -> stood(one, Optional.of(entry.time())));
        }
        standing = Optional.of(entry);
      }
      read += some.size();
    } while (some.size() == ENTRIES_AT_ONCE);
    return standing.flatMap(one -> stood(one, Optional.empty()));
  }

  /** What an entry left, which says all of it: the newest fact is the boundary. */
  private static Optional<BoundaryView> stood(Entry entry, Optional<Instant> until) {
    return switch ((BoundaryFact) entry.facts().getLast()) {
      case BoundaryFact.BoundarySet set ->
          Optional.of(
              new BoundaryView(
                  set.id(),
                  set.area(),
                  set.given(),
                  set.time(),
                  until,
                  until.isEmpty() ? Optional.of(entry.version()) : Optional.empty()));
      case BoundaryFact.BoundaryCleared _ -> Optional.empty();
    };
  }
}
