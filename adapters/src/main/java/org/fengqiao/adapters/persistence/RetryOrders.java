package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.RETRY_ORDER;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.fengqiao.application.outward.Retries.Order;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** The table of orders to have something tried again that is stuck, of whatever kind. */
final class RetryOrders {
  private final DSLContext database;

  RetryOrders(DSLContext database) {
    this.database = database;
  }

  Optional<Order> find(Request request) {
    return database
        .selectFrom(RETRY_ORDER)
        .where(RETRY_ORDER.PARTNER.eq(request.partner().value()))
        .and(RETRY_ORDER.REQUEST_ID.eq(request.id()))
        .fetchOptional(row ->
            new Order(
                new Request(request.partner(), request.id(), Digest.of256(row.getCommand())),
                row.getDelivery()));
  }

  /**
   * Keeps an order with its effect, both or neither.
   *
   * @param effect has it wait again; false if it is not stuck
   * @return whether it did; not so if the request took effect before
   */
  boolean add(Request request, UUID id, Instant now, Predicate<DSLContext> effect) {
    try {
      return database.transactionResult(inside -> {
        if (!effect.test(inside.dsl())) {
          return false;
        }
        insert(inside.dsl(), request, id, now);
        return true;
      });
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLException sql && isOthers(Trouble.of(sql))) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isOthers(Trouble trouble) {
    return trouble == Trouble.DUPLICATE || trouble == Trouble.ABORTED;
  }

  private static void insert(DSLContext rows, Request request, UUID id, Instant now) {
    rows.insertInto(RETRY_ORDER)
        .set(RETRY_ORDER.PARTNER, request.partner().value())
        .set(RETRY_ORDER.REQUEST_ID, request.id())
        .set(RETRY_ORDER.COMMAND, request.command().bytes())
        .set(RETRY_ORDER.DELIVERY, id)
        .set(RETRY_ORDER.ORDERED_AT, now)
        .execute();
  }
}
