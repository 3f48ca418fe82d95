package org.fengqiao.adapters.persistence;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.adapters.persistence.schema.Tables;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.people.AbsencesContract;
import org.fengqiao.application.people.GapsContract;
import org.fengqiao.application.people.GridNoticesContract;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Absences, gaps and public notices, on a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqGapsTest implements AbsencesContract, GapsContract, GridNoticesContract {
  private final GroundDatabase ground = new GroundDatabase();

  @AfterAll
  void close() {
    ground.close();
  }

  @Override
  public GroundPorts ports() {
    return ground.empty();
  }

  @Test
  void looksThePostsOfManyPatchesUpInAnIndex() {
    ground.empty();
    manyPosts();
    var grid = Optional.of(new GridId(new UUID(1, 7)));
    var micro = Optional.of(new MicroGridId(new UUID(2, 7)));
    for (var patch :
        List.of(
            Patch.of(VILLAGE),
            new Patch(VILLAGE, grid, Optional.empty(), Optional.empty()),
            new Patch(VILLAGE, grid, micro, Optional.empty()))) {
      var query =
          sql()
              .select(Tables.POST.BODY)
              .from(Tables.POST)
              .where(JooqPosts.atEach(List.of(patch, patch)));
      Plans.assertIndexed(Plans.of(ground.database(), query), "post");
    }
  }

  @Test
  void listsTheMicroGridsOfASubtreeFromAnIndexInTheirOrder() {
    var microGrids = (JooqMicroGrids) ground.empty().microGrids();
    var page = new PageRequest(200, Optional.of("620402202206/620402202206001001"));
    var query = microGrids.query(DISTRICT, page);
    Plans.assertIndexed(Plans.of(ground.database(), query), "micro_grid");
  }

  private DSLContext sql() {
    return Database.sql(ground.database().migrator());
  }

  /** Rows enough that a scan of all would be seen. */
  private void manyPosts() {
    ground
        .database()
        .execute(
            "INSERT INTO post (id, version, head_hash, head_lane, head_position, body, role, unit,"
                + " division, grid, micro_grid) SELECT UNHEX(LPAD(HEX(seq), 32, '0')), 1,"
                + " UNHEX(REPEAT('0', 64)), 0, seq, '{}', 'role', UNHEX(REPEAT('0', 32)),"
                + " CONCAT('620402', LPAD(seq MOD 900, 6, '0')), IF(seq MOD 3 = 0, NULL,"
                + " UNHEX(LPAD(HEX(seq), 32, '0'))), IF(seq MOD 3 = 1, UNHEX(LPAD(HEX(seq), 32,"
                + " '0')), NULL) FROM seq_1_to_5000");
    ground.database().execute("ANALYZE TABLE post");
  }
}
