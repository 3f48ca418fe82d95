package org.fengqiao.adapters.persistence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.domain.AggregateKind;

/** The tables of all kinds of aggregate. A new kind is one line here. */
public final class StateTables {
  private static final List<StateTable<?>> ALL =
      List.of(
          CaseTable.CASE,
          WhistleTable.WHISTLES,
          SpotCheckTable.SPOT_CHECKS,
          ClaimSheetTable.CLAIM_SHEETS,
          SupervisionTable.SUPERVISIONS,
          SessionTable.SESSIONS,
          ProgressReviewTable.REVIEWS,
          PetitionTable.PETITIONS,
          PetitionTable.PETITIONERS,
          GroundTables.TREE,
          GroundTables.ZONES,
          GroundTables.GRIDS,
          GroundTables.MICRO_GRIDS,
          GroundTables.QR_CODES,
          GroundTables.BOUNDARIES,
          GroundTables.READINGS,
          GroundTables.FACILITIES,
          PeopleTables.UNITS,
          PeopleTables.POSTS,
          PeopleTables.OFFICERS,
          PeopleTables.TEAMS,
          PeopleTables.PAIRINGS,
          PeopleTables.PROJECTS,
          MediatorTables.ORGANIZATIONS,
          MediatorTables.MEDIATORS,
          MediationTable.MEDIATIONS,
          StatisticsTables.DISPUTE_READINGS,
          RewardTables.CLUES,
          RewardTables.REPORTERS,
          RewardTables.PERSONS,
          RewardTables.BUDGETS,
          NamedTables.PACKS,
          NamedTables.CALENDARS,
          NamedTables.CATALOGUES,
          NamedTables.PARTNERS);

  private final Map<AggregateKind, StateTable<?>> byKind = new EnumMap<>(AggregateKind.class);

  private StateTables(Collection<StateTable<?>> tables) {
    for (var table : tables) {
      if (byKind.put(table.kind(), table) != null) {
        throw new IllegalStateException(table.kind() + " has two tables");
      }
    }
  }

  /** Those of this program. */
  public static StateTables all() {
    return new StateTables(ALL);
  }

  static StateTables of(StateTable<?>... tables) {
    return new StateTables(List.of(tables));
  }

  StateTable<?> of(AggregateKind kind) {
    var table = byKind.get(kind);
    if (table == null) {
      throw new IllegalStateException(kind + " has no table");
    }
    return table;
  }

  Collection<StateTable<?>> tables() {
    return byKind.values();
  }
}
