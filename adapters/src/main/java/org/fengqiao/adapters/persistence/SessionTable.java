package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION;
import static org.fengqiao.adapters.persistence.schema.Tables.JOINT_SESSION_LINK;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.people.UnitId;

/** Where joint sessions are kept. */
final class SessionTable {
  static final StateTable<JointSession> SESSIONS =
      StateTable.of(JOINT_SESSION, JointSession.LINEAGE)
          .column(JOINT_SESSION.PARTNER, one -> one.convener().partner().value())
          .column(JOINT_SESSION.UNIT, one -> one.convener().unit().value())
          .column(JOINT_SESSION.STATUS, one -> one.status().name())
          .column(JOINT_SESSION.DIVISION, one -> one.patch().division().value())
          .within(JOINT_SESSION, one -> one.patch().division())
          .linked(JOINT_SESSION_LINK.TARGET, SessionTable::targets);

  private SessionTable() {}

  /** The units it called and the cases it is about. */
  private static List<UUID> targets(JointSession one) {
    return Stream.concat(
            one.units().stream().map(UnitId::value), one.cases().stream().map(CaseId::value))
        .toList();
  }
}
