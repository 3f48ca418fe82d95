package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.DIVISION;
import static org.fengqiao.adapters.persistence.schema.Tables.JOURNAL;

import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.adapters.persistence.schema.tables.records.DivisionRecord;
import org.fengqiao.adapters.persistence.schema.tables.records.JournalRecord;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.DivisionTree;
import org.fengqiao.domain.grids.RowsDigest;
import org.fengqiao.domain.grids.TreeFact.TreePublished;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Checks that the rows of each edition of the division tree are those that were published. */
final class DivisionAudit {
  private static final int PAGE = 1_000;

  private final DSLContext database;
  private final StateTables tables;
  private final Consumer<Finding> found;

  DivisionAudit(DSLContext database, StateTables tables, Consumer<Finding> found) {
    this.database = database;
    this.tables = tables;
    this.found = found;
  }

  void check() {
    var kind = DivisionTree.REF.kind();
    if (tables.tables().stream().noneMatch(table -> table.kind() == kind)) {
      return;
    }
    int version = 0;
    for (var entry = after(version); entry.isPresent(); entry = after(version)) {
      version = entry.get().getVersion();
      published(entry.get()).ifPresent(fact -> check(fact, entry(fact)));
    }
  }

  private Optional<JournalRecord> after(int version) {
    return database
        .selectFrom(JOURNAL)
        .where(JOURNAL.AGGREGATE.eq(DivisionTree.REF.id()))
        .and(JOURNAL.VERSION.gt(version))
        .orderBy(JOURNAL.VERSION)
        .limit(1)
        .fetchOptional();
  }

  /** Empty for an entry that cannot be read, which is told of by its chain. */
  private Optional<TreePublished> published(JournalRecord entry) {
    try {
      var payload = tables.of(DivisionTree.REF.kind()).payload(EntryRows.payload(entry));
      return payload.facts().stream()
          .filter(TreePublished.class::isInstance)
          .map(TreePublished.class::cast)
          .findFirst();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Finding entry(TreePublished fact) {
    return Finding.ofAggregate(
        Finding.Fault.CONTENT_CHANGED,
        DivisionTree.REF,
        fact.edition().number(),
        "the divisions that stand are not those it published");
  }

  private void check(TreePublished fact, Finding otherwise) {
    var digest = new RowsDigest();
    var last = "";
    var sound = true;
    for (var page = rows(fact, last); page.isNotEmpty(); page = rows(fact, last)) {
      for (var row : page) {
        digest.add(row.getCode(), row.getName(), row.getEnded());
        sound = sound && isSound(row, fact);
      }
      last = page.getLast().getCode();
    }
    Digest standing = digest.digest();
    if (!sound || !standing.equals(fact.rows())) {
      found.accept(otherwise);
    }
  }

  private Result<DivisionRecord> rows(TreePublished fact, String after) {
    return database
        .selectFrom(DIVISION)
        .where(DIVISION.IMPORT_ID.eq(fact.importId().value()))
        .and(after.isEmpty() ? DSL.noCondition() : DIVISION.CODE.gt(after))
        .orderBy(DIVISION.CODE)
        .limit(PAGE)
        .fetch();
  }

  /** Whether the columns that lists are read by are those of the code, and the edition's own. */
  private static boolean isSound(DivisionRecord row, TreePublished fact) {
    try {
      var code = new DivisionCode(row.getCode());
      return row.getEdition() == fact.edition().number()
          && row.getLevel().equals(code.level().name())
          && Optional.ofNullable(row.get(DIVISION.PARENT))
              .equals(code.parent().map(DivisionCode::value));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
