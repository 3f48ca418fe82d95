package org.fengqiao.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.Wake;

/**
 * Writes a group of changes into the open transaction, in wide statements: the lane's head first,
 * by compare-and-set; each table's rows in the order of their ids; last the lane's head read again,
 * so that a statement that silently began another transaction is found out.
 */
final class GroupWriter {
  /** Contents are not yet encrypted. */
  private static final String NO_KEY = "none";

  private static final String MOVE_HEAD =
      "UPDATE lane SET position = ?, beat = ? WHERE slot = ? AND epoch = ? AND position = ?";
  private static final String READ_HEAD = "SELECT epoch, position FROM lane WHERE slot = ?";
  private static final Wide RECEIPTS =
      Wide.insert(
          "receipt",
          List.of(
              "partner", "request_id", "command", "kind", "resource", "version", "recorded_at"));
  private static final Wide ENTRIES = Wide.insert("journal", EntryColumns.NAMES);
  private static final Wide UNCLOCK = Wide.in("DELETE FROM clock WHERE aggregate IN");
  private static final Wide CLOCKS =
      Wide.insert("clock", List.of("aggregate", "clock", "run", "kind", "shard", "next_wake"));
  private static final Wide CONTENTS =
      Wide.insert("content", List.of("id", "key_id", "salt", "bytes"));
  private static final Wide ERASE = Wide.in("DELETE FROM content WHERE id IN");

  private static final Comparator<Proposal> BY_REQUEST =
      Comparator.comparing((Proposal one) -> one.receipt().request().partner().value())
          .thenComparing(
              one -> Params.bytes(one.receipt().request().id()), Arrays::compareUnsigned);

  private final Map<StateTable<?>, StateSql> states = new ConcurrentHashMap<>();

  /** The lane is not this process's any more. */
  static final class Fenced extends SQLException {
    private static final long serialVersionUID = 1L;

    Fenced(LaneHold hold) {
      super("lane " + hold.slot() + " is not held at epoch " + hold.epoch() + " any more");
    }
  }

  private record Clock(Proposal proposal, StepRow row, Wake wake) {}

  private record Kept(Proposal proposal, Proposal.ContentRow content) {}

  private record Linked(Proposal proposal, StateLinks.Link link) {}

  private record Erased(Proposal proposal, ContentId id) {}

  /**
   * Writes all rows; the caller commits or rolls back.
   *
   * @param beat system time, to show that the holder lives
   * @param inserts in bulk never on a cluster, whose abort the driver would swallow within it
   * @throws Fenced if the lane's head is not as {@code hold} says
   * @throws SQLException if a statement fails; {@link Transport.Refused} where it is known whose
   *     rows it held
   */
  void write(
      Connection connection, LaneHold hold, List<Placed> group, Instant beat, Transport inserts)
      throws SQLException {
    long last = hold.position() + group.size();
    inserts.begin(connection);
    moveHead(connection, hold, last, beat);
    var proposals = Placed.proposals(group);
    var receipted =
        proposals.stream().filter(one -> one.request().isPresent()).sorted(BY_REQUEST).toList();
    inserts.insert(connection, RECEIPTS, receipted, one -> one, GroupWriter::receipt);
    inserts.insert(connection, ENTRIES, group, Placed::proposal, EntryColumns::set);
    writeStates(connection, group, inserts);
    writeClocks(connection, group, inserts);
    writeContents(connection, proposals, inserts);
    inserts.end(connection);
    checkHead(connection, hold, last);
  }

  private static void moveHead(Connection connection, LaneHold hold, long last, Instant beat)
      throws SQLException {
    try (var statement = connection.prepareStatement(MOVE_HEAD)) {
      new Params(statement)
          .add(last)
          .add(beat)
          .add(hold.slot())
          .add(hold.epoch())
          .add(hold.position());
      if (statement.executeUpdate() != 1) {
        throw new Fenced(hold);
      }
    }
  }

  private static void checkHead(Connection connection, LaneHold hold, long last)
      throws SQLException {
    try (var statement = connection.prepareStatement(READ_HEAD)) {
      new Params(statement).add(hold.slot());
      try (var row = statement.executeQuery()) {
        if (!row.next() || row.getLong(1) != hold.epoch() || row.getLong(2) != last) {
          throw new Fenced(hold);
        }
      }
    }
  }

