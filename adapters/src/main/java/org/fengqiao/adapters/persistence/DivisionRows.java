package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.grids.DivisionSpan;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.ImportId;
import org.fengqiao.domain.grids.StagedDivision;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of divisions as staged, and which of them stand. */
final class DivisionRows {
  private final DSLContext database;
  private final Editions editions;

  DivisionRows(DSLContext database, Editions editions) {
    this.database = database;
    this.editions = editions;
  }

  /** A row as an import staged it. */
  record Row(StagedDivision staged, Edition edition, ImportId importId) {
    DivisionCode code() {
      return staged.code();
    }
  }

  static StagedDivision staged(String code, String name, boolean ended) {
    return new StagedDivision(new Division(new DivisionCode(code), name), ended);
  }

  /**
   * Goes through the published rows that fit, code by code.
   *
   * @param most how many rows are read at once
   */
  Walk walk(Condition condition, int most) {
    var newest = editions.newest().number();
    return new Walk(condition.and(DIVISION.EDITION.le(newest)), most);
  }

  /**
   * The division as it stood in {@code edition}, if it did.
   *
   * @param rows published ones of one code, by edition
   */
  static Optional<DivisionSpan> span(List<Row> rows, Edition edition) {
    var until = Optional.<Edition>empty();
    for (var row : rows.reversed()) {
      if (row.edition().compareTo(edition) <= 0) {
        return row.staged().ended()
            ? Optional.empty()
            : Optional.of(new DivisionSpan(row.staged().division(), row.edition(), until));
      }
      until = Optional.of(row.edition());
    }
    return Optional.empty();
  }

  /** One way through rows, in the order of codes and editions; read in pages. */
  final class Walk {
    private final Condition condition;
    private final int most;
    private List<Row> read = List.of();
    private int at;
    private boolean ended;

    private Walk(Condition condition, int most) {
      this.condition = condition;
      this.most = most;
    }

    /** The published rows of the next code that has any, by edition; none at the end. */
    List<Row> next() {
      var rows = new ArrayList<Row>();
      for (var row = peek(); row.isPresent(); row = peek()) {
        var code = row.get().code();
        if (!rows.isEmpty() && !rows.getFirst().code().equals(code)) {
          break;
        }
        row.filter(DivisionRows.this::isPublished).ifPresent(rows::add);
        at++;
      }
      return rows;
    }

    private Optional<Row> peek() {
      if (at == read.size() && !ended) {
        var after = read.isEmpty() ? DSL.noCondition() : past(read.getLast());
        read = read(condition.and(after), most);
        ended = read.size() < most;
        at = 0;
      }
      return at < read.size() ? Optional.of(read.get(at)) : Optional.empty();
    }
  }

  private boolean isPublished(Row row) {
    return editions
        .of(row.edition())
        .filter(made -> made.importId().equals(row.importId()))
        .isPresent();
  }

  private List<Row> read(Condition condition, int most) {
    return database
        .select(DIVISION.CODE, DIVISION.NAME, DIVISION.ENDED, DIVISION.EDITION, DIVISION.IMPORT_ID)
        .from(DIVISION)
        .where(condition)
        .orderBy(DIVISION.CODE, DIVISION.EDITION, DIVISION.IMPORT_ID)
        .limit(most)
        .fetch(row ->
            new Row(
                staged(row.value1(), row.value2(), row.value3()),
                new Edition(row.value4()),
                new ImportId(row.value5())));
  }

  private static Condition past(Row row) {
    var code = row.code().value();
    int edition = row.edition().number();
    var id = row.importId().value();
    var sameEdition = DIVISION.EDITION.eq(edition).and(DIVISION.IMPORT_ID.gt(id));
    return DIVISION
        .CODE
        .ge(code)
        .and(DIVISION.CODE.gt(code).or(DIVISION.EDITION.gt(edition)).or(sameEdition));
  }
}
