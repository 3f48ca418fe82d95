package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.application.cases.TraceView;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseTraits;
import org.fengqiao.proto.cases.v1.Dispatched;
import org.fengqiao.proto.cases.v1.EntryId;
import org.fengqiao.proto.cases.v1.ObjectionUpheld;
import org.fengqiao.proto.cases.v1.Redirected;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.Transferred;
import org.fengqiao.proto.cases.v1.Triaged;

/** Shows the entries of a case's trace as the contract has them. */
final class TraceProtos {
  private TraceProtos() {}

  static TraceEntry toProto(TraceView view) {
    var entry = view.entry();
    var proto =
        TraceEntry.newBuilder()
            .setId(id(entry.at()))
            .setCase("cases/" + entry.aggregate().id())
            .setVersion(entry.version().number())
            .setTime(Times.toProto(entry.time()))
            .setPartner(Names.of(entry.actor().partner()))
            .setHash(entry.hash().hex());
    entry.actor().officer().ifPresent(officer -> proto.setActingOfficer(Names.of(officer)));
    entry.previous().ifPresent(at -> proto.setPreviousId(id(at)));
    entry.previousHash().ifPresent(hash -> proto.setPreviousHash(hash.hex()));
    if (!view.afterHidden()) {
      entry
          .after()
          .map(CaseTraits::status)
          .ifPresent(status -> proto.setState(CaseEnums.STATE.toProto(status)));
    }
    entry
        .after()
        .filter(traits -> traits.partner().equals(view.viewer()))
        .flatMap(CaseTraits::sourceId)
        .ifPresent(proto::setSourceId);
    for (var fact : entry.facts()) {
      var known = (CaseFact) fact;
      proto.addFacts(view.afterHidden() ? leaving(known, view) : FactProtos.fact(known, view));
      if (!view.afterHidden()) {
        note(known).ifPresent(note -> proto.setNote(Shows.note(view.shown(note))));
      }
    }
    return proto.build();
  }

  private static EntryId id(LanePosition at) {
    return EntryId.newBuilder().setLane(at.lane()).setPosition(at.position()).build();
  }

  /** The words given with the move, which the contract shows with the entry. */
  private static Optional<ContentRef> note(CaseFact fact) {
    return switch (fact) {
      case CaseFact.Triaged f -> f.note();
      case CaseFact.Dispatched f -> f.note();
      case CaseFact.ContactRecorded f -> f.note();
      case CaseFact.Submitted f -> f.note();
      case CaseFact.HandedOver f -> f.note();
      case CaseFact.Objected f -> Optional.of(f.objection().reason());
      case CaseFact.ObjectionUpheld f -> Optional.of(f.note());
      case CaseFact.ObjectionDismissed f -> Optional.of(f.note());
      case CaseFact.PartAssigned f -> Optional.of(f.part().task());
      case CaseFact.PartDropped f -> Optional.of(f.note());
      case CaseFact.Corrected f -> Optional.of(f.note());
      case CaseFact.Suspended f -> Optional.of(f.grant().reason());
      case CaseFact.Resumed f -> f.note();
      case CaseFact.PutOnTheBooks f -> Optional.of(f.grant().reason());
      case CaseFact.ReviewedOnTheBooks f -> Optional.of(f.reason());
      case CaseFact.TakenOffTheBooks f -> f.note();
      case CaseFact.ReferredToMediation f -> Optional.of(f.reason());
      case CaseFact.BackFromMediation f -> f.note();
      case CaseFact.ClockExtended f -> Optional.of(f.grant().reason());
      case CaseFact.Closed f -> f.note();
      case CaseFact.CallbackTried f -> f.note();
      case CaseFact.Reopened f -> f.note();
      case CaseFact.Withdrawn f -> f.note();
      case CaseFact.Rejected f -> Optional.of(f.note());
      case CaseFact.Redirected f -> f.note();
      case CaseFact.Transferred f -> f.note();
      case CaseFact.Merged f -> Optional.of(f.reason());
      case CaseFact.Joined f -> Optional.of(f.reason());
      case CaseFact.Unmerged f -> Optional.of(f.reason());
      case CaseFact.Parted f -> Optional.of(f.reason());
      case CaseFact.Reported _,
          CaseFact.SignedFor _,
          CaseFact.PartHandedIn _,
          CaseFact.CalledBack _,
          CaseFact.SurveySent _,
          CaseFact.SurveyAnswered _,
          CaseFact.ProgressRecorded _,
          CaseFact.Resolved _,
          CaseFact.ClosedWithPrimary _,
          CaseFact.LadderMoved _,
          CaseFact.ClaimantsAdded _,
          CaseFact.ClaimantDropped _,
          CaseFact.ClaimantErased _,
          CaseFact.ClockStarted _,
          CaseFact.ClockStopped _,
          CaseFact.RungFired _,
          CaseFact.DueTimeMoved _,
          CaseFact.ContentErased _ ->
          Optional.empty();
    };
  }

