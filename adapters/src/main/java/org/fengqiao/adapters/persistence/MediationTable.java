package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION;
import static org.fengqiao.adapters.persistence.schema.Tables.MEDIATION_LINK;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.people.UnitId;

/** Where mediations are kept. */
final class MediationTable {
  static final StateTable<Mediation> MEDIATIONS =
      StateTable.of(MEDIATION, Mediation.LINEAGE)
          .column(MEDIATION.PARTNER, one -> one.matter().origin().partner().value())
          .column(MEDIATION.ORGANIZATION, one -> one.stage().organization().value())
          .column(MEDIATION.STATUS, one -> one.status().name())
          .column(MEDIATION.DISPUTE_TYPE, one -> one.matter().type().code().value())
          .column(MEDIATION.DIVISION, one -> one.matter().patch().division().value())
          .within(MEDIATION, one -> one.matter().patch().division())
          .claim(Mediation.SOURCE, MEDIATION.SOURCE)
          .linked(MEDIATION_LINK.TARGET, MediationTable::targets);

  private MediationTable() {}

  /** The units that have or had to do with it, and the mediators who have it in hand. */
  private static List<UUID> targets(Mediation one) {
    return Stream.concat(
            one.seenBy().units().stream().map(UnitId::value),
            one.inHand().stream().map(MediatorId::value))
        .distinct()
        .toList();
  }
}
