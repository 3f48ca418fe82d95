package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.Level;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;

/**
 * The query of one page of cases. The index of a scope holds status, then report time and id: of
 * each status the newest are read off its end, and the newest of those are the page. What is read
 * is no more than a page a status where all of it is in sight, and else also what lies between and
 * is not, as {@link ListTime} says.
 */
final class CaseListing {
  private static final String STATUS = "status";
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private final CaseFilter filter;
  private final PageRequest page;
  private final List<IndexPath> paths;
  private final Sight sight;
  private final boolean allInSight;

  /**
   * Of a scope that has an index.
   *
   * @throws Refusal FILTER_NOT_INDEXED, INVALID_FIELD
   */
  CaseListing(Scope scope, CaseFilter filter, Sight sight, PageRequest page) {
    this.filter = filter;
    this.page = page;
    this.paths = paths(scope);
    this.sight = sight;
    this.allInSight = coveredBy(sight, scope);
  }

  private static List<IndexPath> paths(Scope scope) {
    return switch (scope) {
      case Scope.InDivision(var division) -> List.of(path(division));
      case Scope.InGrid(_, var grids) -> grids.stream().map(CaseListing::path).toList();
      case Scope.OfUnit(var unit) -> List.of(IndexPath.of(CASES.LEAD_UNIT, unit.value()));
      case Scope.From(var partner) -> List.of(IndexPath.of(CASES.PARTNER, partner.value()));
      case Scope.Source _ -> throw new IllegalArgumentException("a source id names one case");
    };
  }

  private static IndexPath path(GridId grid) {
    return new IndexPath("cases_in_grid", CASES.GRID.eq(grid.value()));
  }

  private static IndexPath path(DivisionCode division) {
    if (division.level() == Level.PROVINCE) {
      throw JooqCases.notIndexed("has a patch of a city or below");
    }
    return IndexPath.in(CASES, division);
  }

  private static boolean coveredBy(Sight sight, Scope scope) {
    return switch (scope) {
      case Scope.InDivision(var division) -> sight.views(division);
      case Scope.OfUnit(var unit) -> sight.units().contains(unit);
      case Scope.From(var partner) -> sight.partner().equals(partner);
      case Scope.InGrid _, Scope.Source _ -> false;
    };
  }

  /** Whether the caller sees whatever the scope has. */
  boolean isAllInSight() {
    return allInSight;
  }

  /** Rows with {@code fields} of the cases of the page, and of the one after it, seen or not. */
  ResultQuery<?> rows(DSLContext sql, Collection<? extends Field<?>> fields) {
    return rows(sql, fields, noCondition());
  }

  /** The same of those cases alone that are in sight. */
  ResultQuery<?> rowsInSight(DSLContext sql, Collection<? extends Field<?>> fields) {
    return rows(sql, fields, CaseSight.of(sight));
  }

  private ResultQuery<?> rows(
      DSLContext sql, Collection<? extends Field<?>> fields, Condition seen) {
    var states = filter.states().isEmpty() ? EnumSet.allOf(CaseStatus.class) : filter.states();
    return paths.size() == 1 && states.size() == 1
        ? newest(sql.select(fields), run(paths.getFirst(), status(states.iterator().next())), seen)
        : newestOfAll(sql, fields, states, seen);
  }

  /**
   * The newest of the runs of an index that hold the page: one a status, each in the order of the
   * list. They differ in the status alone, so the query of one is made and rendered for all.
   */
  private Select<?> newestOfAll(
      DSLContext sql,
      Collection<? extends Field<?>> fields,
      Collection<CaseStatus> states,
      Condition seen) {
    var queries = new ArrayList<String>();
    var values = new ArrayList<Param<?>>();
    for (var path : paths) {
      var status = DSL.param(STATUS, CASES.STATUS);
      var query = newest(DSL.select(CASES.REPORT_TIME, CASES.ID), run(path, status), seen);
      var text = "(" + sql.render(query) + ")";
      var bound =
          sql.extractParams(query).values().stream().filter(one -> !one.isInline()).toList();
      for (var state : states) {
        queries.add(text);
        bound.forEach(one -> values.add(STATUS.equals(one.getParamName()) ? status(state) : one));
      }
    }
    var all = DSL.table("(" + String.join(" union all ", queries) + ")", values.toArray());
    var found = all.as(DSL.name("found"));
    var time =
        DSL.field(DSL.name("found", CASES.REPORT_TIME.getName()), CASES.REPORT_TIME.getDataType());
    var id = DSL.field(DSL.name("found", CASES.ID.getName()), CASES.ID.getDataType());
    return sql.select(fields)
        .from(found)
        // What is found is sorted first, so that no more rows are looked up than the page has.
        .straightJoin(CASES)
        .on(CASES.ID.eq(id))
        .orderBy(time.desc(), id.desc())
        .limit(page.limit());
  }

  private static Param<String> status(CaseStatus state) {
    return DSL.val(state.name(), CASES.STATUS);
  }

  private static IndexPath run(IndexPath path, Param<String> status) {
    return path.and(CASES.STATUS.eq(status));
  }

  /** Why what is in sight was not found in time: who asks for much else asks in vain again. */
  static Refusal sightTookTooLong() {
    return JooqCases.notIndexed(
        "finds enough of what is in sight within "
            + ListTime.MOST_SECONDS
            + " s: narrow it by state or time, or to one's own patch, unit or partner");
  }

  private <R extends Record> Select<R> newest(
      SelectSelectStep<R> fields, IndexPath run, Condition seen) {
    return fields
        .from(CASES.forceIndex(run.index()))
        .where(run.condition())
        .and(reported())
        .and(seen)
        .orderBy(CASES.REPORT_TIME.desc(), CASES.ID.desc())
        .limit(page.limit());
  }

  private Condition reported() {
    var time = CASES.REPORT_TIME;
    return DSL.and(
        filter.from().map(from -> time.ge(stored(from))).orElseGet(DSL::noCondition),
        filter.until().map(until -> time.lt(stored(until))).orElseGet(DSL::noCondition),
        page.after().map(CaseMark::read).map(CaseListing::past).orElseGet(DSL::noCondition));
  }

  /** Not a comparison of rows: MariaDB would not look that up in an index. */
  private static Condition past(CaseMark mark) {
    return CASES
        .REPORT_TIME
        .le(mark.reportTime())
        .and(CASES.REPORT_TIME.lt(mark.reportTime()).or(CASES.ID.lt(mark.id())));
  }

  /** The first instant from {@code bound} on that a column can hold. */
  private static Instant stored(Instant bound) {
    var cut = bound.truncatedTo(ChronoUnit.MICROS);
    var next = cut.equals(bound) ? cut : cut.plus(1, ChronoUnit.MICROS);
    return next.isAfter(LAST) ? LAST : next;
  }
}
