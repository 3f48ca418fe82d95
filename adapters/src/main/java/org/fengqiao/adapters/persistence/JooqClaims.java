package org.fengqiao.adapters.persistence;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Optional;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.jooq.DSLContext;

/** Who bears which name, read from the unique columns of the claims. */
final class JooqClaims {
  private final DSLContext database;
  private final StateTables tables;

  JooqClaims(DSLContext database, StateTables tables) {
    this.database = database;
    this.tables = tables;
  }

  Optional<AggregateRef> bearer(Claim claim) {
    var kept =
        tables.tables().stream()
            .filter(one -> one.claims().containsKey(claim.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no column for the claim " + claim));
    var column = field(name(kept.claims().get(claim.name())), String.class);
    return database
        .select(field(name("id"), byte[].class))
        .from(table(name(kept.name())))
        .where(column.eq(claim.value()))
        .fetchOptional(row -> new AggregateRef(kept.kind(), Params.uuid(row.value1())));
  }
}
