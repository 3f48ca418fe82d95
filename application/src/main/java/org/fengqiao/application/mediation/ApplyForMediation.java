package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationOrigin;
import org.fengqiao.domain.mediation.OriginKind;
import org.fengqiao.domain.partners.Right;

/**
 * A party asks for a dispute to be mediated (申请调解). A source id that the partner gave before
 * answers the mediation it made then.
 */
public final class ApplyForMediation {
  private final Access access;
  private final Ground ground;
  private final MediationOpening opening;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  /** What is asked; the dispute says where it is. */
  public record Command(Request request, NewDispute dispute) {
    public Command {
      Objects.requireNonNull(request);
      requireSpot(dispute);
    }
  }

  @Inject
  public ApplyForMediation(
      Access access,
      Ground ground,
      MediationOpening opening,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.opening = opening;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /** Where the dispute is. */
  static Spot requireSpot(NewDispute dispute) {
    return dispute.spot().orElseThrow(() -> Refusal.invalid("patch", "is given"));
  }

  /**
   * Asks, and answers the mediation.
   *
   * @throws Refusal RIGHT_MISSING, PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED, NO_ORGANIZATION,
   *     ORGANIZATION_NOT_FOUND, NO_PACK, NO_MEDIATION_RULE, DISPUTE_TYPE_UNKNOWN, UNIT_NOT_FOUND,
   *     SUM_TOO_LARGE, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Mediation> apply(Caller caller, Command command) {
    access.require(caller, Right.APPLY_FOR_MEDIATION);
    var claims =
        command.dispute().sourceId().stream()
            .map(id -> Mediation.source(caller.partner(), id))
            .toList();
    return store.decide(command.request(), claims, () -> decide(caller, command.dispute()));
  }

  private Changes<Mediation> decide(Caller caller, NewDispute dispute) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var patch = ground.patch(requireSpot(dispute), caller.rights()::mayReportOn);
    var origin =
        new MediationOrigin(
            OriginKind.APPLIED,
            caller.partner(),
            dispute.sourceId(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now);
    var at = opening.organization(dispute, patch);
    var opened = opening.open(new MediationId(ids.next()), dispute, origin, patch, at);
    return Changes.making(Actor.of(caller.partner()), now, opened.decided())
        .with(opened.contents());
  }
}
