package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.CLOCK;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.store.Head;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.ClockRun;
import org.jooq.DSLContext;

/** Compares, deletes and inserts the rows of a page of aggregates folded from the journal. */
final class StatePage {
  private final DSLContext database;
  private final Map<StateTable<?>, StateSql> statements = new HashMap<>();

  /** An aggregate as its journal has it. */
  record Rebuilt(StateTable<?> table, Aggregate aggregate, Head head) {
    UUID id() {
      return aggregate.ref().id();
    }
  }

  StatePage(DSLContext database, StateTables tables) {
    this.database = database;
    tables.tables().forEach(table -> statements.put(table, new StateSql(table)));
  }

  private StateSql sql(StateTable<?> table) {
    return statements.computeIfAbsent(table, StateSql::new);
  }

  private static Map<StateTable<?>, List<Rebuilt>> byTable(List<Rebuilt> page) {
    var byTable = new LinkedHashMap<StateTable<?>, List<Rebuilt>>();
    page.forEach(one -> byTable.computeIfAbsent(one.table(), _ -> new ArrayList<>()).add(one));
    return byTable;
  }

  /** Those whose row, whose links, or whose clocks, do not stand exactly so. */
  List<Rebuilt> differing(List<Rebuilt> page) {
    if (page.isEmpty()) {
      return page;
    }
    var same = new HashSet<UUID>();
    database.connection(connection -> {
      for (var each : byTable(page).entrySet()) {
        same.addAll(same(connection, each.getKey(), each.getValue()));
      }
    });
    var clocks = clocks(page.stream().map(Rebuilt::id).toList());
    return page.stream()
        .filter(one -> !same.contains(one.id()) || !clocks.of(one).equals(running(one)))
        .toList();
  }

  private Set<UUID> same(Connection connection, StateTable<?> table, List<Rebuilt> page)
      throws SQLException {
    var rows = page.stream().map(one -> StateRow.of(table, one.aggregate(), one.head())).toList();
    var same = new HashSet<UUID>();
    try (var statement = sql(table).same().prepare(connection, rows, StateSql::set);
        var found = statement.executeQuery()) {
      while (found.next()) {
        same.add(Params.uuid(found.getBytes(1)));
      }
    }
    var links = sql(table).links();
    if (links.isPresent()) {
      var standing = links.get().standing(connection, page.stream().map(Rebuilt::id).toList());
      page.stream()
          .filter(one -> !standing.getOrDefault(one.id(), Set.of()).equals(linked(one)))
          .forEach(one -> same.remove(one.id()));
    }
    return same;
  }

  private static Set<UUID> linked(Rebuilt one) {
    return one.table().linked(one.aggregate());
  }

  private static Set<ClockRun> running(Rebuilt one) {
    return new HashSet<>(one.aggregate().running());
  }

  /** The clock rows of a page. */
  private record Clocks(Map<UUID, Set<ClockRun>> rows) {
    Set<ClockRun> of(Rebuilt one) {
      return rows.getOrDefault(one.id(), Set.of());
    }
  }

  private Clocks clocks(List<UUID> ids) {
    var rows = new HashMap<UUID, Set<ClockRun>>();
    database
        .selectFrom(CLOCK)
        .where(CLOCK.AGGREGATE.in(ids))
        .forEach(row ->
            rows.computeIfAbsent(row.getAggregate(), _ -> new HashSet<>())
                .add(new ClockRun(row.getClock(), row.getRun())));
    return new Clocks(rows);
  }

  /** Deletes the rows, links and clocks of a page, at once. */
  void delete(List<Rebuilt> page) {
    database.transaction(tx ->
        tx.dsl()
            .connection(connection -> {
              for (var each : byTable(page).entrySet()) {
                var ids = each.getValue().stream().map(Rebuilt::id).toList();
                execute(
                    connection,
                    Wide.in("DELETE FROM " + each.getKey().name() + " WHERE id IN"),
                    ids);
                execute(connection, Wide.in("DELETE FROM clock WHERE aggregate IN"), ids);
                var links = sql(each.getKey()).links();
                if (links.isPresent()) {
                  links.get().delete(connection, ids);
                }
              }
            }));
  }

  private static void execute(Connection connection, Wide wide, List<UUID> ids)
      throws SQLException {
    try (var statement = wide.prepare(connection, ids, Params::add)) {
      statement.executeUpdate();
    }
  }

  /** Inserts the rows of a page, links and the clocks that run, at once; none of them stands. */
  void insert(List<Rebuilt> page, Instant wake) {
    database.transaction(tx -> {
      tx.dsl().connection(connection -> insertRows(connection, page));
      for (var one : page) {
        for (var clock : one.aggregate().running()) {
          tx.dsl()
              .insertInto(CLOCK)
              .set(CLOCK.AGGREGATE, one.id())
              .set(CLOCK.CLOCK_, clock.clock())
              .set(CLOCK.RUN, clock.run())
              .set(CLOCK.KIND, one.table().kind().name())
              .set(CLOCK.SHARD, (short) ClockShards.of(one.id()))
              .set(CLOCK.NEXT_WAKE, wake)
              .execute();
        }
      }
    });
  }

  private void insertRows(Connection connection, List<Rebuilt> page) throws SQLException {
    for (var each : byTable(page).entrySet()) {
      var table = each.getKey();
      var rows =
          each.getValue().stream()
              .map(one -> StateRow.of(table, one.aggregate(), one.head()))
              .toList();
      try (var statement = sql(table).insert().prepare(connection, rows, StateSql::set)) {
        statement.executeUpdate();
      }
      var links = sql(table).links();
      if (links.isPresent()) {
        var all = each.getValue().stream().flatMap(one -> links.get().of(one.aggregate())).toList();
        links.get().insert().run(connection, all, StateLinks.Link::set);
      }
    }
  }
}
