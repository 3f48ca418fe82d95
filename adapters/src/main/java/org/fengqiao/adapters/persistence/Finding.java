package org.fengqiao.adapters.persistence;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateRef;

/**
 * One thing that is not as the journal's chain says.
 *
 * @param at where it stands, or should stand, in the stream; empty where only the aggregate is
 *     known
 * @param aggregate empty where only the place in the stream is known
 * @param version the entry's version of its aggregate; 0 where it is not known
 * @param words what was found, in one line
 */
public record Finding(
    Fault fault,
    Optional<LanePosition> at,
    Optional<AggregateRef> aggregate,
    int version,
    String words) {
  /** What is wrong. */
  public enum Fault {
    /** An entry is not what its hash says. */
    CHANGED,
    /** An entry between others is gone. */
    MISSING,
    /** An entry does not follow the one that stands before it. */
    REORDERED,
    /** The last entries of a lane or an aggregate are gone. */
    CUT_OFF,
    /** A state row is not at the head of its journal. */
    STATE_DIFFERS,
    /** A content that stands is not the one its entry names. */
    CONTENT_CHANGED,
    /** A content that an entry names is gone, and no entry says that it was erased. */
    CONTENT_MISSING
  }

  public Finding {
    Objects.requireNonNull(fault);
    Objects.requireNonNull(at);
    Objects.requireNonNull(aggregate);
    Objects.requireNonNull(words);
  }

  static Finding inLane(Fault fault, int lane, long position, String words) {
    return lane < 0
        ? new Finding(fault, Optional.empty(), Optional.empty(), 0, "lane " + lane + ": " + words)
        : new Finding(
            fault, Optional.of(new LanePosition(lane, position)), Optional.empty(), 0, words);
  }

  /** Of an entry whose columns cannot be read; they are told as they stand. */
  static Finding unreadable(JournalRecord row, String why) {
    return new Finding(
        Fault.CHANGED,
        Optional.empty(),
        Optional.empty(),
        row.getVersion(),
        "%s %s at %d:%d cannot be read: %s"
            .formatted(row.getKind(), row.getAggregate(), row.getLane(), row.getPosition(), why));
  }

  static Finding ofAggregate(Fault fault, AggregateRef aggregate, int version, String words) {
    return new Finding(fault, Optional.empty(), Optional.of(aggregate), version, words);
  }

  static Finding ofEntry(
      Fault fault, LanePosition at, AggregateRef aggregate, int version, String words) {
    return new Finding(fault, Optional.of(at), Optional.of(aggregate), version, words);
  }
}
