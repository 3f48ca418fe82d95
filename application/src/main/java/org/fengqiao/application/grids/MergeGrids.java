package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Grid;
import org.fengqiao.domain.grids.GridCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.grids.Redrawing;
import org.fengqiao.domain.partners.Right;

/** Merges grids of one town: they end, and one has their ground. */
public final class MergeGrids {
  private final Access access;
  private final RedrawDesk desk;
  private final Store store;

  @Inject
  MergeGrids(Access access, RedrawDesk desk, Store store) {
    this.access = access;
    this.desk = desk;
    this.store = store;
  }

  /**
   * Which grids, and what becomes of them; see {@link Grid} for the rules of its fields.
   *
   * @param grids 2 to 20, each once
   * @param code empty for the village's next
   * @param village that of one of them
   */
  public record Command(
      Request request,
      List<GridId> grids,
      Optional<GridCode> code,
      GridKind kind,
      String name,
      String range,
      DivisionCode village) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(code);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(village);
      grids = List.copyOf(grids);
      if (grids.size() > Redrawing.MOST_GRIDS) {
        throw Refusal.invalid("names", "are 2 to " + Redrawing.MOST_GRIDS);
      }
    }
  }

  /**
   * Merges them, with their micro-grids, from now on.
   *
   * @throws Refusal RIGHT_MISSING, GRID_NOT_FOUND, GRID_ENDED, NOT_A_VILLAGE, TOO_MANY_MICRO_GRIDS,
   *     GRID_CODE_MALFORMED, GRID_CODE_TAKEN, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Grid> merge(Caller caller, Command command) {
    access.require(caller, Right.MERGE_GRIDS);
    return NextCode.draw(
        command.code().isEmpty(),
        GridReason.GRID_CODE_TAKEN,
        () -> store.decide(command.request(), () -> decide(caller, command)));
  }

  private Changes<Grid> decide(Caller caller, Command command) {
    var now = desk.now();
    Grid.requireVillage(command.village());
    var sheet = desk.sheet(command.grids(), Optional.empty());
    var wanted =
        new RedrawDesk.Wanted(
            command.code(), command.kind(), command.name(), command.range(), Set.of());
    var whole = desk.parts(command.village(), List.of(wanted), now).getFirst();
    var drawn = Redrawing.merge(sheet.drawn(), sheet.standing(), whole, now);
    return desk.making(caller, sheet, drawn, now);
  }
}
