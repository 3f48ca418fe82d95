package org.fengqiao.adapters.grpc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.fengqiao.application.mediation.MakeAgreement;
import org.fengqiao.application.mediation.MediationView;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.mediation.Signer;
import org.fengqiao.proto.mediation.v1.Agreement;
import org.fengqiao.proto.mediation.v1.Confirmation;
import org.fengqiao.proto.mediation.v1.FollowUp;
import org.fengqiao.proto.mediation.v1.Signature;
import org.fengqiao.proto.mediation.v1.SignerKind;
import org.fengqiao.proto.mediation.v1.Term;

/** Agreements between the contract and the rules. */
final class AgreementProtos {
  private AgreementProtos() {}

  /** Terms to be agreed on, each field told by its place in the request. */
  static List<MakeAgreement.NewTerm> terms(List<org.fengqiao.proto.mediation.v1.NewTerm> terms) {
    return IntStream.range(0, terms.size())
        .mapToObj(i -> term("terms[" + i + "]", terms.get(i)))
        .toList();
  }

  private static MakeAgreement.NewTerm term(
      String path, org.fengqiao.proto.mediation.v1.NewTerm term) {
    return Nested.in(
        path,
        term,
        () ->
            new MakeAgreement.NewTerm(
                term.getObligor(),
                term.getText(),
                shares("shares", term.getSharesList()),
                Names.optional(term.getDueDate(), day -> Times.toDate("due_date", day))));
  }

  /**
   * Shares.
   *
   * @throws Refusal INVALID_FIELD unless each is above 0
   */
  static List<Share> shares(String field, List<org.fengqiao.proto.mediation.v1.Share> shares) {
    return IntStream.range(0, shares.size())
        .mapToObj(i -> share(field + "[" + i + "].fen", shares.get(i)))
        .toList();
  }

  private static Share share(String field, org.fengqiao.proto.mediation.v1.Share share) {
    if (share.getFen() <= 0) {
      throw Refusal.invalid(field, "is above 0");
    }
    return new Share(share.getParty(), share.getFen());
  }

  static Agreement toProto(org.fengqiao.domain.mediation.Agreement agreement, MediationView view) {
    var proto =
        Agreement.newBuilder()
            .setNumber(agreement.number())
            .setForm(MediationEnums.FORM.toProto(agreement.form()))
            .setWhole(agreement.whole())
            .setText(MediationProtos.words(view, agreement.text()))
            .setAgreeTime(Times.toProto(agreement.time()))
            .setPerformed(agreement.isPerformed());
    if (view.knowsParties()) {
      // Neither is salted: who has a guess at the text could prove it.
      proto
          .setTextSha256(agreement.digest().hex())
          .addAllSignatures(
              agreement.signatures().stream().map(AgreementProtos::signature).toList());
      agreement.terms().forEach(term -> proto.addTerms(term(term, view)));
    }
    agreement.effectTime().ifPresent(time -> proto.setEffectTime(Times.toProto(time)));
    agreement
        .dropped()
        .ifPresent(reason -> proto.setDropReason(MediationProtos.words(view, reason)));
    agreement.confirmation().ifPresent(one -> proto.setConfirmation(confirmation(one, view)));
    return proto.build();
  }

  private static Term term(org.fengqiao.domain.mediation.Term term, MediationView view) {
    return Term.newBuilder()
        .setNumber(term.number())
        .setObligor(term.obligor())
        .setWords(MediationProtos.words(view, term.words()))
        .addAllShares(term.shares().stream().map(AgreementProtos::share).toList())
        .setFen(term.fen())
        .setDueDate(term.dueDay().map(LocalDate::toString).orElse(""))
        .setPerformed(term.isPerformed())
        .addAllFollowUps(term.followUps().stream().map(look -> followUp(look, view)).toList())
        .build();
  }

  private static org.fengqiao.proto.mediation.v1.Share share(Share share) {
    return org.fengqiao.proto.mediation.v1.Share.newBuilder()
        .setParty(share.party())
        .setFen(share.fen())
        .build();
  }

  private static FollowUp followUp(
      org.fengqiao.domain.mediation.FollowUp look, MediationView view) {
    return FollowUp.newBuilder()
        .setFollowTime(Times.toProto(look.time()))
        .setOfficer(Names.of(look.officer()))
        .setPerformed(look.performed())
        .addAllPaid(look.paid().stream().map(AgreementProtos::share).toList())
        .setWords(MediationProtos.words(view, look.words()))
        .build();
  }

  private static Signature signature(org.fengqiao.domain.mediation.Signature signature) {
    var proto =
        Signature.newBuilder()
            .setTextSha256(signature.text().hex())
            .setSignTime(Times.toProto(signature.time()))
            .setProof(signature.proof());
    return switch (signature.signer()) {
      case Signer.OfParty(var number) ->
          proto.setKind(SignerKind.SIGNER_KIND_PARTY).setParty(number).build();
      case Signer.OfMediator(var mediator) ->
          proto.setKind(SignerKind.SIGNER_KIND_MEDIATOR).setMediator(mediator.name()).build();
      case Signer.Seal _ -> proto.setKind(SignerKind.SIGNER_KIND_SEAL).build();
    };
  }

  private static Confirmation confirmation(
      org.fengqiao.domain.mediation.Confirmation confirmation, MediationView view) {
    var proto =
        Confirmation.newBuilder()
            .setCourt(view.knowsParties() ? confirmation.court() : "")
            .setOfficer(Names.of(confirmation.officer()))
            .setAskTime(Times.toProto(confirmation.time()));
    confirmation
        .filed()
        .ifPresent(filed ->
            proto
                .setDocket(view.knowsParties() ? filed.docket() : "")
                .setFileTime(Times.toProto(filed.time())));
    confirmation
        .ended()
        .ifPresent(ended ->
            proto
                .setResult(MediationEnums.RESULT.toProto(ended.result()))
                .setWords(MediationProtos.words(view, ended.words()))
                .setEndTime(Times.toProto(ended.time())));
    return proto.build();
  }
}
