package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;

/** Journal rows as what they say. */
final class EntryRows {
  private final StateTables tables;

  EntryRows(StateTables tables) {
    this.tables = tables;
  }

  Entry entry(JournalRecord row) {
    var aggregate = aggregate(row);
    var payload = tables.of(aggregate.kind()).payload(payload(row));
    return new Entry(
        at(row),
        previous(row),
        aggregate,
        new Version(row.getVersion()),
        row.getRecordedAt(),
        actor(row),
        payload.facts(),
        payload.traitsBefore(row.getVersion()),
        payload.after(),
        hash(row),
        previousHash(row));
  }

  static LanePosition at(JournalRecord row) {
    return new LanePosition(row.getLane(), row.getPosition());
  }

  static AggregateRef aggregate(JournalRecord row) {
    return new AggregateRef(AggregateKind.valueOf(row.getKind()), row.getAggregate());
  }

  static Digest hash(JournalRecord row) {
    return Digest.of256(row.getHash());
  }

  /** The payload's bytes as stored. */
  static byte[] payload(JournalRecord row) {
    return row.getPayload().getBytes(StandardCharsets.UTF_8);
  }

  static Optional<LanePosition> previous(JournalRecord row) {
    return row.get(JOURNAL.PREVIOUS_LANE) == null
        ? Optional.empty()
        : Optional.of(new LanePosition(row.getPreviousLane(), row.getPreviousPosition()));
  }

  static Optional<Digest> previousHash(JournalRecord row) {
    return Optional.ofNullable(row.get(JOURNAL.PREVIOUS_HASH)).map(Digest::of256);
  }

  /** The hash that the row must have by all else that stands in it. */
  static Digest computed(JournalRecord row) {
    var previous =
        previous(row)
            .flatMap(at ->
                previousHash(row)
                    .map(hash -> new Head(new Version(row.getVersion() - 1), hash, at)));
    return EntryHash.of(
        new EntryHash.Header(
            at(row),
            previous,
            aggregate(row),
            new Version(row.getVersion()),
            row.getRecordedAt(),
            actor(row),
            row.getType(),
            row.getSchemaVersion()),
        payload(row));
  }

  private static Actor actor(JournalRecord row) {
    return new Actor(
        new PartnerId(row.getPartner()), Optional.ofNullable(row.getOfficer()).map(OfficerId::new));
  }
}
