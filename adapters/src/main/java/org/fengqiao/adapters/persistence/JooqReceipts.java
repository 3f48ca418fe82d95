package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.RECEIPT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.adapters.persistence.schema.tables.records.ReceiptRecord;
import org.fengqiao.application.store.Receipt;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.partners.PartnerId;
import org.jooq.DSLContext;

/** Receipts in their table: read by request, swept by age. */
final class JooqReceipts {
  /** How long a request id is remembered. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final int BATCH = 500;

  private final DSLContext database;

  JooqReceipts(DSLContext database) {
    this.database = database;
  }

  Optional<Receipt> find(PartnerId partner, UUID requestId) {
    return database
        .selectFrom(RECEIPT)
        .where(RECEIPT.PARTNER.eq(partner.value()))
        .and(RECEIPT.REQUEST_ID.eq(requestId))
        .fetchOptional(JooqReceipts::receipt);
  }

  private static Receipt receipt(ReceiptRecord row) {
    var request =
        new Request(
            new PartnerId(row.getPartner()), row.getRequestId(), Digest.of256(row.getCommand()));
    return new Receipt(
        request,
        new AggregateRef(AggregateKind.valueOf(row.getKind()), row.getResource()),
        new Version(row.getVersion()));
  }

  /**
   * Forgets receipts recorded more than 30 days before {@code now}, one small batch.
   *
   * @return whether there may be more
   */
  boolean sweep(Instant now) {
    int gone =
        database
            .deleteFrom(RECEIPT)
            .where(RECEIPT.RECORDED_AT.lt(now.minus(KEPT)))
            .orderBy(RECEIPT.RECORDED_AT)
            .limit(BATCH)
            .execute();
    return gone == BATCH;
  }
}
