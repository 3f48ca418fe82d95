package org.fengqiao.adapters.grpc;

import java.util.Collection;
import java.util.List;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.TraceView;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.proto.cases.v1.BackFromMediation;
import org.fengqiao.proto.cases.v1.CallbackTried;
import org.fengqiao.proto.cases.v1.CalledBack;
import org.fengqiao.proto.cases.v1.ClaimantDropped;
import org.fengqiao.proto.cases.v1.ClaimantErased;
import org.fengqiao.proto.cases.v1.ClaimantsAdded;
import org.fengqiao.proto.cases.v1.ClockStopped;
import org.fengqiao.proto.cases.v1.Closed;
import org.fengqiao.proto.cases.v1.ClosedWithPrimary;
import org.fengqiao.proto.cases.v1.ContactRecorded;
import org.fengqiao.proto.cases.v1.ContentErased;
import org.fengqiao.proto.cases.v1.Corrected;
import org.fengqiao.proto.cases.v1.Dispatched;
import org.fengqiao.proto.cases.v1.HandedOver;
import org.fengqiao.proto.cases.v1.Joined;
import org.fengqiao.proto.cases.v1.LadderMoved;
import org.fengqiao.proto.cases.v1.Merged;
import org.fengqiao.proto.cases.v1.Objected;
import org.fengqiao.proto.cases.v1.ObjectionDismissed;
import org.fengqiao.proto.cases.v1.ObjectionUpheld;
import org.fengqiao.proto.cases.v1.PartDropped;
import org.fengqiao.proto.cases.v1.Parted;
import org.fengqiao.proto.cases.v1.ProgressRecorded;
import org.fengqiao.proto.cases.v1.PutOnTheBooks;
import org.fengqiao.proto.cases.v1.Redirected;
import org.fengqiao.proto.cases.v1.ReferredToMediation;
import org.fengqiao.proto.cases.v1.Rejected;
import org.fengqiao.proto.cases.v1.Reopened;
import org.fengqiao.proto.cases.v1.Reported;
import org.fengqiao.proto.cases.v1.Resolved;
import org.fengqiao.proto.cases.v1.Resumed;
import org.fengqiao.proto.cases.v1.ReviewedOnTheBooks;
import org.fengqiao.proto.cases.v1.SignedFor;
import org.fengqiao.proto.cases.v1.Submitted;
import org.fengqiao.proto.cases.v1.SurveyAnswered;
import org.fengqiao.proto.cases.v1.SurveySent;
import org.fengqiao.proto.cases.v1.Suspended;
import org.fengqiao.proto.cases.v1.TakenOffTheBooks;
import org.fengqiao.proto.cases.v1.Transferred;
import org.fengqiao.proto.cases.v1.Triaged;
import org.fengqiao.proto.cases.v1.Unmerged;
import org.fengqiao.proto.cases.v1.Withdrawn;

/** Shows what was decided about a case as the contract has it. */
final class FactProtos {
  private FactProtos() {}

