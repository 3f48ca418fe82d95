package org.fengqiao.adapters.grpc;

import java.util.function.BiConsumer;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.petitions.PetitionView;
import org.fengqiao.application.petitions.PetitionerWords;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.petitions.Appeal;
import org.fengqiao.domain.petitions.Backlog;
import org.fengqiao.domain.petitions.Opinion;
import org.fengqiao.domain.petitions.PetitionPath;
import org.fengqiao.proto.petitions.v1.Petition;
import org.fengqiao.proto.petitions.v1.PetitionAppeal;
import org.fengqiao.proto.petitions.v1.PetitionBacklog;
import org.fengqiao.proto.petitions.v1.PetitionOpinion;
import org.fengqiao.proto.petitions.v1.PetitionRouting;
import org.fengqiao.proto.petitions.v1.PetitionSaid;
import org.fengqiao.proto.petitions.v1.PetitionText;
import org.fengqiao.proto.petitions.v1.PetitionTime;
import org.fengqiao.proto.petitions.v1.Petitioner;
import org.fengqiao.proto.petitions.v1.ReviewOpinion;
import org.fengqiao.proto.petitions.v1.RoutingObjection;

/** Shows petitions as the contract has them. */
final class PetitionProtos {
  private final PetitionView view;
  private final org.fengqiao.domain.petitions.Petition p;
  private final PetitionPath path;

  private PetitionProtos(PetitionView view) {
    this.view = view;
    this.p = view.subject();
    this.path = p.path();
  }

  /** Without how the due times came about. */
  static Petition toProto(PetitionView view) {
    return new PetitionProtos(view).petition((_, _) -> {});
  }

  /** With how the due times came about, in that language. */
  static Petition explained(PetitionView view, Language language) {
    return new PetitionProtos(view)
        .petition((time, face) -> time.setClock(ClockProtos.of(face, language)));
  }

  private Petition petition(BiConsumer<PetitionTime.Builder, ClockFace> explaining) {
    var filing = p.filing();
    var proto =
        Petition.newBuilder()
            .setName(p.id().name())
            .setEtag(view.loaded().version().etag())
            .setKind(PetitionEnums.KIND.toProto(filing.kind()))
            .setForm(PetitionEnums.FORM.toProto(filing.form()))
            .setState(PetitionEnums.STATE.toProto(p.status()))
            .setDivision(Names.of(filing.division()))
            .setUnit(Names.of(filing.unit()))
            .setOfficer(Names.of(filing.officer()))
            .setPartner(Names.of(filing.partner()))
            .setSourceId(filing.sourceId().orElse(""))
            .setMatter(filing.matter().value())
            .setPetitioner(petitioner())
            .setPetitionerCount(filing.petitioners())
            .setText(text())
            .addAllAccusedUnits(p.accused().units().stream().map(Names::of).toList())
            .addAllAccusedPosts(p.accused().posts().stream().map(Names::of).toList())
            .setReceiveTime(Times.toProto(filing.received()))
            .setRegisterTime(Times.toProto(filing.time()))
            .setUnitInHand(Names.of(p.inHand()))
            .setFinal(view.ended());
    p.newFacts().ifPresent(said -> proto.setNewFacts(Shows.note(view.shown(said))));
    wentOn(proto);
    decided(proto);
    p.backlog().ifPresent(backlog -> proto.setBacklog(backlog(backlog)));
    for (int i = 0; i < p.times().size(); i++) {
      var face = view.times().get(i);
      var time = time(p.times().get(i), face);
      explaining.accept(time, face);
      proto.addTimes(time);
    }
    return proto.build();
  }

  private Petitioner petitioner() {
    var proto = Petitioner.newBuilder();
    proto.setContentState(
        Shows.show(
            view.petitioner(),
            content ->
                proto
                    .setPetitionerId(Shows.field(content, PetitionerWords.KNOWN))
                    .setPersonName(Shows.field(content, CaseWords.NAME))
                    .setPhone(Shows.field(content, CaseWords.PHONE))
                    .setAddress(Shows.field(content, CaseWords.ADDRESS))
                    .addAllRepresentatives(PetitionerWords.representativesIn(content))));
    return proto.build();
  }

  private PetitionText text() {
    var proto = PetitionText.newBuilder();
    proto.setContentState(
        Shows.show(
            view.shown(p.text()),
            content ->
                proto
                    .setSubject(Shows.field(content, CaseWords.SUBJECT))
                    .setText(Shows.field(content, CaseWords.TEXT))));
    return proto.build();
  }

