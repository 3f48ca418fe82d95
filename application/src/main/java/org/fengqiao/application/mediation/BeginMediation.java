package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationOrigin;
import org.fengqiao.domain.mediation.MediationReason;
import org.fengqiao.domain.mediation.OriginKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** An organization takes a dispute up by itself (主动调解, 人民调解法第十七条). */
public final class BeginMediation {
  private final Access access;
  private final Ground ground;
  private final Officers officers;
  private final MediationRegister register;
  private final MediationOpening opening;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is asked.
   *
   * @param officer of the organization's unit
   * @param dispute says where it is, and which organization takes it up
   */
  public record Command(Request request, OfficerId officer, NewDispute dispute) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      ApplyForMediation.requireSpot(dispute);
      if (dispute.organization().isEmpty()) {
        throw Refusal.invalid("organization", "is given");
      }
    }
  }

  @Inject
  public BeginMediation(
      Access access,
      Ground ground,
      Officers officers,
      MediationRegister register,
      MediationOpening opening,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.officers = officers;
    this.register = register;
    this.opening = opening;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Begins it, and answers the mediation.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, ORGANIZATION_NOT_FOUND,
   *     NOT_THE_ORGANIZATION, PATCH_OFF_SCOPE, GRID_ENDED, MICRO_GRID_ENDED, NO_ORGANIZATION,
   *     NO_PACK, NO_MEDIATION_RULE, DISPUTE_TYPE_UNKNOWN, UNIT_NOT_FOUND, SUM_TOO_LARGE,
   *     INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Mediation> begin(Caller caller, Command command) {
    access.require(caller, Right.BEGIN_MEDIATION);
    var claims =
        command.dispute().sourceId().stream()
            .map(id -> Mediation.source(caller.partner(), id))
            .toList();
    return store.decide(command.request(), claims, () -> decide(caller, command));
  }

  private Changes<Mediation> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer = officers.acting(caller, command.officer(), now);
    var dispute = command.dispute();
    var named = register.organization(dispute.organization().orElseThrow()).aggregate();
    if (!officer.units().contains(named.unit())) {
      throw Refusal.notPermitted(
          MediationReason.NOT_THE_ORGANIZATION, Map.of("organization", named.id().name()));
    }
    var patch = ground.patch(ApplyForMediation.requireSpot(dispute), named.division()::contains);
    var origin =
        new MediationOrigin(
            OriginKind.UNASKED,
            caller.partner(),
            dispute.sourceId(),
            Optional.of(command.officer()),
            Optional.empty(),
            Optional.empty(),
            now);
    var at = opening.organization(dispute, patch);
    var opened = opening.open(new MediationId(ids.next()), dispute, origin, patch, at);
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    return Changes.making(actor, now, opened.decided()).with(opened.contents());
  }
}
