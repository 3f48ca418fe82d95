package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.Finding.Fault.CHANGED;
import static org.fengqiao.adapters.persistence.Finding.Fault.CONTENT_CHANGED;
import static org.fengqiao.adapters.persistence.Finding.Fault.CUT_OFF;
import static org.fengqiao.adapters.persistence.Finding.Fault.MISSING;
import static org.fengqiao.adapters.persistence.Finding.Fault.REORDERED;
import static org.fengqiao.adapters.persistence.Finding.Fault.STATE_DIFFERS;
import static org.fengqiao.adapters.persistence.schema.Tables.CONTENT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Checks each aggregate's chain of entries, the contents they name, and its state row's head. */
final class ChainAudit {
  private static final int CONTENTS_AT_ONCE = 1_000;

  private final DSLContext database;
  private final StateTables tables;
  private final StateHeads heads;
  private final Consumer<Finding> found;
  private final List<Named> named = new ArrayList<>();
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
    if (last != null) {
      checkHeads(Map.of(EntryRows.aggregate(last), last));
    }
    checkContents();
  }

  private void checkPage(Result<JournalRecord> page) {
    var ended = new LinkedHashMap<AggregateRef, JournalRecord>();
    for (var row : page) {
      entries++;
      var before = last;
      if (before != null && !before.getAggregate().equals(row.getAggregate())) {
        ended.put(EntryRows.aggregate(before), before);
        before = null;
      }
      if (before == null) {
        aggregates++;
      }
      checkEntry(Optional.ofNullable(before), row);
      last = row;
    }
    checkHeads(ended);
  }

  private void checkEntry(Optional<JournalRecord> before, JournalRecord row) {
    int expected = before.map(JournalRecord::getVersion).orElse(0) + 1;
    for (int gone = expected; gone < row.getVersion(); gone++) {
      found.accept(
          Finding.ofAggregate(
              MISSING, EntryRows.aggregate(row), gone, "no such entry, but later ones stand"));
    }
    if (row.getVersion() == expected && !follows(before, row)) {
      add(REORDERED, row, "it does not name the entry before it as it stands");
    } else if (!EntryRows.computed(row).equals(EntryRows.hash(row))) {
      add(CHANGED, row, "its hash is not that of what it holds");
    } else {
      collectContents(row);
    }
  }

  private static boolean follows(Optional<JournalRecord> before, JournalRecord row) {
    return EntryRows.previousHash(row).equals(before.map(EntryRows::hash))
        && EntryRows.previous(row).equals(before.map(EntryRows::at));
  }

  private void collectContents(JournalRecord row) {
    try {
      var table = tables.of(EntryRows.aggregate(row).kind());
      var payload = table.payload(EntryRows.payload(row));
      ContentRefs.in(payload.facts(), content -> named.add(new Named(row, content)));
    } catch (IllegalStateException e) {
      add(CHANGED, row, "it cannot be read: " + e.getMessage());
    }
    if (named.size() >= CONTENTS_AT_ONCE) {
      checkContents();
    }
  }

  private void checkContents() {
    for (int from = 0; from < named.size(); from += CONTENTS_AT_ONCE) {
      var some = named.subList(from, Math.min(named.size(), from + CONTENTS_AT_ONCE));
      var standing = digests(some.stream().map(one -> one.content().id().value()).toList());
      for (var one : some) {
        var digest = standing.get(one.content().id().value());
        if (digest != null && !digest.equals(one.content().digest())) {
          add(
              CONTENT_CHANGED,
              one.entry(),
              "content %s is not the one it names".formatted(one.content().id().value()));
        }
      }
    }
    named.clear();
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
