package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.adapters.persistence.Proposal.ClaimKey;
import org.fengqiao.adapters.persistence.Proposal.RequestKey;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.partners.PartnerId;

/** Looks up, for a whole group at once, what stands of the keys it would write. */
final class GroupLookup {
  private static final Wide RECEIPTS =
      Wide.any(
          "SELECT partner, request_id, command, kind, resource, version FROM receipt WHERE",
          "partner = ? AND request_id = ?");
  private static final Wide ENTRIES =
      Wide.any(
          "SELECT aggregate, version, lane, position, hash FROM journal WHERE",
          "aggregate = ? AND version = ?");

  /** Where the entry of a version stands. */
  private record Standing(LanePosition at, Digest hash) {}

  private record Step(UUID aggregate, int version) {}

  private record Claimed(ClaimKey key, StateTable<?> table, String column) {}

  /**
   * What stands against proposals, for those that something stands against: first a receipt, then
   * an entry of the version it would make, then a name it claims.
   */
  Map<Proposal, Outcome> verdicts(Connection connection, List<Proposal> group) throws SQLException {
    var receipts = receipts(connection, group);
    var entries = entries(connection, group.stream().flatMap(one -> one.steps().stream()).toList());
    var bearers = bearers(connection, group);
    var verdicts = new LinkedHashMap<Proposal, Outcome>();
    for (var one : group) {
      verdict(one, receipts, entries.keySet(), bearers)
          .ifPresent(outcome -> verdicts.put(one, outcome));
    }
    return verdicts;
  }

  private static Optional<Outcome> verdict(
      Proposal one,
      Map<RequestKey, Receipt> receipts,
      Set<Step> entries,
      Map<ClaimKey, AggregateRef> bearers) {
    var receipt = one.request().map(RequestKey::of).map(receipts::get);
    if (receipt.isPresent()) {
      return Optional.of(new Outcome.Repeated(receipt.get()));
    }
    for (var step : one.steps()) {
      if (entries.contains(step(step))) {
        return Optional.of(new Outcome.Stale(step.ref()));
      }
    }
    for (var step : one.steps()) {
      for (var claim : step.made()) {
        var bearer = bearers.get(new ClaimKey(claim.name(), claim.value()));
        if (bearer != null) {
          return Optional.of(new Outcome.Taken(claim, bearer));
        }
      }
    }
    return Optional.empty();
  }

  /** Those of a group written before whose entries stand as they were placed. */
  Set<Proposal> applied(Connection connection, List<Placed> group) throws SQLException {
    var entries = entries(connection, group.stream().map(Placed::row).toList());
    var applied = new HashSet<Proposal>();
    for (var one : group) {
      if (new Standing(one.at(), one.hash()).equals(entries.get(step(one.row())))) {
        applied.add(one.proposal());
      }
    }
    return applied;
  }

  private static Step step(StepRow row) {
    return new Step(row.ref().id(), row.version().number());
  }

  private static Map<RequestKey, Receipt> receipts(Connection connection, List<Proposal> group)
      throws SQLException {
    var requests = group.stream().flatMap(one -> one.request().stream()).toList();
    var found = new HashMap<RequestKey, Receipt>();
    query(
        connection,
        RECEIPTS,
        requests,
        (params, request) -> params.add(request.partner().value()).add(request.id()),
        row -> {
          var receipt = receipt(row);
          found.put(RequestKey.of(receipt.request()), receipt);
        });
    return found;
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    var request =
        new Request(
            new PartnerId(row.getString("partner")),
            Params.uuid(row.getBytes("request_id")),
            Digest.of256(row.getBytes("command")));
    var resource =
        new AggregateRef(
            AggregateKind.valueOf(row.getString("kind")), Params.uuid(row.getBytes("resource")));
    return new Receipt(request, resource, new Version(row.getInt("version")));
  }

  private static Map<Step, Standing> entries(Connection connection, List<StepRow> rows)
      throws SQLException {
    var found = new HashMap<Step, Standing>();
    query(
        connection,
        ENTRIES,
        rows,
        (params, step) -> params.add(step.ref().id()).add(step.version().number()),
        row ->
            found.put(
                new Step(Params.uuid(row.getBytes("aggregate")), row.getInt("version")),
                new Standing(
                    new LanePosition(row.getInt("lane"), row.getLong("position")),
                    Digest.of256(row.getBytes("hash")))));
    return found;
  }

  private static Map<ClaimKey, AggregateRef> bearers(Connection connection, List<Proposal> group)
      throws SQLException {
    var asked = new LinkedHashMap<String, List<Claimed>>();
    for (var proposal : group) {
      for (var step : proposal.steps()) {
        for (var claim : step.made()) {
          var column = step.table().claims().getOrDefault(claim.name(), "");
          asked
              .computeIfAbsent(step.table().name() + "." + column, _ -> new ArrayList<>())
              .add(new Claimed(new ClaimKey(claim.name(), claim.value()), step.table(), column));
        }
      }
    }
    var bearers = new HashMap<ClaimKey, AggregateRef>();
    for (var claims : asked.values()) {
      var first = claims.getFirst();
      var kind = first.table().kind();
      query(
          connection,
          Wide.in(
              "SELECT id, `%s` AS claimed FROM %s WHERE `%s` IN"
                  .formatted(first.column(), first.table().name(), first.column())),
          claims,
          (params, claimed) -> params.add(claimed.key().value()),
          row ->
              bearers.put(
                  new ClaimKey(first.key().name(), row.getString("claimed")),
                  new AggregateRef(kind, Params.uuid(row.getBytes("id")))));
    }
    return bearers;
  }

  private interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  private static <T> void query(
      Connection connection, Wide wide, List<T> asked, Wide.Row<T> params, EachRow each)
      throws SQLException {
    for (int from = 0; from < asked.size(); from += Wide.ROWS) {
      var some = asked.subList(from, Math.min(asked.size(), from + Wide.ROWS));
      try (var statement = wide.prepare(connection, some, params);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }
}
