package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.proto.cases.v1.RungExplanation;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.AddPartiesRequest;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.AssignMediatorRequest;
import org.fengqiao.proto.mediation.v1.DeclineCause;
import org.fengqiao.proto.mediation.v1.DeclineMediationRequest;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.GetMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.LimitKind;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPanelServiceGrpc.MediationPanelServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc.MediationPartyServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc.MediationServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.NameRepresentativeRequest;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.RaiseMediationRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordHearingRequest;
import org.fengqiao.proto.mediation.v1.RefusalCause;
import org.fengqiao.proto.mediation.v1.RefuseMediationRequest;
import org.fengqiao.proto.mediation.v1.WithdrawMediationRequest;
import org.fengqiao.proto.partners.v1.Right;

/**
 * A dispute at the desk of an organization.
 *
 * @param line through which
 * @param officer who acts for it, {@code officers/{uuid}}
 * @param name {@code mediations/{uuid}}
 */
public record Mediating(Line line, String officer, String name) {
  /** What the partner of an organization needs, beside seeing. */
  static final Set<Right> RIGHTS =
      Set.of(
          Right.RIGHT_ACCEPT_MEDIATION,
          Right.RIGHT_RAISE_MEDIATION,
          Right.RIGHT_FAIL_MEDIATION,
          Right.RIGHT_HAND_OFF_MEDIATION,
          Right.RIGHT_CHANGE_PARTIES,
          Right.RIGHT_RECORD_CONSENT,
          Right.RIGHT_ASSIGN_MEDIATOR,
          Right.RIGHT_RECORD_TALKS,
          Right.RIGHT_MAKE_AGREEMENT,
          Right.RIGHT_SIGN_AGREEMENT,
          Right.RIGHT_RECORD_PERFORMANCE);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** As it is now. */
  public Mediation now() {
    return by(line).getMediation(GetMediationRequest.newBuilder().setName(name).build());
  }

  /** The dispute is accepted 受理. */
  public Mediation accept() {
    var request =
        AcceptMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer);
    return by(line).acceptMediation(request.build()).getMediation();
  }

  /** More have it. */
  public Mediation enter(List<NewParty> parties) {
    var request =
        AddPartiesRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .addAllParties(parties);
    return parties().addParties(request.build()).getMediation();
  }

  /** One speaks for others 推选代表人. */
  public Mediation speak(int representative, List<Integer> represented) {
    var request =
        NameRepresentativeRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setRepresentative(representative)
            .addAllRepresented(represented);
    return parties().nameRepresentative(request.build()).getMediation();
  }

  /** These consent to be mediated. */
  public Mediation consent(List<Integer> who) {
    var request =
        RecordConsentRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .addAllParties(who);
    return parties().recordConsent(request.build()).getMediation();
  }

  /** A mediator is given it, by balance and skill. */
  public Mediation assign() {
    var request =
        AssignMediatorRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer);
    return panel().assignMediator(request.build()).getMediation();
  }

  /** These were heard at a time, as {@code 2026-03-09T15:00:00+08:00}. */
  public Mediation hear(String time, String place, String minutes, List<Integer> present) {
    var held = OffsetDateTime.parse(time).toInstant();
    var request =
        RecordHearingRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setHeldTime(Timestamp.newBuilder().setSeconds(held.getEpochSecond()))
            .setPlace(place)
            .setMinutes(minutes)
            .addAllPresentParties(present);
    return panel().recordHearing(request.build()).getMediation();
  }

  /** It goes up a level 逐级上调. */
  public Mediation raise(String reason) {
    var request =
        RaiseMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setReason(reason);
    return by(line).raiseMediation(request.build()).getMediation();
  }

  /** It failed 调解不成. */
  public Mediation fail(String told) {
    var request =
        FailMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setTold(told);
    return by(line).failMediation(request.build()).getMediation();
  }

  /** What failed goes another way 移交. */
  public Mediation handOff(LegalRoute route, String reason) {
    var request =
        HandOffMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setRoute(route)
            .setReason(reason);
    return by(line).handOffMediation(request.build()).getMediation();
  }

  /** It is not accepted 不予受理. */
  public Mediation refuse(RefusalCause cause, String reason) {
    var request =
        RefuseMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setCause(cause)
            .setReason(reason);
    return by(line).refuseMediation(request.build()).getMediation();
  }

  /** A party will not be mediated 不愿调解. */
  public Mediation decline(int party, DeclineCause cause, String reason) {
    var request =
        DeclineMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setParty(party)
            .setCause(cause)
            .setReason(reason);
    return by(line).declineMediation(request.build()).getMediation();
  }

  /** Whoever asked for it takes it back 撤回. */
  public Mediation withdraw(String reason) {
    var request =
        WithdrawMediationRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(name)
            .setActingOfficer(officer)
            .setReason(reason);
    return by(line).withdrawMediation(request.build()).getMediation();
  }

  /** What is agreed on there. */
  public Agreeing agreeing() {
    return new Agreeing(this);
  }

  /** That rung of a time that runs, once it fired; no stream tells of it, so it is asked for. */
  public RungExplanation awaitRung(LimitKind kind, String rung) {
    for (long began = System.nanoTime(); System.nanoTime() - began < PATIENCE.toNanos(); ) {
      var fired =
          now().getLimitsList().stream()
              .filter(limit -> limit.getKind() == kind && !limit.hasStopTime())
              .flatMap(limit -> limit.getClock().getRungsList().stream())
              .filter(one -> one.getRung().equals(rung) && one.hasFireTime())
              .findFirst();
      if (fired.isPresent()) {
        return fired.get();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException("expected of %s the rung %s to fire".formatted(name, rung));
  }

  /** A party applies for a dispute to be mediated, through a partner. */
  static Mediation apply(Line line, ApplyForMediationRequest.Builder request) {
    return by(line).applyForMediation(request.setRequestId(Line.id()).build()).getMediation();
  }

  static MediationServiceBlockingStub by(Line line) {
    return line.call(MediationServiceGrpc::newBlockingStub);
  }

  private MediationPartyServiceBlockingStub parties() {
    return line.call(MediationPartyServiceGrpc::newBlockingStub);
  }

  private MediationPanelServiceBlockingStub panel() {
    return line.call(MediationPanelServiceGrpc::newBlockingStub);
  }
}
