package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;

/** The statements for the links of one state table; see {@link StateTable#linked}. */
final class StateLinks {
  private final StateTable<?> table;
  private final Wide insert;
  private final Wide delete;
  private final Wide select;

  /** One row. */
  record Link(UUID value, UUID id) {
    static void set(Params params, Link link) throws SQLException {
      params.add(link.value()).add(link.id());
    }
  }

  private StateLinks(StateTable<?> table, String name) {
    this.table = table;
    insert = Wide.insert(name, List.of(table.linkColumn(), "id"));
    delete = Wide.in("DELETE FROM " + name + " WHERE id IN");
    select = Wide.in("SELECT `" + table.linkColumn() + "`, id FROM " + name + " WHERE id IN");
  }

  static Optional<StateLinks> of(StateTable<?> table) {
    return table.linkTable().map(name -> new StateLinks(table, name));
  }

  /** Inserts rows, set by {@link Link#set}. */
  Wide insert() {
    return insert;
  }

  /** Deletes those of some aggregates, set by their ids. */
  Wide delete() {
    return delete;
  }

  /** The rows of an aggregate. */
  Stream<Link> of(Aggregate aggregate) {
    return table.linked(aggregate).stream().map(value -> new Link(value, aggregate.ref().id()));
  }

  /** What stands for each of some aggregates; nothing for those that have none. */
  Map<UUID, Set<UUID>> standing(Connection connection, List<UUID> ids) throws SQLException {
    var found = new HashMap<UUID, Set<UUID>>();
    try (var statement = select.prepare(connection, ids, Params::add);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        found
            .computeIfAbsent(Params.uuid(rows.getBytes(2)), _ -> new HashSet<>())
            .add(Params.uuid(rows.getBytes(1)));
      }
    }
    return found;
  }

  /** Deletes those of some aggregates. */
  void delete(Connection connection, Collection<UUID> ids) throws SQLException {
    delete.run(connection, List.copyOf(ids), Params::add);
  }
}
