package org.fengqiao.application.cases.spotchecks;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Router;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckPlan;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;

/** Draws a sample of closed cases, whose reporters are to be asked (抽查). */
public final class DrawSpotCheck {
  private final Access access;
  private final SpotCheckPopulation population;
  private final Policies policies;
  private final Router router;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  /**
   * What to draw; see {@link SpotCheckPlan} and {@link SpotCheckDraw} for the bounds.
   *
   * @param seed empty to have one drawn by chance
   */
  public record Command(
      Request request,
      DivisionCode division,
      Instant from,
      Instant until,
      int size,
      Optional<Long> seed) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(seed);
      var _ = new SpotCheckPlan(division, from, until, new SpotCheckDraw(seed.orElse(0L), size));
    }

    private SpotCheckPlan plan(Ids ids) {
      return new SpotCheckPlan(
          division, from, until, new SpotCheckDraw(seed.orElseGet(() -> chance(ids)), size));
    }

    private static long chance(Ids ids) {
      return Long.parseUnsignedLong(ids.random(Long.BYTES), 16) & SpotCheckDraw.MOST_SEED;
    }
  }

  @Inject
  DrawSpotCheck(
      Access access,
      SpotCheckPopulation population,
      Policies policies,
      Router router,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.population = population;
    this.policies = policies;
    this.router = router;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Draws it.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, POPULATION_TOO_LARGE,
   *     NOTHING_TO_CHECK, REQUEST_ID_REUSED
   */
  public Answer<SpotCheck> draw(Caller caller, Command command) {
    access.require(caller, Right.DRAW_SPOT_CHECK);
    access.requireView(caller, command.division());
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<SpotCheck> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var plan = command.plan(ids);
    var closed = population.read(plan, access.sightOf(caller), now);
    var drawn =
        SpotCheck.draw(
            new SpotCheckId(ids.next()),
            plan,
            checker(plan.division(), now),
            closed.members(),
            closed.keptOut(),
            now);
    return Changes.making(Actor.of(caller.partner()), now, drawn);
  }

  private Optional<LadderPost> checker(DivisionCode division, Instant now) {
    return policies
        .inForce(division, now)
        .flatMap(pack ->
            pack.rules()
                .casework()
                .spotCheck()
                .by()
                .flatMap(role -> router.post(pack, division, role)));
  }
}
