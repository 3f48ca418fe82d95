package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION;
import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION_LINK;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitId;

/** Where joint sessions are kept. */
final class SessionTable {
  static final StateTable<JointSession> SESSIONS =
      StateTable.of(JOINT_SESSION, JointSession.LINEAGE)
          .column(JOINT_SESSION.PARTNER, one -> one.convener().partner().value())
          .column(JOINT_SESSION.UNIT, one -> one.convener().unit().value())
          .column(JOINT_SESSION.STATUS, one -> one.status().name())
          .column(JOINT_SESSION.DIVISION, one -> one.patch().division().value())
          .perhaps(JOINT_SESSION.PROVINCE, one -> at(one, Level.PROVINCE))
          .perhaps(JOINT_SESSION.CITY, one -> at(one, Level.CITY))
          .perhaps(JOINT_SESSION.DISTRICT, one -> at(one, Level.DISTRICT))
          .perhaps(JOINT_SESSION.TOWN, one -> at(one, Level.TOWN))
          .perhaps(JOINT_SESSION.VILLAGE, one -> at(one, Level.VILLAGE))
          .linked(JOINT_SESSION_LINK.TARGET, SessionTable::targets);

  private SessionTable() {}

  private static Optional<String> at(JointSession one, Level level) {
    return one.patch().division().at(level).map(DivisionCode::value);
  }

  /** The units it called and the cases it is about. */
  private static List<UUID> targets(JointSession one) {
    return Stream.concat(
            one.units().stream().map(UnitId::value), one.cases().stream().map(CaseId::value))
        .toList();
  }
}
