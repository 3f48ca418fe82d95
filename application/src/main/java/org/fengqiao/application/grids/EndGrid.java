package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Redrawing;
import org.fengqiao.domain.partners.Right;

/** Gives a grid up: nothing follows it. */
public final class EndGrid {
  private final Access access;
  private final RedrawDesk desk;
  private final Store store;

  @Inject
  EndGrid(Access access, RedrawDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /** Which grid. */
  public record Command(Request request, GridId id, Optional<String> etag) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(id);
      Objects.requireNonNull(etag);
    }
  }

  /**
   * Ends it. Its cases, posts, teams and QR codes stay as they are.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, GRID_NOT_EMPTY, STALE_ETAG,
   *     REQUEST_ID_REUSED
   */
  public Answer<Grid> end(Caller caller, Command command) {
    access.require(caller, Right.END_GRID);
    return store.decide(
        command.request(),
        () -> {
          var sheet = desk.sheet(List.of(command.id()), command.etag());
          var now = desk.now();
          var drawn = Redrawing.giveUp(sheet.drawn().getFirst(), sheet.standing(), now);
          return desk.ending(caller, sheet, drawn, now);
        });
  }
}
