package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.function.Function;
import org.fengqiao.application.mediation.ApplyForMediation;
import org.fengqiao.application.mediation.BeginMediation;
import org.fengqiao.application.mediation.NewDispute;
import org.fengqiao.application.mediation.ReferCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.ApplyForMediationResponse;
import org.fengqiao.proto.mediation.v1.BeginMediationRequest;
import org.fengqiao.proto.mediation.v1.BeginMediationResponse;
import org.fengqiao.proto.mediation.v1.ReferCaseRequest;
import org.fengqiao.proto.mediation.v1.ReferCaseResponse;

/** Translates how disputes come to be mediated. */
final class DisputeCalls {
  /** Where the dispute stands in each request: what the rules refuse of it is told under this. */
  private static final String DISPUTE = "dispute";

  private final MediationAnswers answers;
  private final ApplyForMediation apply;
  private final ReferCase refer;
  private final BeginMediation begin;

  @Inject
  DisputeCalls(
      MediationAnswers answers, ApplyForMediation apply, ReferCase refer, BeginMediation begin) {
    this.answers = answers;
    this.apply = apply;
    this.refer = refer;
    this.begin = begin;
  }

  ApplyForMediationResponse apply(Caller caller, ApplyForMediationRequest request) {
    return answers.of(
        caller,
        Nested.in(
            DISPUTE,
            request.getDispute(),
            () ->
                apply.apply(
                    caller,
                    new ApplyForMediation.Command(
                        Requests.of(caller, request),
                        dispute(request.getDispute(), request.getOrganization())))),
        ApplyForMediationResponse.getDefaultInstance());
  }

  ReferCaseResponse refer(Caller caller, ReferCaseRequest request) {
    return answers.of(
        caller,
        Nested.in(
            DISPUTE,
            request.getDispute(),
            () ->
                refer.refer(
                    caller,
                    new ReferCase.Command(
                        Requests.of(caller, request),
                        Names.caseId("case", request.getCase()),
                        Names.optional(request.getEtag(), Function.identity()),
                        CaseCommands.officer(request.getActingOfficer()),
                        dispute(request.getDispute(), request.getOrganization()),
                        request.getReason()))),
        ReferCaseResponse.getDefaultInstance());
  }

  BeginMediationResponse begin(Caller caller, BeginMediationRequest request) {
    return answers.of(
        caller,
        Nested.in(
            DISPUTE,
            request.getDispute(),
            () ->
                begin.begin(
                    caller,
                    new BeginMediation.Command(
                        Requests.of(caller, request),
                        CaseCommands.officer(request.getActingOfficer()),
                        dispute(request.getDispute(), request.getOrganization())))),
        BeginMediationResponse.getDefaultInstance());
  }

  private static NewDispute dispute(
      org.fengqiao.proto.mediation.v1.NewDispute dispute, String organization) {
    return new NewDispute(
        Names.optional(dispute.getSourceId(), Function.identity()),
        Names.optional(dispute.getPatch(), name -> Spots.required("patch", name)),
        new DisputeCode(dispute.getDisputeType()),
        dispute.getText(),
        MediatorNames.all(
            "languages",
            dispute.getLanguagesList(),
            (field, tag) -> Nested.as(field, () -> new LanguageTag(tag))),
        PartyProtos.read("parties", dispute.getPartiesList()),
        Names.optional(organization, name -> MediatorNames.organization("organization", name)));
  }
}
