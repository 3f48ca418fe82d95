package org.fengqiao.adapters.grpc;

import org.fengqiao.application.rewards.vault.PayMethod;
import org.fengqiao.domain.rewards.Account;
import org.fengqiao.domain.rewards.CapKind;
import org.fengqiao.domain.rewards.ClaimProof;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.ClueStatus;
import org.fengqiao.domain.rewards.DeclineCause;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.Naming;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.TellingWay;
import org.fengqiao.proto.rewards.v1.ClueNaming;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.LedgerAccount;
import org.fengqiao.proto.rewards.v1.RewardCap;

/** The enums of the contract of rewards, and those of the rules. */
final class RewardEnums {
  static final EnumNames<ClueStatus, ClueState> STATE =
      EnumNames.of(ClueStatus.class, ClueState.class, "CLUE_STATE");
  static final EnumNames<Naming, ClueNaming> NAMING =
      EnumNames.of(Naming.class, ClueNaming.class, "CLUE_NAMING");
  static final EnumNames<ClueLimit, org.fengqiao.proto.rewards.v1.ClueLimit> LIMIT =
      EnumNames.of(ClueLimit.class, org.fengqiao.proto.rewards.v1.ClueLimit.class, "CLUE_LIMIT");
  static final EnumNames<CapKind, RewardCap> CAP =
      EnumNames.of(CapKind.class, RewardCap.class, "REWARD_CAP");
  static final EnumNames<DeclineCause, org.fengqiao.proto.rewards.v1.DeclineCause> DECLINE =
      EnumNames.of(
          DeclineCause.class, org.fengqiao.proto.rewards.v1.DeclineCause.class, "DECLINE_CAUSE");
  static final EnumNames<ReverseCause, org.fengqiao.proto.rewards.v1.ReverseCause> REVERSE =
      EnumNames.of(
          ReverseCause.class, org.fengqiao.proto.rewards.v1.ReverseCause.class, "REVERSE_CAUSE");
  static final EnumNames<TellingWay, org.fengqiao.proto.rewards.v1.TellingWay> WAY =
      EnumNames.of(TellingWay.class, org.fengqiao.proto.rewards.v1.TellingWay.class, "TELLING_WAY");
  static final EnumNames<ClaimProof, org.fengqiao.proto.rewards.v1.ClaimProof> PROOF =
      EnumNames.of(ClaimProof.class, org.fengqiao.proto.rewards.v1.ClaimProof.class, "CLAIM_PROOF");
  static final EnumNames<PaymentState, org.fengqiao.proto.rewards.v1.PaymentState> PAYMENT =
      EnumNames.of(
          PaymentState.class, org.fengqiao.proto.rewards.v1.PaymentState.class, "PAYMENT_STATE");
  static final EnumNames<PayMethod, org.fengqiao.proto.rewards.v1.PayMethod> METHOD =
      EnumNames.of(PayMethod.class, org.fengqiao.proto.rewards.v1.PayMethod.class, "PAY_METHOD");
  static final EnumNames<LookPurpose, org.fengqiao.proto.rewards.v1.LookPurpose> PURPOSE =
      EnumNames.of(
          LookPurpose.class, org.fengqiao.proto.rewards.v1.LookPurpose.class, "LOOK_PURPOSE");
  static final EnumNames<Account, LedgerAccount> ACCOUNT =
      EnumNames.of(Account.class, LedgerAccount.class, "LEDGER_ACCOUNT");

  private RewardEnums() {}
}
