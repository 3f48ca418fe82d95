package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.mediation.v1.Agreement;
import org.fengqiao.proto.mediation.v1.AgreementForm;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc.AgreementServiceBlockingStub;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.MediatorSeat;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.SignAgreementRequest;
import org.fengqiao.proto.mediation.v1.SignerKind;

/**
 * What is agreed on in a dispute, at the desk of the organization that has it.
 *
 * @param at that desk
 */
public record Agreeing(Mediating at) {
  /** The parties agree in writing, and that settles it. */
  public Mediation agree(String text, List<NewTerm> terms) {
    return agree(AgreementForm.AGREEMENT_FORM_WRITTEN, text, terms);
  }

  /** They agree by word of mouth 口头协议, and that settles it at once. */
  public Mediation agreeByWord(String text) {
    return agree(AgreementForm.AGREEMENT_FORM_ORAL, text, List.of());
  }

  private Mediation agree(AgreementForm form, String text, List<NewTerm> terms) {
    var request =
        MakeAgreementRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(at.name())
            .setActingOfficer(at.officer())
            .setForm(form)
            .setWhole(true)
            .setText(text)
            .addAllTerms(terms);
    return agreements().makeAgreement(request.build()).getMediation();
  }

  /** A party signs what was agreed on. */
  public Mediation signAsParty(int party) {
    return sign(signature(SignerKind.SIGNER_KIND_PARTY).setParty(party));
  }

  /** A mediator does. */
  public Mediation signAsMediator(String mediator) {
    return sign(signature(SignerKind.SIGNER_KIND_MEDIATOR).setMediator(mediator));
  }

  /** The organization sets its seal on it. */
  public Mediation seal() {
    return sign(signature(SignerKind.SIGNER_KIND_SEAL));
  }

  /** Who mediates it now, {@code mediators/{uuid}}; the first of several. */
  public String mediator() {
    return at.now().getMediatorsList().stream()
        .filter(seat -> !seat.hasReleaseTime())
        .map(MediatorSeat::getMediator)
        .findFirst()
        .orElseThrow();
  }

  /** These parties sign, then who mediates it, and the seal brings it into effect. */
  public Mediation signByAll(List<Integer> parties) {
    parties.forEach(this::signAsParty);
    var _ = signAsMediator(mediator());
    return seal();
  }

  private SignAgreementRequest.Builder signature(SignerKind kind) {
    return SignAgreementRequest.newBuilder()
        .setRequestId(Line.id())
        .setName(at.name())
        .setActingOfficer(at.officer())
        .setKind(kind)
        .setTextSha256(agreement().getTextSha256());
  }

  private Mediation sign(SignAgreementRequest.Builder request) {
    return agreements().signAgreement(request.build()).getMediation();
  }

  /** That much was paid of a term of what was agreed on last 履行回访. */
  public Mediation pay(int term, List<Share> paid, String found) {
    return perform(look(term, found).addAllPaid(paid));
  }

  /** A term of it that gives no money is done. */
  public Mediation done(int term, String found) {
    return perform(look(term, found).setPerformed(true));
  }

  private RecordPerformanceRequest.Builder look(int term, String found) {
    return RecordPerformanceRequest.newBuilder()
        .setRequestId(Line.id())
        .setName(at.name())
        .setActingOfficer(at.officer())
        .setAgreement(agreement().getNumber())
        .setTerm(term)
        .setText(found);
  }

  private Mediation perform(RecordPerformanceRequest.Builder request) {
    return agreements().recordPerformance(request.build()).getMediation();
  }

  /** What was agreed on last. */
  public Agreement agreement() {
    return at.now().getAgreementsList().getLast();
  }

  private AgreementServiceBlockingStub agreements() {
    return at.line().call(AgreementServiceGrpc::newBlockingStub);
  }
}
