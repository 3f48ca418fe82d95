package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PETITION;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.petitions.PetitionFilter;
import org.fengqiao.application.petitions.PetitionFilter.Scope;
import org.fengqiao.application.petitions.Petitions;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.petitions.Petition;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Petitions in their table. What accuses a unit of the sight is left out by the query itself. */
public final class JooqPetitions implements Petitions {
  private final RowsInSight<Petition> rows;

  @Inject
  public JooqPetitions(Database database) {
    this.rows =
        new RowsInSight<>(
            database,
            PetitionTable.PETITIONS,
            PETITION.ID,
            List.of(
                PETITION.UNIT,
                PETITION.ROUTED_UNIT,
                PETITION.REVIEW_UNIT,
                PETITION.REEXAMINATION_UNIT,
                PETITION.LEADER_UNIT),
            Optional.empty());
  }

  @Override
  public Page<Loaded<Petition>> list(
      PetitionFilter filter, Sight sight, Instant now, PageRequest page) {
    return rows.list(page(filter, sight, now, page), page, isAllMeant(filter, sight));
  }

  private static boolean isAllMeant(PetitionFilter filter, Sight sight) {
    return filter.isOfScopeAlone()
        && switch (filter.scope()) {
          case Scope.InDivision(var division) -> sight.views(division);
          case Scope.InHandOf(var unit) -> sight.units().contains(unit);
          case Scope.OfPartner(var partner) -> sight.partner().equals(partner);
        };
  }

  /** The query of a page. */
  Select<? extends Record> page(PetitionFilter filter, Sight sight, Instant now, PageRequest page) {
    var meant = meant(filter, now).and(PetitionTable.accusesNone(PETITION.ID, sight.units()));
    var scope =
        switch (filter.scope()) {
          case Scope.InDivision(var division) -> IndexPath.in(PETITION, division);
          case Scope.InHandOf(var unit) -> IndexPath.of(PETITION.IN_HAND, unit.value());
          case Scope.OfPartner(var partner) -> IndexPath.of(PETITION.PARTNER, partner.value());
        };
    return rows.page(scope, meant, sight, page);
  }

  private static Condition meant(PetitionFilter filter, Instant now) {
    var all = new ArrayList<Condition>();
    filter.status().ifPresent(status -> all.add(PETITION.STATUS.eq(status.name())));
    filter.kind().ifPresent(kind -> all.add(PETITION.KIND.eq(kind.name())));
    if (filter.backlog()) {
      all.add(PETITION.LEADER.isNotNull());
    }
    if (filter.overdue()) {
      all.add(PETITION.DUE_AT.le(now));
    }
    return DSL.and(all);
  }
}
