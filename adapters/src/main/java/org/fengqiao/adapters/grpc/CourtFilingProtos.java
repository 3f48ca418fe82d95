package org.fengqiao.adapters.grpc;

import org.fengqiao.application.mediation.filings.CourtFile;
import org.fengqiao.application.mediation.filings.Filing;
import org.fengqiao.application.mediation.filings.FilingCause;
import org.fengqiao.application.mediation.filings.FilingState;
import org.fengqiao.application.mediation.filings.FilingView;
import org.fengqiao.proto.courts.v1.FileMediationRequest;
import org.fengqiao.proto.mediation.v1.CourtFiling;
import org.fengqiao.proto.mediation.v1.CourtFilingCause;
import org.fengqiao.proto.mediation.v1.CourtFilingState;

/** Shows files that go to courts as the contracts have them. */
final class CourtFilingProtos {
  static final EnumNames<FilingState, CourtFilingState> STATE =
      EnumNames.of(FilingState.class, CourtFilingState.class, "COURT_FILING_STATE");

  private CourtFilingProtos() {}

  static CourtFiling toProto(FilingView view) {
    var one = view.filing();
    var filing = one.filing();
    var proto =
        CourtFiling.newBuilder()
            .setName(filing.name())
            .setMediation(filing.mediation().name())
            .setDivision(Names.of(one.division()))
            .setCause(cause(filing))
            .setState(STATE.toProto(one.state()))
            .setTries(one.tries())
            .setFailure(one.failure())
            .setGiveTime(Times.toProto(filing.time()));
    if (filing.cause() instanceof FilingCause.Confirmation(int agreement, String court)) {
      proto.setAgreement(agreement).setCourt(view.knowsCourt() ? court : "");
    }
    if (view.knowsCourt()) {
      proto.setReceipt(one.receipt().orElse(""));
    }
    var time = Times.toProto(one.time());
    return switch (one.state()) {
      case WAITING -> proto.setNextTryTime(time).build();
      case TAKEN, STUCK -> proto.setEndTime(time).build();
    };
  }

  /**
   * What a court is sent: not what was said on the way. Minutes, what was proposed or conceded, and
   * what mediators thought must not come up in court unless both sides want it (法发〔2009〕45号第十九条,
   * 民事诉讼法解释第一百零七条); what nobody disputes is put down for that.
   */
  static FileMediationRequest file(CourtFile file) {
    var filing = file.filing();
    var proto =
        FileMediationRequest.newBuilder()
            .setCourtFiling(filing.name())
            .setCause(cause(filing))
            .setAskTime(Times.toProto(filing.time()))
            .setMediation(
                MediationProtos.toProto(file.mediation()).toBuilder()
                    .clearHearings()
                    .clearProposals()
                    .clearDangers()
                    .clearConflicts());
    if (filing.cause() instanceof FilingCause.Confirmation(int agreement, String court)) {
      proto.setAgreement(agreement).setCourt(court);
    }
    return proto.build();
  }

  private static CourtFilingCause cause(Filing filing) {
    return switch (filing.cause()) {
      case FilingCause.Confirmation _ -> CourtFilingCause.COURT_FILING_CAUSE_CONFIRMATION;
      case FilingCause.HandOff _ -> CourtFilingCause.COURT_FILING_CAUSE_HAND_OFF;
    };
  }
}
