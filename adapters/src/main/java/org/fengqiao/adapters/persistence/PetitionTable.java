package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.PETITION;
import static org.fengqiao.adapters.persistence.schema.Tables.PETITIONER;
import static org.fengqiao.adapters.persistence.schema.Tables.PETITION_ACCUSED;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.Petitioner;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Where petitions are kept, and the guards of those who petition. */
final class PetitionTable {
  static final StateTable<Petition> PETITIONS =
      StateTable.of(PETITION, Petition.LINEAGE)
          .column(PETITION.PARTNER, one -> one.filing().partner().value())
          .column(PETITION.KIND, one -> one.filing().kind().name())
          .column(PETITION.STATUS, one -> one.status().name())
          .column(PETITION.IN_HAND, one -> one.inHand().value())
          .column(PETITION.UNIT, one -> one.filing().unit().value())
          .perhaps(PETITION.ROUTED_UNIT, one -> one.path().routing().map(to -> to.unit().value()))
          .perhaps(PETITION.REVIEW_UNIT, one -> one.path().review().map(by -> by.unit().value()))
          .perhaps(
              PETITION.REEXAMINATION_UNIT,
              one -> one.path().reexamining().map(by -> by.appeal().unit().value()))
          .perhaps(PETITION.LEADER_UNIT, one -> one.backlog().map(by -> by.unit().value()))
          .perhaps(PETITION.LEADER, PetitionTable::leader)
          .perhaps(PETITION.DUE_AT, Petition::dueTold)
          .column(PETITION.DIVISION, one -> one.filing().division().value())
          .within(PETITION, one -> one.filing().division())
          .linked(
              PETITION_ACCUSED.TARGET,
              one -> one.accused().hiddenFrom().stream().map(UnitId::value).toList())
          .claim(Petition.SOURCE, PETITION.SOURCE);

  static final StateTable<Petitioner> PETITIONERS = StateTable.of(PETITIONER, Petitioner.LINEAGE);

  private PetitionTable() {}

  private static Optional<UUID> leader(Petition one) {
    return one.backlog().filter(_ -> one.isBacklog()).map(by -> by.leader().value());
  }

  /**
   * That a petition accuses none of some units, whoever they are.
   *
   * @param id of the petition
   */
  static Condition accusesNone(Field<UUID> id, Collection<UnitId> units) {
    return units.isEmpty()
        ? DSL.noCondition()
        : DSL.notExists(
            DSL.selectOne()
                .from(PETITION_ACCUSED)
                .where(PETITION_ACCUSED.ID.eq(id))
                .and(PETITION_ACCUSED.TARGET.in(units.stream().map(UnitId::value).toList())));
  }
}
