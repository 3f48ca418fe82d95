package org.fengqiao.adapters.grpc;

import java.util.function.BiConsumer;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.rewards.ClueView;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.CluePath;
import org.fengqiao.domain.rewards.Declining;
import org.fengqiao.domain.rewards.Disposal;
import org.fengqiao.domain.rewards.Grading;
import org.fengqiao.domain.rewards.RewardState;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueDecline;
import org.fengqiao.proto.rewards.v1.ClueDisposal;
import org.fengqiao.proto.rewards.v1.ClueGrading;
import org.fengqiao.proto.rewards.v1.ClueSaid;
import org.fengqiao.proto.rewards.v1.ClueText;
import org.fengqiao.proto.rewards.v1.ClueTime;
import org.fengqiao.proto.rewards.v1.Payment;
import org.fengqiao.proto.rewards.v1.Reward;

/** Shows clues as the contract has them. */
final class ClueProtos {
  private final ClueView view;
  private final org.fengqiao.domain.rewards.Clue c;
  private final CluePath path;

  private ClueProtos(ClueView view) {
    this.view = view;
    this.c = view.subject();
    this.path = c.path();
  }

  /** Without how the due times came about. */
  static Clue toProto(ClueView view) {
    return new ClueProtos(view).clue((_, _) -> {});
  }

  /** With how the due times came about, in that language. */
  static Clue explained(ClueView view, Language language) {
    return new ClueProtos(view).clue((time, face) -> time.setClock(ClockProtos.of(face, language)));
  }

  private Clue clue(BiConsumer<ClueTime.Builder, ClockFace> explaining) {
    var filing = c.filing();
    var proto =
        Clue.newBuilder()
            .setName(c.id().name())
            .setEtag(view.loaded().version().etag())
            .setState(RewardEnums.STATE.toProto(c.status()))
            .setDivision(Names.of(filing.division()))
            .setRiskType(filing.type().value())
            .setNaming(RewardEnums.NAMING.toProto(filing.naming()))
            .setReporterCount(filing.reporters())
            .setHandler(Names.of(c.handler()))
            .setOffice(Names.of(filing.office()))
            .setPartner(Names.of(filing.partner()))
            .setSourceId(filing.sourceId().orElse(""))
            .setText(text())
            .setSubmitTime(Times.toProto(filing.time()));
    path.verified().ifPresent(words -> proto.setVerification(said(words)));
    path.repeats().ifPresent(of -> proto.setDuplicateOf(of.name()));
    c.linked().ifPresent(linked -> proto.setLinkedCase(Names.of(linked)));
    path.disposal().ifPresent(disposal -> proto.setDisposal(disposal(disposal)));
    path.grading().ifPresent(grading -> proto.setGrading(grading(grading)));
    path.proposed()
        .ifPresentOrElse(
            proposed -> proto.setReward(reward(proposed)),
            () ->
                path.returned()
                    .ifPresent(why -> proto.setReward(Reward.newBuilder().setReturn(said(why)))));
    path.declined().ifPresent(declined -> proto.setDecline(decline(declined)));
    for (int i = 0; i < c.times().size(); i++) {
      var face = view.times().get(i);
      var time = time(c.times().get(i), face);
      explaining.accept(time, face);
      proto.addTimes(time);
    }
    return proto.build();
  }

  private ClueText text() {
    var proto = ClueText.newBuilder();
    proto.setContentState(
        Shows.show(
            view.shown(c.text()),
            content ->
                proto
                    .setSubject(Shows.field(content, CaseWords.SUBJECT))
                    .setText(Shows.field(content, CaseWords.TEXT))
                    .addAllAttachments(Shows.attachments(content, CaseWords.ATTACHMENT))));
    return proto.build();
  }

  private ClueDisposal disposal(Disposal disposal) {
    return ClueDisposal.newBuilder()
        .setSaid(said(disposal.said()))
        .setDisposeTime(Times.toProto(disposal.disposed()))
        .build();
  }

  private ClueGrading grading(Grading grading) {
    return ClueGrading.newBuilder()
        .setGrade(grading.grade().value())
        .setSaid(said(grading.said()))
        .build();
  }

  private ClueDecline decline(Declining declined) {
    return ClueDecline.newBuilder()
        .setCause(RewardEnums.DECLINE.toProto(declined.cause()))
        .setSaid(said(declined.said()))
        .build();
  }

  private Reward reward(RewardState.Proposed proposed) {
    var reward = proposed.reward();
    var proto =
        Reward.newBuilder()
            .setFen(reward.fen())
            .setTableFen(reward.tableFen())
            .addAllShareFen(reward.shares())
            .setProposal(said(proposed.said()));
    reward.cappedBy().ifPresent(by -> proto.setCappedBy(RewardEnums.CAP.toProto(by)));
    path.approved()
        .ifPresent(one -> proto.setApproval(said(one.said())).setBudget(one.budget().name()));
    path.told().ifPresent(one -> told(proto, one));
    path.claimed()
        .map(RewardState.Claimed::claiming)
        .ifPresent(one ->
            proto
                .setClaimProof(RewardEnums.PROOF.toProto(one.proof()))
                .setClaimTime(Times.toProto(one.time())));
    proto.addAllPayments(path.payments().stream().map(ClueProtos::payment).toList());
    path.reversed()
        .ifPresent(one ->
            proto
                .setReverseCause(RewardEnums.REVERSE.toProto(one.cause()))
                .setReversal(said(one.said()))
                .setRecoveredFen(one.recoveredFen()));
    path.expired().ifPresent(time -> proto.setExpireTime(Times.toProto(time)));
    return proto.build();
  }

  private void told(Reward.Builder proto, RewardState.Told told) {
    var telling = told.telling();
    proto
        .setTellingWay(RewardEnums.WAY.toProto(telling.way()))
        .setTelling(said(telling.said()))
        .setTellTime(Times.toProto(telling.told()));
    told.extended().ifPresent(why -> proto.setExtension(said(why)));
    c.time(ClueLimit.CLAIM).stream()
        .flatMap(limit -> limit.clock().extensions().stream())
        .reduce((_, later) -> later)
        .ifPresent(last -> proto.setExtensionApprover(last.approvedBy().value()));
  }

  private static Payment payment(org.fengqiao.domain.rewards.Payment one) {
    var proto =
        Payment.newBuilder()
            .setName(one.id().name())
            .setShare(one.payee())
            .setAttempt(one.attempt())
            .setFen(one.fen())
            .setState(RewardEnums.PAYMENT.toProto(one.state()))
            .setReference(one.reference().orElse(""));
    one.ended().ifPresent(time -> proto.setEndTime(Times.toProto(time)));
    return proto.build();
  }

  private static ClueTime.Builder time(org.fengqiao.domain.rewards.ClueTime time, ClockFace face) {
    var proto =
        ClueTime.newBuilder()
            .setLimit(RewardEnums.LIMIT.toProto(time.of()))
            .setProvisional(face.isProvisional())
            .setRunning(time.limit().isRunning());
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    return proto;
  }

  private ClueSaid said(OfficerWords words) {
    return ClueSaid.newBuilder()
        .setOfficer(Names.of(words.officer()))
        .setWords(Shows.note(view.shown(words.words())))
        .setRecordTime(Times.toProto(words.time()))
        .build();
  }
}
