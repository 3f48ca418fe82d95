package org.fengqiao.adapters.persistence;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.store.Head;
import org.fengqiao.application.store.Step;
import org.fengqiao.application.store.Traits;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.CaseTraits;
import org.jspecify.annotations.Nullable;

/**
 * One step of some changes, encoded by the thread that asked for it, so that the lane's thread has
 * only to number and write it.
 *
 * @param stored the payload's bytes
 * @param columns values of the table's index columns
 * @param claimed values of the table's claim columns
 * @param made the claims it makes: all when it makes the aggregate, none after
 * @param relinked whether it changes what an aggregate made before is linked to
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; the bytes go as they are to the database
record StepRow(
    StateTable<?> table,
    Aggregate after,
    AggregateRef ref,
    Version version,
    Optional<Head> before,
    String type,
    Payload payload,
    byte[] stored,
    byte[] body,
    List<@Nullable Object> columns,
    List<@Nullable String> claimed,
    List<Claim> made,
    boolean relinked,
    Optional<List<Wake>> wakes) {

  static StepRow of(StateTables tables, Step<?> step) {
    var after = step.decided().after();
    var ref = step.ref();
    var table = tables.of(ref.kind());
    var facts = step.decided().facts();
    var payload =
        Payload.of(
            facts,
            step.before().<CaseTraits>flatMap(before -> Traits.of(before.aggregate())),
            Traits.of(after));
    var isNew = step.before().isEmpty();
    return new StepRow(
        table,
        after,
        ref,
        step.version(),
        step.before().map(before -> before.head()),
        facts.getFirst().getClass().getSimpleName(),
        payload,
        table.payload(payload),
        table.body(after),
        table.values(after),
        table.claimed(after),
        isNew ? after.claims() : List.of(),
        isRelinked(table, step),
        step.decided().wakes());
  }

  private static boolean isRelinked(StateTable<?> table, Step<?> step) {
    return step.before()
        .map(before -> table.linked(before.aggregate()))
        .filter(linked -> !linked.equals(table.linked(step.decided().after())))
        .isPresent();
  }

  int bytes() {
    return stored.length + body.length;
  }
}