  private void wentOn(Petition.Builder proto) {
    path.routing()
        .ifPresent(routing ->
            proto.setRouting(
                PetitionRouting.newBuilder()
                    .setUnit(Names.of(routing.unit()))
                    .setForwarding(PetitionEnums.FORWARDING.toProto(routing.forwarding()))
                    .setSaid(said(routing.said()))));
    path.objection().ifPresent(objection -> proto.setObjection(objection(objection)));
    path.accepted()
        .ifPresent(accepted -> {
          proto.setAcceptance(said(accepted.said()));
          accepted.extended().ifPresent(why -> proto.setExtension(said(why)));
        });
    path.cause().ifPresent(cause -> proto.setRefusalCause(PetitionEnums.CAUSE.toProto(cause)));
    path.route().ifPresent(route -> proto.setLegalRoute(PetitionEnums.ROUTE.toProto(route)));
    path.ended().ifPresent(end -> proto.setEnding(said(end)));
  }

  private RoutingObjection objection(org.fengqiao.domain.petitions.RoutingObjection one) {
    var proto =
        RoutingObjection.newBuilder().setUnit(Names.of(one.unit())).setSaid(said(one.said()));
    one.ruling()
        .ifPresent(ruling -> proto.setRuling(said(ruling.said())).setUpheld(ruling.upheld()));
    return proto.build();
  }

  private void decided(Petition.Builder proto) {
    path.decided().ifPresent(one -> proto.setOpinion(opinion(one.opinion())));
    path.review()
        .ifPresent(appeal -> {
          var review = appeal(appeal);
          path.reviewed().ifPresent(one -> review.setOpinion(opinion(one.opinion())));
          proto.setReview(review);
        });
    path.reexamining()
        .ifPresent(one -> {
          var again = appeal(one.appeal());
          path.hearing().ifPresent(words -> again.setHearing(said(words)));
          path.reexamined().ifPresent(opinion -> again.setOpinion(opinion(opinion)));
          proto.setReexamination(again);
        });
  }

  private PetitionAppeal.Builder appeal(Appeal appeal) {
    return PetitionAppeal.newBuilder()
        .setUnit(Names.of(appeal.unit()))
        .setSaid(said(appeal.said()))
        .setAskTime(Times.toProto(appeal.asked()));
  }

  private PetitionOpinion opinion(Opinion opinion) {
    return PetitionOpinion.newBuilder()
        .setOutcome(PetitionEnums.OUTCOME.toProto(opinion.outcome()))
        .setSaid(said(opinion.said()))
        .setServeTime(Times.toProto(opinion.served()))
        .setLate(opinion.late())
        .build();
  }

  private ReviewOpinion opinion(org.fengqiao.domain.petitions.ReviewOpinion opinion) {
    return ReviewOpinion.newBuilder()
        .setOutcome(PetitionEnums.REVIEW_OUTCOME.toProto(opinion.outcome()))
        .setSaid(said(opinion.said()))
        .setServeTime(Times.toProto(opinion.served()))
        .setLate(opinion.late())
        .build();
  }

  private PetitionBacklog backlog(Backlog backlog) {
    var proto =
        PetitionBacklog.newBuilder()
            .setPost(Names.of(backlog.post()))
            .setLeader(Names.of(backlog.leader()))
            .setMark(said(backlog.marked()))
            .addAllProgress(backlog.progress().stream().map(this::said).toList());
    backlog.solved().ifPresent(how -> proto.setSolution(said(how)));
    return proto.build();
  }

  private static PetitionTime.Builder time(
      org.fengqiao.domain.petitions.PetitionTime time, ClockFace face) {
    var proto =
        PetitionTime.newBuilder()
            .setLimit(PetitionEnums.LIMIT.toProto(time.of()))
            .setLaw(face.spec().law().orElseThrow())
            .setProvisional(face.isProvisional())
            .setRunning(time.limit().isRunning());
    face.due().ifPresent(due -> proto.setDueTime(Times.toProto(due)));
    return proto;
  }

  private PetitionSaid said(OfficerWords words) {
    return PetitionSaid.newBuilder()
        .setOfficer(Names.of(words.officer()))
        .setWords(Shows.note(view.shown(words.words())))
        .setRecordTime(Times.toProto(words.time()))
        .build();
  }
}
