package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION;
import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION_STAGE;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.grids.DivisionStages;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.Stage;
import org.fengqiao.domain.grids.StagedDivision;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Stages in the table of the divisions: publishing moves no row. */
public final class JooqDivisionStages implements DivisionStages {
  private static final Wide INSERT =
      Wide.insert(
          "division", List.of("code", "edition", "import_id", "level", "parent", "name", "ended"));

  private final Database database;

  @Inject
  public JooqDivisionStages(Database database) {
    this.database = database;
  }

  @Override
  public void stage(Stage stage, List<StagedDivision> rows) {
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("1 to " + MOST_ROWS + " rows are staged at once");
    }
    database.sql().transaction(tx -> stage(tx.dsl(), stage, rows));
  }

  private static void stage(DSLContext sql, Stage stage, List<StagedDivision> rows) {
    if (!sql.fetchExists(DIVISION_STAGE, DIVISION_STAGE.IMPORT_ID.eq(id(stage)))) {
      sql.insertInto(DIVISION_STAGE)
          .set(DIVISION_STAGE.IMPORT_ID, id(stage))
          .set(DIVISION_STAGE.EDITION, stage.edition().number())
          .set(DIVISION_STAGE.BEGUN, stage.begun())
          .execute();
    }
    sql.connection(
        connection -> INSERT.run(connection, rows, (params, row) -> set(params, stage, row)));
  }

  private static void set(Params params, Stage stage, StagedDivision staged) throws SQLException {
    var division = staged.division();
    params
        .add(division.code().value())
        .add(stage.edition().number())
        .add(id(stage))
        .add(division.level().name())
        .add(division.parent().map(DivisionCode::value).orElse(null))
        .add(division.name())
        .add(staged.ended() ? 1 : 0);
  }

  @Override
  public Map<DivisionCode, StagedDivision> find(Stage stage, Collection<DivisionCode> codes) {
    if (codes.size() > MOST_ROWS) {
      throw new IllegalArgumentException("at most " + MOST_ROWS + " codes are asked at once");
    }
    var found = new HashMap<DivisionCode, StagedDivision>();
    database
        .sql()
        .select(DIVISION.CODE, DIVISION.NAME, DIVISION.ENDED)
        .from(DIVISION)
        .where(DIVISION.IMPORT_ID.eq(id(stage)))
        .and(DIVISION.CODE.in(codes.stream().map(DivisionCode::value).toList()))
        .fetch(row -> DivisionRows.staged(row.value1(), row.value2(), row.value3()))
        .forEach(staged -> found.put(staged.code(), staged));
    return found;
  }

  @Override
  public List<StagedDivision> rows(Stage stage, Optional<DivisionCode> after, int limit) {
    return database
        .sql()
        .select(DIVISION.CODE, DIVISION.NAME, DIVISION.ENDED)
        .from(DIVISION)
        .where(DIVISION.IMPORT_ID.eq(id(stage)))
        .and(after.map(code -> DIVISION.CODE.gt(code.value())).orElseGet(DSL::noCondition))
        .orderBy(DIVISION.CODE)
        .limit(limit)
        .fetch(row -> DivisionRows.staged(row.value1(), row.value2(), row.value3()));
  }

  @Override
  public List<Stage> open() {
    return database
        .sql()
        .selectFrom(DIVISION_STAGE)
        .orderBy(DIVISION_STAGE.BEGUN, DIVISION_STAGE.IMPORT_ID)
        .limit(MOST_OPEN)
        .fetch(row ->
            new Stage(
                new ImportId(row.getImportId()), new Edition(row.getEdition()), row.getBegun()));
  }

  @Override
  public void close(Stage stage) {
    database
        .sql()
        .deleteFrom(DIVISION_STAGE)
        .where(DIVISION_STAGE.IMPORT_ID.eq(id(stage)))
        .execute();
  }

  @Override
  public void discard(Stage stage) {
    int deleted;
    do {
      deleted =
          database
              .sql()
              .deleteFrom(DIVISION)
              .where(DIVISION.IMPORT_ID.eq(id(stage)))
              .orderBy(DIVISION.CODE)
              .limit(MOST_ROWS)
              .execute();
    } while (deleted == MOST_ROWS);
    close(stage);
  }

  private static UUID id(Stage stage) {
    return stage.importId().value();
  }
}
