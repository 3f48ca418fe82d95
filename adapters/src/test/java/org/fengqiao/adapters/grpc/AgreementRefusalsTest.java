package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.MediationRefusals.NONE;
import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_LARGE;
import static org.fengqiao.adapters.grpc.MediationRefusals.TOO_MANY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengqiao.application.mediation.TownMediation;
import org.fengqiao.proto.mediation.v1.AgreementForm;
import org.fengqiao.proto.mediation.v1.AgreementServiceGrpc;
import org.fengqiao.proto.mediation.v1.AskConfirmationRequest;
import org.fengqiao.proto.mediation.v1.ConfirmationResult;
import org.fengqiao.proto.mediation.v1.DropAgreementRequest;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.ExtendCourtTimeRequest;
import org.fengqiao.proto.mediation.v1.MakeAgreementRequest;
import org.fengqiao.proto.mediation.v1.Mediation;
import org.fengqiao.proto.mediation.v1.RecordConfirmationRequest;
import org.fengqiao.proto.mediation.v1.RecordCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.RecordPerformanceRequest;
import org.fengqiao.proto.mediation.v1.SignerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every refusal that the contract of agreements documents, and none that it does not. */
class AgreementRefusalsTest {
  private static final String NOT_ITS = "FAILED_PRECONDITION NOT_ITS_MEDIATOR";
  private static final String COURT_STANDS = "FAILED_PRECONDITION ILLEGAL_CONFIRMATION_MOVE";
  private static final String NOT_CONFIRMABLE = "FAILED_PRECONDITION NOT_CONFIRMABLE";

  private final MediationWire wire = new MediationWire();
  private final MediationStage stage = new MediationStage(wire);
  private final MediationRefusals refusals =
      new MediationRefusals(wire, AgreementServiceGrpc.getServiceDescriptor());
  private final Mediation settled = stage.settled();
  private final Mediation agreed = stage.agreed(true);

  @AfterEach
  void stop() {
    wire.close();
  }

  private RecordPerformanceRequest.Builder doing(Mediation m, int agreement, int term) {
    return wire.move(RecordPerformanceRequest.newBuilder(), m)
        .setAgreement(agreement)
        .setTerm(term)
        .setPerformed(true)
        .setText("已履行");
  }

  private AskConfirmationRequest.Builder asking(Mediation m, int agreement) {
    return wire.move(AskConfirmationRequest.newBuilder(), m)
        .setAgreement(agreement)
        .setCourt("白银区法院");
  }

  private RecordCourtFilingRequest.Builder filing(Mediation m, int agreement) {
    return wire.move(RecordCourtFilingRequest.newBuilder(), m)
        .setAgreement(agreement)
        .setDocket("民特1号")
        .setFiledTime(wire.now());
  }

  private ExtendCourtTimeRequest.Builder prolonging(Mediation m, int agreement) {
    return wire.move(ExtendCourtTimeRequest.newBuilder(), m)
        .setAgreement(agreement)
        .setAdded("10d")
        .setReason("经院长批准");
  }

  private RecordConfirmationRequest.Builder confirming(Mediation m, int agreement) {
    return wire.move(RecordConfirmationRequest.newBuilder(), m)
        .setAgreement(agreement)
        .setResult(ConfirmationResult.CONFIRMATION_RESULT_CONFIRMED)
        .setText("裁定有效");
  }

  @Test
  void areThoseOfTheContract() {
    agreeing();
    signing();
    var dropping = wire.move(DropAgreementRequest.newBuilder(), agreed).setReason("一方反悔");
    refusals.ofAnyMove(dropping);
    performing();
    confirming();
    refusals.assertAreThoseOfTheContract(
        Map.of(
            "DropAgreement", "MAKE_AGREEMENT",
            "AskConfirmation", "CONFIRM_AGREEMENT",
            "RecordCourtFiling", "CONFIRM_AGREEMENT",
            "ExtendCourtTime", "CONFIRM_AGREEMENT",
            "RecordConfirmation", "CONFIRM_AGREEMENT"));
    refusals.assertEachLooksAtItsEtag(settled);
  }

  private void agreeing() {
    var m = stage.underWay();
    wire.send(wire.move(DropPartyRequest.newBuilder(), m).setParty(2).setReason("不再主张"));
    refusals.ofAnyMove(oral(m));
    refusals.ofParties(obliging(m, 9), obliging(m, 2));
    var much = refusals.meet("INVALID_ARGUMENT MORE_THAN_CLAIMED", giving(m, 100_001));
    assertEquals("terms[0].shares[0].fen", much.field());
    var huge = giving(m, 1);
    huge.getTermsBuilder(0).setObligor(1);
    huge.getTermsBuilder(0).getSharesBuilder(0).setParty(3).setFen(Long.MAX_VALUE);
    wire.send(giving(m, 1));
    refusals.meet(TOO_LARGE, huge);
    for (int n = 1; n < 10; n++) {
      wire.send(oral(m));
    }
    assertEquals("10", refusals.meet(TOO_MANY, oral(m)).metadata("most"));
    refusals.meet("FAILED_PRECONDITION CONSENT_MISSING", oral(refusals.joined(stage.underWay())));
  }

  /** By word of mouth, on a part. */
  private MakeAgreementRequest.Builder oral(Mediation m) {
    return wire.agreeing(m, false).clearTerms().setForm(AgreementForm.AGREEMENT_FORM_ORAL);
  }

  private MakeAgreementRequest.Builder obliging(Mediation m, int party) {
    var request = oral(m);
    request.addTermsBuilder().setObligor(party).setText("清理水渠");
    return request;
  }

  private MakeAgreementRequest.Builder giving(Mediation m, long fen) {
    var request = obliging(m, 3);
    request.getTermsBuilder(0).addShares(MediationWire.share(1, fen));
    return request;
  }