  /** A fact, with the words that are shown to the viewer. */
  static org.fengqiao.proto.cases.v1.CaseFact fact(CaseFact fact, TraceView view) {
    var proto = org.fengqiao.proto.cases.v1.CaseFact.newBuilder();
    switch (fact) {
      case CaseFact.Reported f -> proto.setReported(reported(f, view));
      case CaseFact.Triaged f -> proto.setTriaged(triaged(f));
      case CaseFact.Dispatched f ->
          proto.setDispatched(
              Dispatched.newBuilder()
                  .setLadder(CaseProtos.ladder(f.climb()))
                  .addAllHolders(names(f.holders()))
                  .setAutomatic(f.automatic()));
      case CaseFact.SignedFor f ->
          proto.setSignedFor(SignedFor.newBuilder().setUnit(Names.of(f.unit())));
      case CaseFact.ContactRecorded f ->
          proto.setContactRecorded(ContactRecorded.newBuilder().setReached(f.reached()));
      case CaseFact.Submitted f ->
          proto.setSubmitted(
              Submitted.newBuilder()
                  .setFromTier(CaseEnums.TIER.toProto(f.from()))
                  .setLadder(CaseProtos.ladder(f.climb()))
                  .addAllHolders(names(f.holders())));
      case CaseFact.HandedOver f ->
          proto.setHandedOver(
              HandedOver.newBuilder()
                  .setFromOfficer(Names.of(f.from()))
                  .setToOfficer(Names.of(f.to())));
      case CaseFact.Objected f ->
          proto.setObjected(Objected.newBuilder().setUnit(Names.of(f.objection().unit())));
      case CaseFact.ObjectionUpheld f ->
          proto.setObjectionUpheld(
              ObjectionUpheld.newBuilder()
                  .setLadder(CaseProtos.ladder(f.climb()))
                  .addAllHolders(names(f.holders())));
      case CaseFact.ObjectionDismissed f ->
          proto.setObjectionDismissed(
              ObjectionDismissed.newBuilder().setState(CaseEnums.STATE.toProto(f.to())));
      case CaseFact.PartAssigned f -> proto.setPartAssigned(PartProtos.assigned(f));
      case CaseFact.PartHandedIn f -> proto.setPartHandedIn(PartProtos.handedIn(f, view));
      case CaseFact.PartDropped f ->
          proto.setPartDropped(PartDropped.newBuilder().setPart(f.part()));
      case CaseFact.Corrected f -> proto.setCorrected(corrected(f, view));
      case CaseFact.Suspended f ->
          proto.setSuspended(
              Suspended.newBuilder().setApprovingOfficer(Names.of(f.grant().approver())));
      case CaseFact.Resumed f ->
          proto.setResumed(Resumed.newBuilder().setState(CaseEnums.STATE.toProto(f.to())));
      case CaseFact.PutOnTheBooks f ->
          proto.setPutOnTheBooks(
              PutOnTheBooks.newBuilder().setApprovingOfficer(Names.of(f.grant().approver())));
      case CaseFact.ReviewedOnTheBooks _ ->
          proto.setReviewedOnTheBooks(ReviewedOnTheBooks.getDefaultInstance());
      case CaseFact.TakenOffTheBooks f ->
          proto.setTakenOffTheBooks(
              TakenOffTheBooks.newBuilder().setState(CaseEnums.STATE.toProto(f.to())));
      case CaseFact.ReferredToMediation f ->
          proto.setReferredToMediation(
              ReferredToMediation.newBuilder().setMediation(CaseProtos.mediation(f.mediation())));
      case CaseFact.BackFromMediation f ->
          proto.setBackFromMediation(
              BackFromMediation.newBuilder()
                  .setMediation(CaseProtos.mediation(f.mediation()))
                  .setSettled(f.settled())
                  .setState(CaseEnums.STATE.toProto(f.to())));
      case CaseFact.ClockExtended f -> proto.setClockExtended(ClockFactProtos.extended(f));
      case CaseFact.ProgressRecorded f ->
          proto.setProgressRecorded(
              ProgressRecorded.newBuilder().setText(Shows.note(view.shown(f.note()))));
      case CaseFact.Resolved f ->
          proto.setResolved(
              Resolved.newBuilder()
                  .setResolution(
                      Shows.resolution(f.resolution(), view.shown(f.resolution().words()))));
      case CaseFact.Closed _ -> proto.setClosed(Closed.getDefaultInstance());
      case CaseFact.CallbackTried _ -> proto.setCallbackTried(CallbackTried.getDefaultInstance());
      case CaseFact.CalledBack f ->
          proto.setCalledBack(
              CalledBack.newBuilder().setCallback(RoundProtos.callback(f.callback(), view::shown)));
      case CaseFact.SurveySent f ->
          proto.setSurveySent(SurveySent.newBuilder().setExpireTime(Times.toProto(f.expireTime())));
      case CaseFact.SurveyAnswered f ->
          proto.setSurveyAnswered(
              SurveyAnswered.newBuilder().setAnswer(RoundProtos.answer(f.answer(), view::shown)));
      case CaseFact.Reopened f ->
          proto.setReopened(Reopened.newBuilder().addAllHolders(names(f.holders())));
      case CaseFact.Withdrawn _ -> proto.setWithdrawn(Withdrawn.getDefaultInstance());
      case CaseFact.Rejected _ -> proto.setRejected(Rejected.getDefaultInstance());
      case CaseFact.Redirected f -> proto.setRedirected(redirected(f));
      case CaseFact.Transferred f ->
          proto.setTransferred(Transferred.newBuilder().setPatch(Spots.toProto(f.patch())));
      case CaseFact.Merged f ->
          proto.setMerged(Merged.newBuilder().setPrimaryCase(Names.of(f.into())));
      case CaseFact.Joined f ->
          proto.setJoined(Joined.newBuilder().setMergedCase(Names.of(f.merged())));
      case CaseFact.Unmerged f ->
          proto.setUnmerged(
              Unmerged.newBuilder()
                  .setPrimaryCase(Names.of(f.from()))
                  .setState(CaseEnums.STATE.toProto(f.to())));
      case CaseFact.Parted f ->
          proto.setParted(Parted.newBuilder().setMergedCase(Names.of(f.merged())));
      case CaseFact.ClosedWithPrimary f ->
          proto.setClosedWithPrimary(
              ClosedWithPrimary.newBuilder()
                  .setPrimaryCase(Names.of(f.primary()))
                  .setLeadUnit(Names.of(f.handling().lead()))
                  .setResolution(
                      Shows.resolution(f.resolution(), view.shown(f.resolution().words()))));
      case CaseFact.LadderMoved f ->
          proto.setLadderMoved(
              LadderMoved.newBuilder()
                  .setFromStep(f.from())
                  .setToStep(f.to())
                  .addAllHolders(names(f.holders())));
      case CaseFact.ClaimantsAdded f ->
          proto.setClaimantsAdded(ClaimantsAdded.newBuilder().setCount(f.count()));
      case CaseFact.ClaimantDropped f ->
          proto.setClaimantDropped(ClaimantDropped.newBuilder().setNumber(f.number()));
      case CaseFact.ClaimantErased f ->
          proto.setClaimantErased(ClaimantErased.newBuilder().setNumber(f.number()));
      case CaseFact.ClockStarted f -> proto.setClockStarted(ClockFactProtos.started(f));
      case CaseFact.ClockStopped f ->
          proto.setClockStopped(
              ClockStopped.newBuilder()
                  .setClock(f.clock().value())
                  .setRun(f.run())
                  .setEvent(CaseEnums.CLOCK_EVENT.toProto(f.stoppedBy())));
      case CaseFact.RungFired f -> proto.setRungFired(ClockFactProtos.fired(f));
      case CaseFact.DueTimeMoved f -> proto.setDueTimeMoved(ClockFactProtos.moved(f));
      case CaseFact.ContentErased f ->
          proto.setContentErased(
              ContentErased.newBuilder().setContent(f.content().value().toString()));
    }
    return proto.build();
  }

