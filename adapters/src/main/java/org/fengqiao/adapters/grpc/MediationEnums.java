package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.mediation.AgreementForm;
import org.fengqiao.domain.mediation.AssignmentBasis;
import org.fengqiao.domain.mediation.ConfirmationResult;
import org.fengqiao.domain.mediation.DangerKind;
import org.fengqiao.domain.mediation.DeclineCause;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.MediationStatus;
import org.fengqiao.domain.mediation.OriginKind;
import org.fengqiao.domain.mediation.RefusalCause;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.mediation.Side;
import org.fengqiao.proto.mediation.v1.MediationOrigin;
import org.fengqiao.proto.mediation.v1.MediationState;

/** The enums of mediation between the contract and the rules. */
final class MediationEnums {
  static final EnumNames<MediationStatus, MediationState> STATE =
      EnumNames.of(MediationStatus.class, MediationState.class, "MEDIATION_STATE");
  static final EnumNames<OriginKind, MediationOrigin> ORIGIN =
      EnumNames.of(OriginKind.class, MediationOrigin.class, "MEDIATION_ORIGIN");
  static final EnumNames<Side, org.fengqiao.proto.mediation.v1.Side> SIDE =
      EnumNames.of(Side.class, org.fengqiao.proto.mediation.v1.Side.class, "SIDE");
  static final EnumNames<RefusalCause, org.fengqiao.proto.mediation.v1.RefusalCause> REFUSAL =
      EnumNames.of(
          RefusalCause.class, org.fengqiao.proto.mediation.v1.RefusalCause.class, "REFUSAL_CAUSE");
  static final EnumNames<DeclineCause, org.fengqiao.proto.mediation.v1.DeclineCause> DECLINE =
      EnumNames.of(
          DeclineCause.class, org.fengqiao.proto.mediation.v1.DeclineCause.class, "DECLINE_CAUSE");
  static final EnumNames<LegalRoute, org.fengqiao.proto.mediation.v1.LegalRoute> ROUTE =
      EnumNames.of(
          LegalRoute.class, org.fengqiao.proto.mediation.v1.LegalRoute.class, "LEGAL_ROUTE");
  static final EnumNames<ReleaseCause, org.fengqiao.proto.mediation.v1.ReleaseCause> RELEASE =
      EnumNames.of(
          ReleaseCause.class, org.fengqiao.proto.mediation.v1.ReleaseCause.class, "RELEASE_CAUSE");
  static final EnumNames<DangerKind, org.fengqiao.proto.mediation.v1.DangerKind> DANGER =
      EnumNames.of(
          DangerKind.class, org.fengqiao.proto.mediation.v1.DangerKind.class, "DANGER_KIND");
  static final EnumNames<LimitKind, org.fengqiao.proto.mediation.v1.LimitKind> LIMIT =
      EnumNames.of(LimitKind.class, org.fengqiao.proto.mediation.v1.LimitKind.class, "LIMIT_KIND");
  static final EnumNames<AssignmentBasis, org.fengqiao.proto.mediation.v1.AssignmentBasis> BASIS =
      EnumNames.of(
          AssignmentBasis.class,
          org.fengqiao.proto.mediation.v1.AssignmentBasis.class,
          "ASSIGNMENT_BASIS");
  static final EnumNames<AgreementForm, org.fengqiao.proto.mediation.v1.AgreementForm> FORM =
      EnumNames.of(
          AgreementForm.class,
          org.fengqiao.proto.mediation.v1.AgreementForm.class,
          "AGREEMENT_FORM");
  static final EnumNames<ConfirmationResult, org.fengqiao.proto.mediation.v1.ConfirmationResult>
      RESULT =
          EnumNames.of(
              ConfirmationResult.class,
              org.fengqiao.proto.mediation.v1.ConfirmationResult.class,
              "CONFIRMATION_RESULT");

  private MediationEnums() {}
}