  private void signing() {
    refusals.ofAnyMove(wire.signing(agreed, 1));
    refusals.meet(MediationRefusals.NO_PARTY, wire.signing(agreed, 9));
    var nobody = wire.signing(agreed, SignerKind.SIGNER_KIND_MEDIATOR);
    refusals.meet(NOT_ITS, nobody.setMediator("mediators/" + NONE));
    wire.send(wire.signing(agreed, 1));
    refusals.meet("ALREADY_EXISTS SIGNED_BEFORE", wire.signing(agreed, 1));
    var other = wire.signing(agreed, 2).setTextSha256("0".repeat(64));
    assertEquals("text_sha256", refusals.meet("INVALID_ARGUMENT OTHER_TEXT", other).field());
    var m = stage.underWay();
    wire.send(wire.move(DropPartyRequest.newBuilder(), m).setParty(2).setReason("不再主张"));
    var withoutIt = wire.agreeing(m, true);
    withoutIt.getTermsBuilder(0).removeShares(1);
    wire.send(withoutIt);
    refusals.meet(MediationRefusals.LEFT, wire.signing(m, 2));
  }

  /** No agreement of that number, and one that waits for signatures. */
  private void ofAgreements(
      Function<Mediation, Message.Builder> ofTheSecond, Message.Builder unsigned) {
    refusals.meet("NOT_FOUND AGREEMENT_NOT_FOUND", ofTheSecond.apply(settled));
    refusals.meet("FAILED_PRECONDITION NOT_IN_EFFECT", unsigned);
  }

  private void performing() {
    refusals.ofAnyone(doing(settled, 1, 2));
    ofAgreements(m -> doing(m, 2, 1), doing(agreed, 1, 1));
    refusals.meet("NOT_FOUND TERM_NOT_FOUND", doing(settled, 1, 3));
    wire.send(doing(settled, 1, 2));
    refusals.meet("ALREADY_EXISTS TERM_PERFORMED", doing(settled, 1, 2));
    var much = wire.paying(settled, MediationWire.share(1, 50_001));
    assertEquals("paid[0].fen", refusals.meet("INVALID_ARGUMENT MORE_THAN_AGREED", much).field());
    for (int n = 0; n < 150; n++) {
      wire.send(wire.paying(settled));
    }
    assertEquals("follow-ups", refusals.meet(TOO_MANY, wire.paying(settled)).metadata("of"));
  }

  private void confirming() {
    refusals.ofAnyone(asking(settled, 1));
    ofAgreements(m -> asking(m, 2), asking(agreed, 1));
    refusals.ofAnyone(filing(settled, 1));
    ofAgreements(m -> filing(m, 2), filing(agreed, 1));
    refusals.ofAnyone(prolonging(settled, 1));
    ofAgreements(m -> prolonging(m, 2), prolonging(agreed, 1));
    refusals.ofAnyone(confirming(settled, 1));
    ofAgreements(m -> confirming(m, 2), confirming(agreed, 1));
    refusals.meet(COURT_STANDS, filing(settled, 1));
    refusals.meet(COURT_STANDS, confirming(settled, 1));
    wire.send(asking(settled, 1));
    refusals.meet(COURT_STANDS, asking(settled, 1));
    refusals.meet(COURT_STANDS, prolonging(settled, 1));
    refusals.meet(COURT_STANDS, confirming(settled, 1));
    wire.send(filing(settled, 1));
    wire.send(prolonging(settled, 1));
    var far = prolonging(settled, 1).setAdded("21d");
    assertEquals(
        "30d", refusals.meet("FAILED_PRECONDITION EXTENDED_TOO_FAR", far).metadata("most"));
    wire.send(confirming(settled, 1));
    refusals.meet(COURT_STANDS, confirming(settled, 1));
    unconfirmable();
  }

  private void unconfirmable() {
    var divorced = stage.settled(TownMediation.DIVORCE);
    assertEquals("STATUS", refusals.meet(NOT_CONFIRMABLE, asking(divorced, 1)).metadata("cause"));
    var spoken = stage.underWay();
    wire.send(oral(spoken));
    assertEquals("ORAL", refusals.meet(NOT_CONFIRMABLE, asking(spoken, 1)).metadata("cause"));
    var late = stage.settled();
    wire.pass(Duration.ofDays(31));
    refusals.meet("FAILED_PRECONDITION CONFIRMATION_TOO_LATE", asking(late, 1));
  }

  @Test
  void doesWhatIsAskedOnceHoweverOftenItIsSent() {
    var spoken = stage.underWay();
    for (var sent :
        List.of(
            oral(spoken).build(),
            wire.signing(agreed, 1).build(),
            wire.move(DropAgreementRequest.newBuilder(), agreed).setReason("一方反悔").build(),
            wire.paying(settled, MediationWire.share(1, 50_000)).build(),
            asking(settled, 1).build(),
            filing(settled, 1).build(),
            prolonging(settled, 1).build(),
            confirming(settled, 1).build())) {
      var first = wire.answer(sent, wire.mediation);
      var again = wire.answer(sent, wire.mediation);
      assertEquals(MediationWire.mediation(first), MediationWire.mediation(again));
      assertEquals(
          List.of(false, true),
          List.of(MediationWire.isRepeated(first), MediationWire.isRepeated(again)));
    }
    var dropped = wire.get(agreed);
    assertEquals("一方反悔", dropped.getAgreements(0).getDropReason().getText());
    assertEquals(0, dropped.getSettledFen());
    var paid = wire.get(settled).getAgreements(0).getTerms(0).getFollowUpsList();
    assertEquals(1, paid.size());
  }
}