  private static Reported reported(CaseFact.Reported f, TraceView view) {
    var proto =
        Reported.newBuilder()
            .setChannel(CaseEnums.CHANNEL.toProto(f.origin().channel()))
            .setPatch(Spots.toProto(f.patch()))
            .setPatchSource(CaseProtos.patchSource(f.origin(), f.routing()));
    f.classing().kind().ifPresent(kind -> proto.setKind(CaseEnums.KIND.toProto(kind)));
    f.classing().tier().ifPresent(tier -> proto.setTier(CaseEnums.TIER.toProto(tier)));
    f.classing().category().map(CategoryCode::value).ifPresent(proto::setCategory);
    f.classing().campaign().map(CampaignCode::value).ifPresent(proto::setCampaign);
    proto.setContentState(
        Shows.show(
            view.shown(f.words().report()),
            content -> {
              proto
                  .setSubject(Shows.field(content, CaseWords.SUBJECT))
                  .setText(Shows.field(content, CaseWords.TEXT))
                  .setAddress(Shows.field(content, CaseWords.ADDRESS))
                  .addAllAttachments(Shows.attachments(content, CaseWords.ATTACHMENT));
              Shows.location(content).ifPresent(proto::setLocation);
            }));
    f.words()
        .reporter()
        .ifPresent(
            ref -> proto.setReporter(Shows.reporter(view.reporter(ref), f.words().anonymous())));
    f.routing().catalogue().ifPresent(proto::setCatalogueVersion);
    f.origin().sourceReportTime().ifPresent(time -> proto.setSourceReportTime(Times.toProto(time)));
    f.routing()
        .unrouted()
        .ifPresent(why -> proto.setUnroutedReason(CaseEnums.UNROUTED.toProto(why)));
    return proto.build();
  }

  private static Triaged triaged(CaseFact.Triaged f) {
    var proto =
        Triaged.newBuilder()
            .setPatch(Spots.toProto(f.patch()))
            .setAutomatic(f.routing().unrouted().isEmpty());
    f.classing().category().map(CategoryCode::value).ifPresent(proto::setCategory);
    f.classing().kind().ifPresent(kind -> proto.setKind(CaseEnums.KIND.toProto(kind)));
    f.classing().tier().ifPresent(tier -> proto.setTier(CaseEnums.TIER.toProto(tier)));
    f.classing().mode().ifPresent(mode -> proto.setMode(CaseEnums.MODE.toProto(mode)));
    proto.addAllMeasures(CaseEnums.measures(f.classing()));
    f.routing().pack().ifPresent(proto::setPackVersion);
    f.routing().catalogue().ifPresent(proto::setCatalogueVersion);
    return proto.build();
  }

  private static Redirected redirected(CaseFact.Redirected f) {
    var proto = Redirected.newBuilder().setRoute(CaseEnums.ROUTE.toProto(f.route()));
    f.earlier().ifPresent(earlier -> proto.setEarlierCase(Names.of(earlier)));
    return proto.build();
  }

  private static Corrected corrected(CaseFact.Corrected f, TraceView view) {
    var proto = Corrected.newBuilder().setWords(f.report().isPresent());
    f.routing().catalogue().ifPresent(proto::setCatalogueVersion);
    f.classing().kind().ifPresent(kind -> proto.setKind(CaseEnums.KIND.toProto(kind)));
    f.classing().category().map(CategoryCode::value).ifPresent(proto::setCategory);
    f.classing().campaign().map(CampaignCode::value).ifPresent(proto::setCampaign);
    f.classing().mode().ifPresent(mode -> proto.setMode(CaseEnums.MODE.toProto(mode)));
    proto.addAllMeasures(CaseEnums.measures(f.classing()));
    f.report()
        .ifPresent(report ->
            proto.setContentState(
                Shows.show(
                    view.shown(report),
                    content ->
                        proto
                            .setSubject(Shows.field(content, CaseWords.SUBJECT))
                            .setText(Shows.field(content, CaseWords.TEXT))
                            .setAddress(Shows.field(content, CaseWords.ADDRESS)))));
    return proto.build();
  }

  private static Collection<String> names(List<OfficerId> officers) {
    return officers.stream().map(Names::of).toList();
  }
}
