package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationOrigin;
import org.fengqiao.domain.mediation.OriginKind;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/** Hands the dispute of a case over to mediation (移送调解), for which the case waits. */
public final class ReferCase {
  private final Access access;
  private final Officers officers;
  private final WaitingCases waiting;
  private final MediationOpening opening;
  private final Ids ids;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is asked.
   *
   * @param etag the version of the case that the caller decided on, if it says one
   * @param officer of the unit that leads the case
   * @param dispute where it is, the case says
   * @param reason why it is handed over, for all who see the case; 1 to 2,000 characters
   */
  public record Command(
      Request request,
      CaseId caseId,
      Optional<String> etag,
      OfficerId officer,
      NewDispute dispute,
      String reason) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(caseId);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(officer);
      if (dispute.spot().isPresent()) {
        throw Refusal.invalid("patch", "is not given: the dispute is where the case is");
      }
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public ReferCase(
      Access access,
      Officers officers,
      WaitingCases waiting,
      MediationOpening opening,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.officers = officers;
    this.waiting = waiting;
    this.opening = opening;
    this.ids = ids;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Hands it over, and answers the mediation.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING, ILLEGAL_MOVE,
   *     NOT_THE_LEAD, CLOCK_CHANGED_TOO_OFTEN, NO_ORGANIZATION, ORGANIZATION_NOT_FOUND, NO_PACK,
   *     NO_MEDIATION_RULE, DISPUTE_TYPE_UNKNOWN, UNIT_NOT_FOUND, SUM_TOO_LARGE, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Mediation> refer(Caller caller, Command command) {
    access.require(caller, Right.REFER_CASE);
    var claims =
        command.dispute().sourceId().stream()
            .map(id -> Mediation.source(caller.partner(), id))
            .toList();
    return store.decide(command.request(), claims, () -> decide(caller, command));
  }

  private Changes<Mediation> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found = waiting.get(caller, command.caseId(), command.etag());
    var officer = officers.acting(caller, command.officer(), now);
    var id = new MediationId(ids.next());
    // Not the words of the dispute: who sees the case need not know the parties.
    var reason = words.content(command.reason());
    var step = waiting.refer(found, officer, id, reason.ref(), now);
    var c = found.aggregate();
    var origin =
        new MediationOrigin(
            OriginKind.REFERRED,
            caller.partner(),
            command.dispute().sourceId(),
            Optional.of(command.officer()),
            c.lead(),
            Optional.of(c.id()),
            now);
    var at = opening.organization(command.dispute(), c.patch());
    var opened = opening.open(id, command.dispute(), origin, c.patch(), at);
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    return Changes.making(actor, now, opened.decided())
        .and(step)
        .with(opened.contents())
        .with(List.of(reason));
  }
}
