package org.fengqiao.application.rewards;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.RewardBudget;
import org.fengqiao.domain.rewards.RewardReason;

/** Says what a unit may give as rewards in a year (预算下达), or makes it more or less (预算调整). */
public final class SetRewardBudget {
  private final Access access;
  private final Officers officers;
  private final Aggregates aggregates;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * How much.
   *
   * @param officer of the unit
   * @param fen in all, in fen
   * @param etag the version the caller decided on, if it says one
   * @param note 1 to 2,000 characters: by which decision
   */
  public record Command(
      Request request,
      OfficerId officer,
      BudgetId budget,
      long fen,
      Optional<String> etag,
      String note) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(budget);
      Objects.requireNonNull(etag);
      note = MoveWords.required("note", note);
    }
  }

  @Inject
  public SetRewardBudget(
      Access access,
      Officers officers,
      Aggregates aggregates,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.officers = officers;
    this.aggregates = aggregates;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Sets it; answers the budget.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, NOT_IN_HAND, STALE_ETAG, BUDGET_BELOW_GIVEN,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<RewardBudget> set(Caller caller, Command command) {
    access.require(caller, Right.SET_REWARD_BUDGET);
    var note = words.content(command.note());
    return store.decide(command.request(), () -> decide(caller, command, note));
  }

  private Changes<RewardBudget> decide(Caller caller, Command command, Content note) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer = officers.acting(caller, command.officer(), now);
    var id = command.budget();
    if (!officer.units().contains(id.unit())) {
      throw Refusal.notPermitted(
          RewardReason.NOT_IN_HAND, Map.of("unit", "units/" + id.unit().value()));
    }
    var said = new OfficerWords(officer.id(), note.ref(), now);
    var actor = new Actor(caller.partner(), Optional.of(officer.id()));
    var found = Loaded.checked(aggregates.find(RewardBudget.class, id.ref()), command.etag());
    return found
        .map(had -> Changes.moving(actor, now, had, had.aggregate().adjust(command.fen(), said)))
        .orElseGet(() -> Changes.making(actor, now, RewardBudget.open(id, command.fen(), said)))
        .with(List.of(note));
  }
}