  /**
   * A fact of an entry that took the case out of sight: that it was so, not where the case went.
   */
  private static org.fengqiao.proto.cases.v1.CaseFact leaving(CaseFact fact, TraceView view) {
    var proto = FactProtos.fact(fact, view).toBuilder();
    switch (fact) {
      case CaseFact.Triaged _ -> proto.setTriaged(Triaged.getDefaultInstance());
      case CaseFact.Dispatched _ -> proto.setDispatched(Dispatched.getDefaultInstance());
      case CaseFact.Submitted _ -> proto.getSubmittedBuilder().clearLadder().clearHolders();
      case CaseFact.LadderMoved _ -> proto.getLadderMovedBuilder().clearToStep().clearHolders();
      case CaseFact.ObjectionUpheld _ ->
          proto.setObjectionUpheld(ObjectionUpheld.getDefaultInstance());
      case CaseFact.Redirected _ -> proto.setRedirected(Redirected.getDefaultInstance());
      case CaseFact.Transferred _ -> proto.setTransferred(Transferred.getDefaultInstance());
      case CaseFact.ClosedWithPrimary _ -> proto.getClosedWithPrimaryBuilder().clearLeadUnit();
      case CaseFact.ClockStarted _ -> proto.getClockStartedBuilder().clearPackVersion();
      case CaseFact.Reported _,
          CaseFact.SignedFor _,
          CaseFact.ContactRecorded _,
          CaseFact.HandedOver _,
          CaseFact.Objected _,
          CaseFact.ObjectionDismissed _,
          CaseFact.PartAssigned _,
          CaseFact.PartHandedIn _,
          CaseFact.PartDropped _,
          CaseFact.Corrected _,
          CaseFact.Suspended _,
          CaseFact.Resumed _,
          CaseFact.PutOnTheBooks _,
          CaseFact.ReviewedOnTheBooks _,
          CaseFact.TakenOffTheBooks _,
          CaseFact.ReferredToMediation _,
          CaseFact.BackFromMediation _,
          CaseFact.ClockExtended _,
          CaseFact.ProgressRecorded _,
          CaseFact.Resolved _,
          CaseFact.Closed _,
          CaseFact.CallbackTried _,
          CaseFact.CalledBack _,
          CaseFact.SurveySent _,
          CaseFact.SurveyAnswered _,
          CaseFact.Reopened _,
          CaseFact.Withdrawn _,
          CaseFact.Rejected _,
          CaseFact.Merged _,
          CaseFact.Joined _,
          CaseFact.Unmerged _,
          CaseFact.Parted _,
          CaseFact.ClaimantsAdded _,
          CaseFact.ClaimantDropped _,
          CaseFact.ClaimantErased _,
          CaseFact.ClockStopped _,
          CaseFact.RungFired _,
          CaseFact.DueTimeMoved _,
          CaseFact.ContentErased _ -> {}
    }
    return proto.build();
  }
}
