package org.fengqiao.adapters.grpc;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.mediation.MediationView;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.mediation.LanguageTag;
import org.fengqiao.domain.mediation.MediationMove;
import org.fengqiao.domain.mediation.MediationState;
import org.fengqiao.domain.mediation.Stage;
import org.fengqiao.proto.cases.v1.Words;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationLimit;
import org.fengqiao.proto.mediation.v1.MediationStage;

/** Shows mediations as the contract has them. */
final class MediationProtos {
  private MediationProtos() {}

  /** As lists have it: without what grows with the parties and with what was done. */
  static Mediation brief(MediationView view) {
    var m = view.subject();
    var proto = known(view);
    for (int i = 0; i < m.limits().size(); i++) {
      if (m.limits().get(i).isRunning()) {
        proto.addLimits(MediationLimitProtos.toProto(view, i));
      }
    }
    return proto.build();
  }

  /** All of it, without how the due times came about. */
  static Mediation toProto(MediationView view) {
    return whole(view, i -> MediationLimitProtos.toProto(view, i));
  }

  /** All of it, with how the due times came about, in that language. */
  static Mediation explained(MediationView view, Language language) {
    return whole(view, i -> MediationLimitProtos.explained(view, i, language));
  }

  private static Mediation whole(MediationView view, IntFunction<MediationLimit> limits) {
    var m = view.subject();
    var proto =
        known(view)
            .addAllParties(PartyProtos.all(view))
            .addAllMediators(m.panel().assigned().stream().map(TalkProtos::seat).toList())
            .addAllConflicts(
                m.panel().conflicts().stream().map(one -> TalkProtos.conflict(one, view)).toList())
            .addAllHearings(
                m.talks().hearings().stream().map(one -> TalkProtos.hearing(one, view)).toList())
            .addAllProposals(
                m.talks().proposals().stream().map(one -> TalkProtos.proposal(one, view)).toList())
            .addAllDangers(
                m.talks().dangers().stream().map(one -> TalkProtos.danger(one, view)).toList())
            .addAllAgreements(
                m.agreements().stream().map(one -> AgreementProtos.toProto(one, view)).toList())
            .addAllLimits(IntStream.range(0, m.limits().size()).mapToObj(limits).toList());
    m.talks().facts().ifPresent(facts -> proto.setUndisputedFacts(words(view, facts)));
    return proto.build();
  }

  private static Mediation.Builder known(MediationView view) {
    var m = view.subject();
    var matter = m.matter();
    var origin = matter.origin();
    var proto =
        Mediation.newBuilder()
            .setName(m.id().name())
            .setOrigin(MediationEnums.ORIGIN.toProto(origin.kind()))
            .setPartner(Names.of(origin.partner()))
            .setSourceId(origin.sourceId().orElse(""))
            .setOfficer(origin.officer().map(Names::of).orElse(""))
            .setReferringUnit(origin.referrer().map(Names::of).orElse(""))
            .setCase(origin.about().map(Names::of).orElse(""))
            .setPatch(Spots.toProto(matter.patch()))
            .setDisputeType(matter.type().code().value())
            .setDisputeTitle(matter.type().title())
            .addAllLanguages(matter.languages().stream().map(LanguageTag::value).toList())
            .setWords(words(view, matter.words()))
            .setState(MediationEnums.STATE.toProto(m.status()))
            .addAllStages(m.course().stages().stream().map(MediationProtos::stage).toList())
            .setCreateTime(Times.toProto(origin.time()))
            .setPartyCount(m.parties().standing().size())
            .setClaimedFen(m.parties().claimedFen())
            .setSettledFen(m.settledFen())
            .addAllLegalMoves(MediationMove.legalIn(m.status()))
            .setEtag(view.loaded().version().etag());
    m.course().accepted().ifPresent(time -> proto.setAcceptTime(Times.toProto(time)));
    ended(proto, m.state(), view);
    return proto;
  }

  private static void ended(Mediation.Builder proto, MediationState state, MediationView view) {
    state.endTime().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    state.endWords().ifPresent(said -> proto.setEndWords(words(view, said)));
    switch (state) {
      case MediationState.Refused refused ->
          proto.setRefusalCause(MediationEnums.REFUSAL.toProto(refused.cause()));
      case MediationState.Declined declined ->
          proto
              .setDecliningParty(declined.party())
              .setDeclineCause(MediationEnums.DECLINE.toProto(declined.cause()));
      case MediationState.HandedOff gone ->
          proto.setRoute(MediationEnums.ROUTE.toProto(gone.route()));
      case MediationState.Open _,
          MediationState.Settled _,
          MediationState.Failed _,
          MediationState.Withdrawn _ -> {}
    }
  }

  private static MediationStage stage(Stage stage) {
    return MediationStage.newBuilder()
        .setOrganization(stage.organization().name())
        .setKind(OrganizationProtos.KIND.toProto(stage.kind()))
        .setUnit(Names.of(stage.unit()))
        .setDivision(Names.of(stage.division()))
        .setStartTime(Times.toProto(stage.since()))
        .build();
  }

  /** Words of a mediation, which stand in a content as a text or as a note. */
  static Words words(MediationView view, ContentRef ref) {
    var words = Words.newBuilder();
    return words
        .setContentState(
            Shows.show(
                view.shown(ref),
                content ->
                    words.setText(
                        Shows.field(content, CaseWords.TEXT)
                            + Shows.field(content, CaseWords.NOTE))))
        .build();
  }
}
