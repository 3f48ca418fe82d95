package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.vault.ClaimReward;
import org.fengqiao.application.rewards.vault.Payee;
import org.fengqiao.application.rewards.vault.Person;
import org.fengqiao.application.rewards.vault.Proof;
import org.fengqiao.application.rewards.vault.SubmitClue;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.PayeeToSeal;
import org.fengqiao.proto.rewards.v1.ReporterToSeal;
import org.fengqiao.proto.rewards.v1.SubmitClueRequest;

/**
 * Reads the requests that say who reported a clue or prove it. Every refusal is INVALID_FIELD, and
 * repeats nothing of what was sent.
 */
final class ReporterCommands {
  private ReporterCommands() {}

  static SubmitClue.Command submit(Caller caller, SubmitClueRequest request) {
    return new SubmitClue.Command(
        Requests.of(caller, request),
        Names.optional(request.getSourceId(), Function.identity()),
        Spots.required("patch", request.getPatch()),
        new RiskCode(request.getRiskType()),
        reporters(request.getReportersList()),
        request.getSubject(),
        request.getText(),
        CaseCommands.attachments("attachments", request.getAttachmentsList()));
  }

  static ClaimReward.Command claim(Caller caller, ClaimRewardRequest request) {
    var proof =
        switch (request.getProofCase()) {
          case CLAIM_CODE -> byCode(request.getClaimCode());
          case IDENTITY -> byIdentity(request.getIdentity());
          case PROOF_NOT_SET -> throw Refusal.invalid("proof", "is a claim_code or an identity");
        };
    return new ClaimReward.Command(
        Requests.of(caller, request), proof, payees(request.getPayeesList()));
  }

  private static Proof byCode(String code) {
    return new Proof.ByCode(ClaimCode.read("claim_code", code));
  }

  private static Proof byIdentity(ClueIdentity identity) {
    return Nested.in(
        "identity",
        identity,
        () ->
            new Proof.ByIdentity(
                RewardNames.clue("clue", identity.getClue()),
                new IdNumber(identity.getIdNumber())));
  }

  private static List<Person> reporters(List<ReporterToSeal> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> Nested.in("reporters[" + i + "]", all.get(i), () -> reporter(all.get(i))))
        .toList();
  }

  private static Person reporter(ReporterToSeal one) {
    return new Person(one.getPersonName(), one.getPhone(), new IdNumber(one.getIdNumber()));
  }

  private static List<Payee> payees(List<PayeeToSeal> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> Nested.in("payees[" + i + "]", all.get(i), () -> payee(all.get(i))))
        .toList();
  }

  private static Payee payee(PayeeToSeal one) {
    return new Payee(
        RewardEnums.METHOD.required("method", one.getMethod()),
        one.getPayeeName(),
        one.getAccount());
  }
}
