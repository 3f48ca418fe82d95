package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CASES;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.jooq.Condition;
import org.jooq.Table;

/**
 * Cases in their table. A list is read from the index of its scope; a page's key is the report time
 * and the id of its last case, so that pages follow the reports whatever made the ids.
 */
public final class JooqCases implements Cases {
  static final Table<?> UNIT_INDEX = CASES.forceIndex("cases_lead_unit");

  private static final List<String> IN_HAND =
      Stream.of(
              CaseStatus.SIGNED_FOR,
              CaseStatus.IN_PROGRESS,
              CaseStatus.DISPUTED,
              CaseStatus.SUSPENDED,
              CaseStatus.ON_THE_BOOKS,
              CaseStatus.IN_MEDIATION)
          .map(CaseStatus::name)
          .toList();

  private final Database database;
  private final Aggregates aggregates;
  private final LoadedRows<Case> rows = new LoadedRows<>(CaseTable.CASE, CASES);

  @Inject
  public JooqCases(Database database, Aggregates aggregates) {
    this.database = database;
    this.aggregates = aggregates;
  }

  @Override
  public Optional<Loaded<Case>> find(CaseId id) {
    return aggregates.find(Case.class, Case.ref(id));
  }

  @Override
  public List<Loaded<Case>> findAll(Collection<CaseId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " cases are read at once");
    }
    return database
        .sql()
        .select(rows.fields())
        .from(CASES)
        .where(CASES.ID.in(ids.stream().map(CaseId::value).toList()))
        .fetch(rows::loaded);
  }

  @Override
  public List<Loaded<Case>> inHand(OfficerId officer, UnitId unit, int limit) {
    return database
        .sql()
        .select(rows.fields())
        .from(UNIT_INDEX)
        .where(isInHand(officer, unit))
        .orderBy(CASES.STATUS, CASES.REPORT_TIME, CASES.ID)
        .limit(limit)
        .fetch(rows::loaded);
  }

  @Override
  public int countInHand(OfficerId officer, UnitId unit) {
    return database.sql().fetchCount(UNIT_INDEX, isInHand(officer, unit));
  }

  /**
   * Found among what the unit has in hand, by the index its lists have: an index of officers would
   * be written with every report, and read only when one leaves.
   */
  static Condition isInHand(OfficerId officer, UnitId unit) {
    return CASES
        .LEAD_UNIT
        .eq(unit.value())
        .and(CASES.STATUS.in(IN_HAND))
        .and(CASES.OFFICER.eq(officer.value()));
  }

  @Override
  public Page<Loaded<Case>> list(CaseFilter filter, Sight sight, PageRequest page) {
    var scope = filter.scope().orElseThrow(() -> notIndexed("has a patch, unit or source"));
    if (!filter.channels().isEmpty()) {
      throw notIndexed("names channels only when followed");
    }
    var found =
        scope instanceof Scope.Source source
            ? bySource(source, filter, sight)
            : inTime(new CaseListing(scope, filter, sight, page), sight);
    return Page.of(found, page, one -> CaseMark.of(one.aggregate()).key());
  }

  /**
   * Asks first as if all of the scope were in sight. Mostly what is newest there is, and a sight of
   * the hundreds of units that a city's platform acts for would be written out for each status.
   */
  private List<Loaded<Case>> inTime(CaseListing listing, Sight sight) {
    var sql = database.sql();
    var newest =
        ListTime.inTime(sql, listing.rows(sql, rows.fields()), rows::loaded, ListTime::overloaded);
    return listing.isAllInSight()
            || newest.stream().allMatch(one -> sight.sees(one.aggregate().traits().seenBy()))
        ? newest
        : ListTime.inTime(
            sql,
            listing.rowsInSight(sql, rows.fields()),
            rows::loaded,
            CaseListing::sightTookTooLong);
  }

  private List<Loaded<Case>> bySource(Scope.Source source, CaseFilter filter, Sight sight) {
    return database
        .sql()
        .select(rows.fields())
        .from(CASES)
        .where(CASES.SOURCE.eq(CaseTable.source(source.partner(), source.sourceId())))
        .fetch(rows::loaded)
        .stream()
        // The key ignores spaces at the end, the filter does not.
        .filter(one -> filter.matches(one.aggregate().traits()))
        .filter(one -> sight.sees(one.aggregate().traits().seenBy()))
        .toList();
  }

  static Refusal notIndexed(String rule) {
    return Refusal.invalid(CaseReason.FILTER_NOT_INDEXED, "filter", rule);
  }
}