  private void writeStates(Connection connection, List<Placed> group, Transport inserts)
      throws SQLException {
    var made = new LinkedHashMap<StateTable<?>, List<Placed>>();
    var moved = new LinkedHashMap<StateTable<?>, List<Placed>>();
    for (var one : group) {
      var into = one.row().version().equals(Version.FIRST) ? made : moved;
      into.computeIfAbsent(one.row().table(), _ -> new ArrayList<>()).add(one);
    }
    for (var each : made.entrySet()) {
      var sql = states.computeIfAbsent(each.getKey(), StateSql::new);
      inserts.insert(
          connection,
          sql.insert(),
          each.getValue(),
          Placed::proposal,
          (params, one) -> StateSql.set(params, one.state()));
      if (sql.links().isPresent()) {
        writeLinks(connection, sql.links().get(), each.getValue(), inserts);
      }
    }
    for (var each : moved.entrySet()) {
      var sql = states.computeIfAbsent(each.getKey(), StateSql::new);
      int count =
          inserts.change(
              connection,
              sql.update(),
              each.getValue(),
              Placed::proposal,
              (params, one) -> StateSql.setMoved(params, one.state()));
      if (count != each.getValue().size()) {
        // Its entry went in, so nobody moved it first: the state row is not what the journal says.
        throw new Transport.Refused(
            new SQLException(
                "%d of %d rows of %s are at the version their journal says"
                    .formatted(count, each.getValue().size(), each.getKey().name()),
                "23000"),
            each.getValue().stream().map(Placed::proposal).toList());
      }
      if (sql.links().isPresent()) {
        rewriteLinks(connection, sql.links().get(), each.getValue(), inserts);
      }
    }
  }

  private static void rewriteLinks(
      Connection connection, StateLinks links, List<Placed> moved, Transport inserts)
      throws SQLException {
    var relinked = moved.stream().filter(one -> one.row().relinked()).toList();
    inserts.change(
        connection,
        links.delete(),
        relinked,
        Placed::proposal,
        (params, one) -> params.add(one.row().ref().id()));
    writeLinks(connection, links, relinked, inserts);
  }

  private static void writeLinks(
      Connection connection, StateLinks links, List<Placed> some, Transport inserts)
      throws SQLException {
    var all =
        some.stream()
            .flatMap(
                one -> links.of(one.row().after()).map(link -> new Linked(one.proposal(), link)))
            .toList();
    inserts.insert(
        connection,
        links.insert(),
        all,
        Linked::proposal,
        (params, one) -> StateLinks.Link.set(params, one.link()));
  }

  private static void writeClocks(Connection connection, List<Placed> group, Transport inserts)
      throws SQLException {
    var moved =
        group.stream()
            .filter(one -> one.row().wakes().isPresent() && one.row().before().isPresent())
            .toList();
    inserts.change(
        connection,
        UNCLOCK,
        moved,
        Placed::proposal,
        (params, one) -> params.add(one.row().ref().id()));
    var clocks =
        group.stream()
            .flatMap(one ->
                one.row().wakes().stream()
                    .flatMap(List::stream)
                    .map(wake -> new Clock(one.proposal(), one.row(), wake)))
            .toList();
    inserts.insert(connection, CLOCKS, clocks, Clock::proposal, GroupWriter::clock);
  }

  private static void writeContents(
      Connection connection, List<Proposal> proposals, Transport inserts) throws SQLException {
    var kept =
        proposals.stream()
            .flatMap(one -> one.contents().stream().map(c -> new Kept(one, c)))
            .toList();
    inserts.insert(connection, CONTENTS, kept, Kept::proposal, GroupWriter::content);
    var erased =
        proposals.stream()
            .flatMap(one -> one.changes().erased().stream().map(id -> new Erased(one, id)))
            .toList();
    inserts.change(
        connection, ERASE, erased, Erased::proposal, (params, one) -> params.add(one.id().value()));
  }

  private static void receipt(Params params, Proposal proposal) throws SQLException {
    var receipt = proposal.receipt();
    Request request = receipt.request();
    params
        .add(request.partner().value())
        .add(request.id())
        .add(request.command().bytes())
        .add(receipt.resource().kind().name())
        .add(receipt.resource().id())
        .add(receipt.version().number())
        .add(proposal.changes().time());
  }

  private static void clock(Params params, Clock clock) throws SQLException {
    var ref = clock.row().ref();
    params
        .add(ref.id())
        .add(clock.wake().clock().clock())
        .add(clock.wake().clock().run())
        .add(ref.kind().name())
        .add(ClockShards.of(ref.id()))
        .add(clock.wake().at());
  }

  private static void content(Params params, Kept kept) throws SQLException {
    var content = kept.content();
    params.add(content.id()).add(NO_KEY).add(content.salt()).add(content.bytes());
  }
}
