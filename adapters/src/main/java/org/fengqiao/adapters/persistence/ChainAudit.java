package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.Finding.Fault.CHANGED;
import static org.fengqiao.adapters.persistence.Finding.Fault.CONTENT_CHANGED;
import static org.fengqiao.adapters.persistence.Finding.Fault.CONTENT_MISSING;
import static org.fengqiao.adapters.persistence.Finding.Fault.CUT_OFF;
import static org.fengqiao.adapters.persistence.Finding.Fault.MISSING;
import static org.fengqiao.adapters.persistence.Finding.Fault.REORDERED;
import static org.fengqiao.adapters.persistence.Finding.Fault.STATE_DIFFERS;
import static org.fengqiao.adapters.persistence.schema.Tables.CONTENT;
import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.application.store.Head;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks each aggregate's chain of entries, the contents they name, and its state row's head. */
final class ChainAudit {
  private static final Logger LOG = LoggerFactory.getLogger(ChainAudit.class);
  private static final int CONTENTS_AT_ONCE = 1_000;

  private final DSLContext database;
  private final StateTables tables;
  private final StateHeads heads;
  private final Consumer<Finding> found;
  private final List<Named> named = new ArrayList<>();
  private final Set<UUID> erased = new HashSet<>();
  private @Nullable JournalRecord last;
  private long entries;
  private long aggregates;

  /** A content as an entry names it. */
  private record Named(JournalRecord entry, ContentRef content) {}

  ChainAudit(DSLContext database, StateTables tables, Consumer<Finding> found) {
    this.database = database;
    this.tables = tables;
    this.heads = new StateHeads(database, tables);
    this.found = found;
  }

  long entries() {
    return entries;
  }

  long aggregates() {
    return aggregates;
  }

  void check() {
    JournalWalk.over(database, this::checkPage);
    var ended = new LinkedHashMap<AggregateRef, JournalRecord>();
    if (last != null) {
      end(last, ended);
    }
    checkHeads(ended);
    checkContents();
  }

  private void checkPage(Result<JournalRecord> page) {
    var ended = new LinkedHashMap<AggregateRef, JournalRecord>();
    for (var row : page) {
      entries++;
      var before = last;
      if (before != null && !before.getAggregate().equals(row.getAggregate())) {
        end(before, ended);
        before = null;
      }
      if (before == null) {
        aggregates++;
      }
      try {
        checkEntry(Optional.ofNullable(before), row);
      } catch (RuntimeException e) {
        // What was tampered with may be nothing that the program could have written.
        found.accept(Finding.unreadable(row, String.valueOf(e.getMessage())));
      }
      last = row;
    }
    checkHeads(ended);
  }

  /** The last entry of an aggregate: only now is it known which of its contents were erased. */
  private void end(JournalRecord entry, Map<AggregateRef, JournalRecord> ended) {
    try {
      ended.put(EntryRows.aggregate(entry), entry);
    } catch (IllegalArgumentException e) {
      LOG.debug("told of already: {}", e.getMessage());
    }
    if (named.size() >= CONTENTS_AT_ONCE) {
      checkContents();
    }
  }

  private void checkEntry(Optional<JournalRecord> before, JournalRecord row) {
    int expected = before.map(JournalRecord::getVersion).orElse(0) + 1;
    if (row.getVersion() > expected) {
      found.accept(
          Finding.ofAggregate(
              MISSING,
              EntryRows.aggregate(row),
              expected,
              "no such entry, but version " + row.getVersion() + " stands"));
    }
    if (row.getVersion() == expected && !follows(before, row)) {
      add(REORDERED, row, "it does not name the entry before it as it stands");
    } else if (!EntryHash.ALGORITHM.equals(row.getHashAlgorithm())) {
      add(CHANGED, row, "it names another hash algorithm: " + row.getHashAlgorithm());
    } else if (!EntryRows.computed(row).equals(EntryRows.hash(row))) {
      add(CHANGED, row, "its hash is not that of what it holds");
    } else {
      collectContents(row);
    }
  }

  /** By the columns as they stand: the entry before may be unreadable, and this one is not. */
  private static boolean follows(Optional<JournalRecord> before, JournalRecord row) {
    return Arrays.equals(
            row.get(JOURNAL.PREVIOUS_HASH), before.map(JournalRecord::getHash).orElse(null))
        && Objects.equals(
            row.get(JOURNAL.PREVIOUS_LANE), before.map(JournalRecord::getLane).orElse(null))
        && Objects.equals(
            row.get(JOURNAL.PREVIOUS_POSITION),
            before.map(JournalRecord::getPosition).orElse(null));
  }

  private void collectContents(JournalRecord row) {
    try {
      var table = tables.of(EntryRows.aggregate(row).kind());
      var facts = table.payload(EntryRows.payload(row)).facts();
      ContentRefs.in(facts, content -> named.add(new Named(row, content)));
      facts.forEach(fact -> fact.erases().ifPresent(content -> erased.add(content.value())));
    } catch (IllegalStateException e) {
      add(CHANGED, row, "it cannot be read: " + e.getMessage());
    }
  }

  private void checkContents() {
    for (int from = 0; from < named.size(); from += CONTENTS_AT_ONCE) {
      var some = named.subList(from, Math.min(named.size(), from + CONTENTS_AT_ONCE));
      var standing = digests(some.stream().map(one -> one.content().id().value()).toList());
      some.forEach(
          one -> checkContent(one, Optional.ofNullable(standing.get(one.content().id().value()))));
    }
    named.clear();
    erased.clear();
  }

  private void checkContent(Named one, Optional<Digest> standing) {
    var id = one.content().id().value();
    if (standing.isPresent() && !standing.get().equals(one.content().digest())) {
      add(CONTENT_CHANGED, one.entry(), "content %s is not the one it names".formatted(id));
    } else if (standing.isEmpty() && !erased.contains(id)) {
      add(
          CONTENT_MISSING,
          one.entry(),
          "content %s is gone, and no entry says that it was erased".formatted(id));
    }
  }

  /** The digests of the contents that stand, over their bytes as stored. */
  private Map<UUID, Digest> digests(List<UUID> ids) {
    return database
        .selectFrom(CONTENT)
        .where(CONTENT.ID.in(ids))
        .fetchMap(
            CONTENT.ID,
            row -> Digest.of(row.getSalt().getBytes(StandardCharsets.US_ASCII), row.getBytes()));
  }

  private void checkHeads(Map<AggregateRef, JournalRecord> ended) {
    var standing = heads.of(ended.keySet());
    ended.forEach((ref, entry) -> {
      var head = Optional.ofNullable(standing.get(ref));
      if (entry.getVersion() < 1 || entry.getPosition() < 1 || entry.getLane() < 0) {
        return; // told of already
      }
      var end =
          new Head(new Version(entry.getVersion()), EntryRows.hash(entry), EntryRows.at(entry));
      if (head.isPresent() && head.get().version().compareTo(end.version()) > 0) {
        found.accept(
            Finding.ofAggregate(
                CUT_OFF,
                ref,
                entry.getVersion() + 1,
                "its state row is at version " + head.get().version().number()));
      } else if (!head.equals(Optional.of(end))) {
        add(STATE_DIFFERS, entry, "its state row is not at this entry, the last");
      }
    });
  }

  private void add(Finding.Fault fault, JournalRecord row, String words) {
    found.accept(
        Finding.ofEntry(
            fault, EntryRows.at(row), EntryRows.aggregate(row), row.getVersion(), words));
  }
}
