package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.DivisionFilter;
import org.fengqiao.application.grids.DivisionSpan;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.application.grids.EndedDivision;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.Edition;
import org.fengqiao.domain.grids.Level;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Divisions in the rows that imports staged. Divisions of the newest edition are kept in a cache by
 * edition and code, which never become wrong; which edition is the newest is asked of the tree each
 * time, inside a decision at its cached version.
 */
public final class JooqDivisions implements Divisions {
  private static final int MOST_KEPT = 20_000;
  private static final int ROWS_OF_ONE = 100;
  private static final int ROWS_AT_ONCE = MOST_CODES;

  private final Aggregates aggregates;
  private final Editions editions;
  private final DivisionRows rows;
  private final Cache<Key, Optional<Division>> kept =
      Caches.builder().maximumSize(MOST_KEPT).build();

  private record Key(Edition edition, DivisionCode code) {}

  @Inject
  public JooqDivisions(Database database, Aggregates aggregates, Editions editions) {
    this.aggregates = aggregates;
    this.editions = editions;
    this.rows = new DivisionRows(database.sql(), editions);
  }

  @Override
  public Optional<Division> find(DivisionCode code) {
    var newest =
        aggregates
            .find(DivisionTree.class, DivisionTree.REF)
            .map(tree -> tree.aggregate().edition());
    return newest.flatMap(edition -> kept(new Key(edition, code)));
  }

  private Optional<Division> kept(Key key) {
    return Objects.requireNonNull(
        kept.get(key, asked -> find(asked.code(), asked.edition()).map(DivisionSpan::division)));
  }

  @Override
  public Optional<EndedDivision> ended(DivisionCode code) {
    var published = rows.walk(DIVISION.CODE.eq(code.value()), ROWS_OF_ONE).next();
    return published.isEmpty() || !published.getLast().staged().ended()
        ? Optional.empty()
        : editions
            .of(published.getLast().edition())
            .map(made -> new EndedDivision(published.getLast().staged().division(), made.time()));
  }

  @Override
  public Optional<DivisionSpan> find(DivisionCode code, Edition edition) {
    var walk = rows.walk(DIVISION.CODE.eq(code.value()), ROWS_OF_ONE);
    return DivisionRows.span(walk.next(), edition);
  }

  @Override
  public Map<DivisionCode, Division> find(Collection<DivisionCode> codes, Edition edition) {
    if (codes.size() > MOST_CODES) {
      throw new IllegalArgumentException("at most " + MOST_CODES + " codes are asked at once");
    }
    var found = new HashMap<DivisionCode, Division>();
    var asked = DIVISION.CODE.in(codes.stream().map(DivisionCode::value).toList());
    var walk = rows.walk(asked.and(DIVISION.EDITION.le(edition.number())), ROWS_AT_ONCE);
    for (var one = walk.next(); !one.isEmpty(); one = walk.next()) {
      DivisionRows.span(one, edition)
          .map(DivisionSpan::division)
          .ifPresent(division -> found.put(division.code(), division));
    }
    return found;
  }

  @Override
  public Page<DivisionSpan> list(DivisionFilter filter, Edition edition, PageRequest page) {
    var after = page.after().map(DIVISION.CODE::gt).orElseGet(DSL::noCondition);
    var walk = rows.walk(condition(filter).and(after), 2 * page.limit());
    var found = new ArrayList<DivisionSpan>();
    for (var one = walk.next(); !one.isEmpty(); one = walk.next()) {
      DivisionRows.span(one, edition).ifPresent(found::add);
      if (found.size() == page.limit()) {
        break;
      }
    }
    return Page.of(found, page, span -> span.division().code().value());
  }

  private static Condition condition(DivisionFilter filter) {
    return filter
        .level()
        .map(level -> DIVISION.LEVEL.eq(level.name()).and(inSubtree(filter.parent())))
        .orElseGet(() ->
            filter
                .parent()
                .map(parent -> DIVISION.PARENT.eq(parent.value()))
                .orElseGet(() -> DIVISION.LEVEL.eq(Level.PROVINCE.name())));
  }

  private static Condition inSubtree(Optional<DivisionCode> root) {
    return root.map(code -> code.stem() + '%')
        .<Condition>map(DIVISION.CODE::like)
        .orElseGet(DSL::noCondition);
  }
}
