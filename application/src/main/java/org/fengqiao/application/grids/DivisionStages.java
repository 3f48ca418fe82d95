package org.fengqiao.application.grids;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;

/**
 * Where rows of imports wait. Staging shows nothing and is not part of any commit: what shows is
 * decided by the tree's journal alone, so a stage left behind does no harm and is swept.
 */
public interface DivisionStages {
  /** The most rows staged at once. */
  int MOST_ROWS = 1000;

  /** The most stages that {@link #open} answers. */
  int MOST_OPEN = 100;

  /**
   * Adds rows, and notes the stage as open if it is not yet.
   *
   * @param rows 1 to {@value #MOST_ROWS}, of codes the stage does not have
   */
  void stage(Stage stage, List<StagedDivision> rows);

  /** Those of {@code codes} that the stage has; at most {@value #MOST_ROWS} are asked. */
  Map<DivisionCode, StagedDivision> find(Stage stage, Collection<DivisionCode> codes);

  /** The rows of a stage by code, after {@code after}, at most {@code limit}. */
  List<StagedDivision> rows(Stage stage, Optional<DivisionCode> after, int limit);

  /** The stages that are open, the oldest first, at most {@value #MOST_OPEN}. */
  List<Stage> open();

  /** Notes that a stage was published: its rows stay. */
  void close(Stage stage);

  /** Destroys the rows of a stage that was not published, in batches, and closes it. */
  void discard(Stage stage);
}
