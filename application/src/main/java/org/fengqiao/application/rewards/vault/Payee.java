package org.fengqiao.application.rewards.vault;

import java.util.Objects;
import org.fengqiao.domain.Text;

/**
 * Where a share of a reward goes (收款人). Sealed before it is kept.
 *
 * @param name 1 to 64 characters
 * @param account of a bank or a wallet, 1 to 64 characters
 */
public record Payee(PayMethod method, String name, String account) {
  private static final int LONGEST = 64;

  public Payee {
    Objects.requireNonNull(method);
    name = Text.required("payee_name", name, LONGEST);
    account = Text.required("account", account, LONGEST);
  }

  /** No log or message is to have it. */
  @Override
  public String toString() {
    return "Payee[" + method + "]";
  }
}
