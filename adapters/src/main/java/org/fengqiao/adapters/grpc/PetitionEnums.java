package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.LegalRoute;
import org.fengqiao.domain.petitions.PetitionForm;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.petitions.PetitionOutcome;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.fengqiao.domain.petitions.RefusalCause;
import org.fengqiao.domain.petitions.ReviewOutcome;

/** The enums of the contract of petitions, and those of the rules. */
final class PetitionEnums {
  static final EnumNames<PetitionKind, org.fengqiao.proto.petitions.v1.PetitionKind> KIND =
      EnumNames.of(
          PetitionKind.class, org.fengqiao.proto.petitions.v1.PetitionKind.class, "PETITION_KIND");
  static final EnumNames<PetitionForm, org.fengqiao.proto.petitions.v1.PetitionForm> FORM =
      EnumNames.of(
          PetitionForm.class, org.fengqiao.proto.petitions.v1.PetitionForm.class, "PETITION_FORM");
  static final EnumNames<PetitionStatus, org.fengqiao.proto.petitions.v1.PetitionState> STATE =
      EnumNames.of(
          PetitionStatus.class,
          org.fengqiao.proto.petitions.v1.PetitionState.class,
          "PETITION_STATE");
  static final EnumNames<Forwarding, org.fengqiao.proto.petitions.v1.Forwarding> FORWARDING =
      EnumNames.of(
          Forwarding.class, org.fengqiao.proto.petitions.v1.Forwarding.class, "FORWARDING");
  static final EnumNames<RefusalCause, org.fengqiao.proto.petitions.v1.RefusalCause> CAUSE =
      EnumNames.of(
          RefusalCause.class, org.fengqiao.proto.petitions.v1.RefusalCause.class, "REFUSAL_CAUSE");
  static final EnumNames<LegalRoute, org.fengqiao.proto.petitions.v1.LegalRoute> ROUTE =
      EnumNames.of(
          LegalRoute.class, org.fengqiao.proto.petitions.v1.LegalRoute.class, "LEGAL_ROUTE");
  static final EnumNames<PetitionOutcome, org.fengqiao.proto.petitions.v1.PetitionOutcome> OUTCOME =
      EnumNames.of(
          PetitionOutcome.class,
          org.fengqiao.proto.petitions.v1.PetitionOutcome.class,
          "PETITION_OUTCOME");
  static final EnumNames<ReviewOutcome, org.fengqiao.proto.petitions.v1.ReviewOutcome>
      REVIEW_OUTCOME =
          EnumNames.of(
              ReviewOutcome.class,
              org.fengqiao.proto.petitions.v1.ReviewOutcome.class,
              "REVIEW_OUTCOME");
  static final EnumNames<PetitionLimit, org.fengqiao.proto.petitions.v1.PetitionLimit> LIMIT =
      EnumNames.of(
          PetitionLimit.class,
          org.fengqiao.proto.petitions.v1.PetitionLimit.class,
          "PETITION_LIMIT");

  private PetitionEnums() {}
}
