package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLUE;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.rewards.ClueFilter;
import org.fengqiao.application.rewards.ClueFilter.Scope;
import org.fengqiao.application.rewards.Clues;
import org.fengqiao.application.rewards.RewardResults;
import org.fengqiao.application.rewards.RewardResults.OfGrade;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.RiskCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Clues in their table. */
public final class JooqClues implements Clues {
  private final Database database;
  private final LoadedRows<Clue> loaded;
  private final RowsInSight<Clue> rows;

  @Inject
  public JooqClues(Database database) {
    this.database = database;
    this.loaded = new LoadedRows<>(RewardTables.CLUES, CLUE);
    this.rows =
        new RowsInSight<>(
            database,
            RewardTables.CLUES,
            CLUE.ID,
            List.of(CLUE.HANDLER, CLUE.FIRST_HANDLER, CLUE.OFFICE),
            Optional.empty());
  }

  @Override
  public Page<Loaded<Clue>> list(ClueFilter filter, Sight sight, Instant now, PageRequest page) {
    return rows.list(page(filter, sight, now, page), page, isAllMeant(filter, sight));
  }

  private static boolean isAllMeant(ClueFilter filter, Sight sight) {
    return filter.isOfScopeAlone()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.HandledBy(var unit) -> sight.units().contains(unit);
          case Scope.RewardedBy(var unit) -> sight.units().contains(unit);
          case Scope.OfPartner(var partner) -> sight.partner().equals(partner);
        };
  }

  /** The query of a page. */
  Select<? extends Record> page(ClueFilter filter, Sight sight, Instant now, PageRequest page) {
    var scope =
        switch (filter.scope()) {
          case Scope.InDivision(var division) -> IndexPath.in(CLUE, division);
          case Scope.HandledBy(var unit) -> IndexPath.of(CLUE.HANDLER, unit.value());
          case Scope.RewardedBy(var unit) -> IndexPath.of(CLUE.OFFICE, unit.value());
          case Scope.OfPartner(var partner) -> IndexPath.of(CLUE.PARTNER, partner.value());
        };
    return rows.page(scope, meant(filter, now), sight, page);
  }

  private static Condition meant(ClueFilter filter, Instant now) {
    var all = new ArrayList<Condition>();
    filter.status().ifPresent(status -> all.add(CLUE.STATUS.eq(status.name())));
    filter.type().ifPresent(type -> all.add(CLUE.TYPE.eq(type.value())));
    if (filter.overdue()) {
      all.add(CLUE.DUE_AT.le(now));
    }
    return DSL.and(all);
  }

  @Override
  public Optional<Loaded<Clue>> find(String finder) {
    return database
        .sql()
        .select(loaded.fields())
        .from(CLUE)
        .where(CLUE.FINDER.eq(finder))
        .fetchOptional(loaded::loaded);
  }

  @Override
  public List<RewardResults> results(
      DivisionCode root, Level area, Instant from, Instant until, int least) {
    var groups = new LinkedHashMap<Group, List<OfGrade>>();
    resultsQuery(root, area, from, until, least)
        .forEach(row ->
            groups
                .computeIfAbsent(
                    new Group(row.get(AREA), row.get(CLUE.TYPE)), _ -> new ArrayList<>())
                .add(
                    new OfGrade(new GradeCode(row.get(CLUE.GRADE)), row.get(COUNT), row.get(FEN))));
    return groups.entrySet().stream()
        .map(group ->
            new RewardResults(
                new DivisionCode(group.getKey().area()),
                new RiskCode(group.getKey().type()),
                group.getValue()))
        .limit(MOST_RESULTS)
        .toList();
  }

  private record Group(String area, String type) {}

  private static final Field<String> AREA = DSL.field(DSL.name("area"), String.class);
  private static final Field<Integer> COUNT = DSL.field(DSL.name("clues"), Integer.class);
  private static final Field<Long> FEN = DSL.field(DSL.name("fen"), Long.class);

  /** The query of results. One that lies in no area so fine is of none, and told of nowhere. */
  ResultQuery<? extends Record> resultsQuery(
      DivisionCode root, Level area, Instant from, Instant until, int least) {
    var level = LevelColumns.of(CLUE, area).orElseThrow();
    return database
        .sql()
        .select(
            level.as(AREA),
            CLUE.TYPE,
            CLUE.GRADE,
            DSL.count().as(COUNT),
            DSL.sum(CLUE.PAID_FEN).cast(Long.class).as(FEN))
        .from(CLUE.forceIndex("clue_paid"))
        .where(CLUE.PAID_AT.ge(from))
        .and(CLUE.PAID_AT.lt(until))
        .and(CLUE.DIVISION.like(root.stem() + "%"))
        .and(level.isNotNull())
        .groupBy(level, CLUE.TYPE, CLUE.GRADE)
        .having(DSL.count().ge(least));
  }
}
