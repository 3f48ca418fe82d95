package org.fengqiao.adapters.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Outcome;
import org.fengqiao.domain.Digest;

/** A step with the place in its lane and the hash that follow from one another in a group. */
record Placed(Proposal proposal, StepRow row, LanePosition at, Digest hash) {
  /** As the database sorts ids: as bytes, so that groups touch rows in one order. */
  private static final Comparator<UUID> BY_BYTES =
      Comparator.<UUID>comparingLong(id -> id.getMostSignificantBits() ^ Long.MIN_VALUE)
          .thenComparingLong(id -> id.getLeastSignificantBits() ^ Long.MIN_VALUE);

  /** Numbers all steps of a group from the lane's position on, in the order of their ids. */
  static List<Placed> after(LaneHold hold, List<Proposal> group) {
    record Unplaced(Proposal proposal, StepRow row) {}
    var rows = new ArrayList<Unplaced>(group.size());
    for (var proposal : group) {
      proposal.steps().forEach(step -> rows.add(new Unplaced(proposal, step)));
    }
    rows.sort(Comparator.comparing(one -> one.row().ref().id(), BY_BYTES));
    var placed = new ArrayList<Placed>(rows.size());
    long position = hold.position();
    for (var one : rows) {
      placed.add(place(one.proposal(), one.row(), new LanePosition(hold.slot(), ++position)));
    }
    return placed;
  }

  private static Placed place(Proposal proposal, StepRow row, LanePosition at) {
    var header =
        new EntryHash.Header(
            at,
            row.before(),
            row.ref(),
            row.version(),
            proposal.changes().time(),
            proposal.changes().actor(),
            row.type(),
            Payload.SCHEMA_VERSION);
    return new Placed(proposal, row, at, EntryHash.of(header, row.stored()));
  }

  /** The state row that it leaves. */
  StateRow state() {
    return new StateRow(row.ref().id(), head(), row.columns(), row.claimed(), row.body());
  }

  /** The entry as readers of the journal see it. */
  Entry entry() {
    var changes = proposal.changes();
    return new Entry(
        at,
        row.before().map(Head::at),
        row.ref(),
        row.version(),
        changes.time(),
        changes.actor(),
        row.payload().facts(),
        row.payload().traitsBefore(row.version().number()),
        row.payload().after(),
        hash,
        row.before().map(Head::hash));
  }

  Head head() {
    return new Head(row.version(), hash, at);
  }

  /** Whose steps they are. */
  static List<Proposal> proposals(List<Placed> placed) {
    return placed.stream().map(Placed::proposal).distinct().toList();
  }

  /** Answers each proposal with the heads of its steps. */
  static void answerCommitted(List<Placed> placed) {
    var heads = new IdentityHashMap<StepRow, Head>();
    placed.forEach(one -> heads.put(one.row(), one.head()));
    proposals(placed)
        .forEach(proposal ->
            proposal.answer(
                new Outcome.Committed(proposal.steps().stream().map(heads::get).toList())));
  }
}
