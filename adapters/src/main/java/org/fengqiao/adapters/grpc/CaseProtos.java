package org.fengqiao.adapters.grpc;

import java.time.Instant;
import java.util.Comparator;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Handling;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.Ladder;
import org.fengqiao.proto.cases.v1.LadderStep;
import org.fengqiao.proto.cases.v1.PatchSource;
import org.fengqiao.proto.cases.v1.Routing;
import org.fengqiao.proto.cases.v1.RunningClock;

/** Shows cases as the contract has them. */
final class CaseProtos {
  // A suspended clock, which has no due time, comes last.
  private static final Comparator<ClockFace> BY_DUE =
      Comparator.comparing(face -> face.due().orElse(Instant.MAX));

  private CaseProtos() {}

  static Case toProto(CaseView view) {
    var c = view.subject();
    var proto =
        Case.newBuilder()
            .setName(Names.of(c.id()))
            .setNumber(c.number().value())
            .setEtag(view.loaded().version().etag())
            .setVersion(view.loaded().version().number())
            .setChannel(CaseEnums.CHANNEL.toProto(c.origin().channel()))
            .setState(CaseEnums.STATE.toProto(c.status()))
            .setReportingPartner(Names.of(c.origin().partner()))
            .setPatch(Spots.toProto(c.patch()))
            .setPatchSource(patchSource(c.origin(), c.routing()))
            .setRouting(routing(c.routing()))
            .setReportTime(Times.toProto(c.origin().reportTime()));
    classing(proto, c.classing());
    c.routing().catalogue().ifPresent(proto::setCatalogueVersion);
    words(proto, view);
    if (c.origin().partner().equals(view.viewer())) {
      c.origin().sourceId().ifPresent(proto::setSourceId);
    }
    c.origin().sourceReportTime().ifPresent(time -> proto.setSourceReportTime(Times.toProto(time)));
    c.contactTime().ifPresent(time -> proto.setContactTime(Times.toProto(time)));
    c.climb().ifPresent(climb -> proto.setLadder(ladder(climb)));
    view.faces().stream().sorted(BY_DUE).forEach(face -> proto.addRunningClocks(clock(face)));
    c.state().handledBy().ifPresent(handling -> handling(proto, handling));
    c.state()
        .resolvedBy()
        .ifPresent(resolution ->
            proto
                .setResolution(Shows.resolution(resolution, view.shown(resolution.words())))
                .setResolveTime(Times.toProto(resolution.time())));
    RoundProtos.add(proto, view);
    c.parts().forEach(part -> proto.addParts(PartProtos.part(part, view)));
    c.openObjection()
        .ifPresent(objection ->
            proto.setObjection(Shows.objection(objection, view.shown(objection.reason()))));
    c.mediation().ifPresent(mediation -> proto.setMediation(mediation(mediation)));
    c.mergedInto().ifPresent(primary -> proto.setMergedInto(Names.of(primary)));
    c.merged().forEach(merged -> proto.addMergedCases(Names.of(merged)));
    c.claimants().ifPresent(all -> proto.setClaimantCount(all.standing()).setClaimedFen(all.fen()));
    if (c.state() instanceof CaseState.Ended ended) {
      proto.setCloseTime(Times.toProto(ended.endTime()));
    }
    return proto.build();
  }

  /** The name of a mediation, of which cases know no more. */
  static String mediation(AggregateRef ref) {
    return "mediations/" + ref.id();
  }

  /** The ladder; {@code current_step} counts the posts that are set up. */
  static Ladder ladder(Climb climb) {
    var ladder =
        Ladder.newBuilder()
            .setTier(CaseEnums.TIER.toProto(climb.tier()))
            .setCurrentStep(climb.at());
    for (var post : climb.posts()) {
      var step = LadderStep.newBuilder().setUnit(Names.of(post.unit()));
      post.role().ifPresent(role -> step.setRole(role.value()));
      post.post().ifPresent(id -> step.setPost(Names.of(id)));
      ladder.addSteps(step);
    }
    return ladder.build();
  }

  private static void classing(Case.Builder proto, Classing classing) {
    classing.kind().ifPresent(kind -> proto.setKind(CaseEnums.KIND.toProto(kind)));
    classing.tier().ifPresent(tier -> proto.setTier(CaseEnums.TIER.toProto(tier)));
    classing.category().map(CategoryCode::value).ifPresent(proto::setCategory);
    classing.campaign().map(CampaignCode::value).ifPresent(proto::setCampaign);
    classing.mode().ifPresent(mode -> proto.setMode(CaseEnums.MODE.toProto(mode)));
    proto.addAllMeasures(CaseEnums.measures(classing));
  }

  private static void words(Case.Builder proto, CaseView view) {
    var words = view.subject().words();
    proto.setContentState(
        Shows.show(
            view.shown(words.report()),
            content -> {
              proto
                  .setSubject(Shows.field(content, CaseWords.SUBJECT))
                  .setText(Shows.field(content, CaseWords.TEXT))
                  .setAddress(Shows.field(content, CaseWords.ADDRESS))
                  .addAllAttachments(Shows.attachments(content, CaseWords.ATTACHMENT));
              Shows.location(content).ifPresent(proto::setLocation);
            }));
    view.reporter().ifPresent(shown -> proto.setReporter(Shows.reporter(shown, words.anonymous())));
  }

  private static void handling(Case.Builder proto, Handling handling) {
    proto
        .setLeadUnit(Names.of(handling.lead()))
        .setDispatchTime(Times.toProto(handling.dispatchTime()));
    handling.officer().ifPresent(officer -> proto.setHandlingOfficer(Names.of(officer)));
    handling.signTime().ifPresent(time -> proto.setSignTime(Times.toProto(time)));
  }

  /** How the patch of the report was found, whatever triage made of it. */
  static PatchSource patchSource(Origin origin, org.fengqiao.domain.cases.Routing routing) {
    return origin
        .placing()
        .map(placing ->
            switch (placing) {
              case LOCATED -> PatchSource.PATCH_SOURCE_POINT;
              case OUTSIDE -> PatchSource.PATCH_SOURCE_DEFAULT_POINT_OUTSIDE;
              case AMBIGUOUS -> PatchSource.PATCH_SOURCE_DEFAULT_POINT_AMBIGUOUS;
            })
        .orElseGet(() ->
            routing.unrouted().filter(Unrouted.NO_PATCH::equals).isPresent()
                ? PatchSource.PATCH_SOURCE_DEFAULT
                : PatchSource.PATCH_SOURCE_GIVEN);
  }

  static Routing routing(org.fengqiao.domain.cases.Routing routing) {
    var proto = Routing.newBuilder();
    routing.pack().ifPresent(proto::setPackVersion);
    routing
        .unrouted()
        .ifPresentOrElse(
            why -> proto.setUnroutedReason(CaseEnums.UNROUTED.toProto(why)),
            () -> proto.setAutomatic(true));
    return proto.build();
  }

  private static RunningClock clock(ClockFace face) {
    var clock =
        RunningClock.newBuilder()
            .setClock(face.clock().name().value())
            .setRun(face.clock().run())
            .setStartTime(Times.toProto(face.clock().startTime()))
            .setProvisional(face.isProvisional());
    face.due().ifPresent(due -> clock.setDueTime(Times.toProto(due)));
    return clock.build();
  }
}
