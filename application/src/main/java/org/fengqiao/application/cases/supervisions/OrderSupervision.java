package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Orders a unit or post below to see to something and to reply in time (督办). */
public final class OrderSupervision {
  private final Access access;
  private final Officers officers;
  private final SupervisionOrders orders;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is asked.
   *
   * @param officer who holds the ordering post
   */
  public record Command(Request request, OfficerId officer, SupervisionTerms terms) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(terms);
    }
  }

  @Inject
  public OrderSupervision(
      Access access,
      Officers officers,
      SupervisionOrders orders,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.officers = officers;
    this.orders = orders;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Orders it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, NOT_THE_SUPERIOR,
   *     UNIT_NOT_FOUND, POST_NOT_FOUND, POST_NOT_OF_UNIT, NOT_BELOW, CASE_NOT_FOUND,
   *     PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED, NO_PACK, NO_SUPERVISION_RULE, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Supervision> order(Caller caller, Command command) {
    access.require(caller, Right.ORDER_SUPERVISION);
    return store.decide(
        command.request(),
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var officer = officers.acting(caller, command.officer(), now);
          var order = orders.decide(caller, officer, command.terms(), now);
          var actor = new Actor(caller.partner(), Optional.of(command.officer()));
          return Changes.making(actor, now, order.decided()).with(List.of(order.demand()));
        });
  }
}
