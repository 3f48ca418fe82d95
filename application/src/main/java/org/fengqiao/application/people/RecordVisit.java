package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Visit;
import org.fengqiao.domain.people.VisitId;

/** Records a visit to a paired village (走访), with what was found and what was raised. */
public final class RecordVisit {
  private final Access access;
  private final OfficerRegister register;
  private final CasesInSight cases;
  private final Aggregates aggregates;
  private final Words words;
  private final Store store;
  private final InstantSource clock;
  private final Today today;

  @Inject
  public RecordVisit(
      Access access,
      OfficerRegister register,
      CasesInSight cases,
      Aggregates aggregates,
      Words words,
      Store store,
      InstantSource clock,
      Today today) {
    this.access = access;
    this.register = register;
    this.cases = cases;
    this.aggregates = aggregates;
    this.words = words;
    this.store = store;
    this.clock = clock;
    this.today = today;
  }

  /**
   * Who visited when, and what was found.
   *
   * @param etag the pairing's
   * @param day not after today; empty for today
   * @param officer who visited, of whatever unit: a head may send another
   * @param findings in words; 1 to 2,000 characters
   * @param cases what was raised there; cases the caller sees
   */
  public record Command(
      Request request,
      PairingId pairing,
      Optional<String> etag,
      Optional<LocalDate> day,
      OfficerId officer,
      String findings,
      List<CaseId> cases) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(pairing);
      Objects.requireNonNull(etag);
      Objects.requireNonNull(day);
      Objects.requireNonNull(officer);
      findings = Words.checked("findings", findings);
      cases = List.copyOf(cases);
    }

    /** Made from the request's, so that a repeat names the same one. */
    public VisitId visit() {
      return new VisitId(request.derivedId());
    }
  }

  /**
   * Records it; answers the pairing, which has the visit.
   *
   * @throws Refusal RIGHT_MISSING, PAIRING_NOT_FOUND, PAIRING_ENDED, OFFICER_NOT_FOUND,
   *     OFFICER_ERASED, CASE_NOT_FOUND, TOO_MANY_VISITS, STALE_ETAG, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Pairing> record(Caller caller, Command command) {
    access.require(caller, Right.RECORD_VISIT);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Pairing> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var pairing = GetPairing.find(aggregates, command.pairing()).checked(command.etag());
    register
        .find(command.officer())
        .orElseThrow(() ->
            Refusal.notFound(
                PeopleReason.OFFICER_NOT_FOUND, "officers/" + command.officer().value()))
        .aggregate()
        .requireThere();
    var content = words.content(command.findings());
    var visit =
        new Visit(
            command.visit(),
            command.day().orElseGet(today::date),
            command.officer(),
            content.ref(),
            command.cases(),
            now);
    command.cases().forEach(one -> cases.get(caller, one));
    var visited = pairing.aggregate().visit(visit, today.date());
    return Changes.moving(Actor.of(caller.partner()), now, pairing, visited).with(List.of(content));
  }
}
