package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.domain.partners.Right;

/** Whom a deployment lets in, and what each may call of rewards. */
enum RewardRole {
  MINI_PROGRAM(
      "mini-program",
      "群众端小程序",
      Right.SUBMIT_CLUE,
      Right.FOLLOW_CLUE,
      Right.CLAIM_REWARD,
      Right.LIST_REWARD_RESULTS),
  COUNTER("counter", "领奖窗口", Right.CLAIM_REWARD),
  HANDLING_UNIT(
      "handling unit",
      "承办单位",
      Right.ASSIGN_CLUE,
      Right.VERIFY_CLUE,
      Right.LINK_CLUE,
      Right.DISPOSE_CLUE,
      Right.GET_CLUE,
      Right.LIST_CLUES),
  REWARD_OFFICE(
      "reward office",
      "奖励单位",
      Right.GRADE_CLUE,
      Right.PROPOSE_REWARD,
      Right.DECLINE_REWARD,
      Right.TELL_REPORTER,
      Right.EXTEND_CLAIM,
      Right.PAY_REWARD,
      Right.REVERSE_REWARD,
      Right.GET_REWARD_BUDGET,
      Right.GET_CLUE,
      Right.LIST_CLUES),
  APPROVER(
      "approver",
      "审批人",
      Right.APPROVE_REWARD,
      Right.DECLINE_REWARD,
      Right.SET_REWARD_BUDGET,
      Right.GET_REWARD_BUDGET,
      Right.GET_CLUE,
      Right.LIST_CLUES),
  TREASURY("treasury", "支付单位", Right.RECORD_PAYMENT, Right.LIST_PAYMENTS, Right.RETRY_PAYMENT),
  CUSTODIAN(
      "custodian",
      "保密库管理人",
      Right.LOOK_AT_REPORTER,
      Right.AGREE_LOOK,
      Right.LIST_LOOKS,
      Right.ERASE_REPORTER,
      Right.LIST_VAULT_KEYS),
  AUDITOR(
      "auditor",
      "审计",
      Right.GET_CLUE,
      Right.LIST_CLUES,
      Right.LIST_PAYMENTS,
      Right.GET_REWARD_BUDGET,
      Right.LIST_LOOKS,
      Right.LIST_VAULT_KEYS),
  PUBLIC_SITE("public site", "公示网站", Right.LIST_REWARD_RESULTS),
  STRANGER("stranger", "其他接入单位");

  private final String title;
  private final String chinese;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<Right> rights;

  RewardRole(String title, String chinese, Right... rights) {
    this.title = title;
    this.chinese = chinese;
    this.rights = Set.of(rights);
  }

  String title() {
    return title;
  }

  String chinese() {
    return chinese;
  }

  /** In their order; a stranger has none, of which no copy can be made. */
  Set<Right> rights() {
    var ordered = EnumSet.noneOf(Right.class);
    ordered.addAll(rights);
    return ordered;
  }
}
