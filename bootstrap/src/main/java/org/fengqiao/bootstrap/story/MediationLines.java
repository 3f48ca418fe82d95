package org.fengqiao.bootstrap.story;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fengqiao.proto.mediation.v1.Agreement;
import org.fengqiao.proto.mediation.v1.FollowUp;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediationState;
import org.fengqiao.proto.mediation.v1.MediatorSeat;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Signature;
import org.fengqiao.proto.mediation.v1.SignerKind;

/** Puts a mediation in lines: all that has happened to it. */
record MediationLines(Phrases phrases, Names names) {
  /** How it came and where it went, who was given it, what was agreed on and kept, and its end. */
  List<String> of(Mediation mediation) {
    var all = new ArrayList<String>();
    var from = who(mediation);
    all.add(line(mediation, mediation.getCreateTime(), from, came(mediation)));
    for (var stage : mediation.getStagesList()) {
      var unit = names.unit(stage.getUnit());
      all.add(line(mediation, stage.getStartTime(), unit, phrases.word("MEDIATION_GOT")));
    }
    var at = names.unit(mediation.getStagesList().getLast().getUnit());
    if (mediation.hasAcceptTime()) {
      var first = names.unit(mediation.getStages(0).getUnit());
      all.add(
          line(mediation, mediation.getAcceptTime(), first, phrases.word("MEDIATION_ACCEPTED")));
    }
    mediation.getMediatorsList().forEach(seat -> addSeat(all, mediation, seat));
    for (var hearing : mediation.getHearingsList()) {
      var by = names.officer(hearing.getOfficer());
      var what = phrases.word("MEDIATION_HEARD") + phrases.said(hearing.getMinutes());
      all.add(line(mediation, hearing.getHeldTime(), by, what));
    }
    mediation.getAgreementsList().forEach(one -> addAgreement(all, mediation, at, one));
    if (mediation.hasEndTime()) {
      all.add(line(mediation, mediation.getEndTime(), at, ended(mediation)));
    }
    return all;
  }

  /** That each of these was worked on, how they stand, and how many notices that gave. */
  String workedOn(OffsetDateTime time, List<Mediation> mediations, int notices) {
    var organizations =
        mediations.stream()
            .map(one -> one.getStagesList().getLast().getOrganization())
            .distinct()
            .count();
    var byState =
        mediations.stream()
            .collect(groupingBy(Mediation::getState, TreeMap::new, counting()))
            .entrySet()
            .stream()
            .map(one -> phrases.word(one.getKey().name()) + " " + one.getValue())
            .toList();
    var what = phrases.word("MEDIATIONS").formatted(mediations.size(), organizations, notices);
    return moment(time) + what + phrases.listed(byState);
  }

  /** What a year came to. */
  String reported(OffsetDateTime time, XuechengReport report) {
    var figures = report.district();
    return moment(time)
        + phrases
            .word("MEDIATION_FIGURES")
            .formatted(
                report.mediated(),
                figures.getAccepted(),
                figures.getSettled(),
                figures.getSuccess().getPercent(),
                figures.getPerformance().getPercent());
  }

  private String moment(OffsetDateTime time) {
    return phrases.moment(Timestamp.newBuilder().setSeconds(time.toEpochSecond()).build()) + "  ";
  }

  private String line(Mediation mediation, Timestamp time, String who, String what) {
    return phrases.line(
        time, phrases.word("MEDIATION") + " " + mediation.getDisputeTitle(), who, what);
  }

  private String who(Mediation mediation) {
    return mediation.getOfficer().isEmpty()
        ? names.partner(mediation.getPartner())
        : names.officer(mediation.getOfficer());
  }

  private String came(Mediation mediation) {
    var about = mediation.getCase();
    var of = about.isEmpty() ? "" : phrases.filled("how", names.caseNumber(about));
    return phrases.word(mediation.getOrigin().name())
        + of
        + phrases.said(mediation.getWords().getText());
  }

  private void addSeat(List<String> all, Mediation mediation, MediatorSeat seat) {
    var at = had(mediation, instant(seat.getAssignTime()));
    var given = phrases.word("MEDIATOR_ASSIGNED").formatted(seat.getEligible());
    all.add(line(mediation, seat.getAssignTime(), at, given));
    if (seat.hasReleaseTime()) {
      all.add(line(mediation, seat.getReleaseTime(), at, phrases.word("MEDIATOR_RELEASED")));
    }
  }

  /** Who had it then. */
  private String had(Mediation mediation, Instant time) {
    return mediation.getStagesList().stream()
        .filter(stage -> !instant(stage.getStartTime()).isAfter(time))
        .reduce((_, later) -> later)
        .map(stage -> names.unit(stage.getUnit()))
        .orElseThrow();
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private void addAgreement(List<String> all, Mediation mediation, String at, Agreement agreement) {
    var made = phrases.word("AGREEMENT_MADE") + phrases.said(agreement.getText().getText());
    all.add(line(mediation, agreement.getAgreeTime(), at, made));
    for (var signature : agreement.getSignaturesList()) {
      all.add(line(mediation, signature.getSignTime(), at, signed(signature)));
    }
    if (agreement.hasEffectTime()) {
      var yuan =
          Phrases.yuan(agreement.getTermsList().stream().mapToLong(term -> term.getFen()).sum());
      var what = phrases.filled("AGREEMENT_IN_EFFECT", yuan);
      all.add(line(mediation, agreement.getEffectTime(), at, what));
    }
    for (var term : agreement.getTermsList()) {
      for (var look : term.getFollowUpsList()) {
        var by = names.officer(look.getOfficer());
        all.add(line(mediation, look.getFollowTime(), by, followed(look)));
      }
    }
  }

  private String signed(Signature signature) {
    var kind = phrases.word(signature.getKind().name());
    return signature.getKind() == SignerKind.SIGNER_KIND_PARTY
        ? kind.formatted(signature.getParty())
        : kind;
  }

  private String followed(FollowUp look) {
    var paid = look.getPaidList().stream().mapToLong(Share::getFen).sum();
    var what =
        paid == 0 ? phrases.word("TERM_FOLLOWED") : phrases.filled("TERM_PAID", Phrases.yuan(paid));
    return what + phrases.said(look.getWords().getText());
  }

  private String ended(Mediation mediation) {
    var state = phrases.word(mediation.getState().name());
    var where =
        mediation.getState() == MediationState.MEDIATION_STATE_HANDED_OFF
            ? phrases.filled("how", phrases.word(mediation.getRoute().name()))
            : "";
    return state + where + phrases.said(mediation.getEndWords().getText());
  }
}
