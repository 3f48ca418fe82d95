package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;

/** Tells which keys seal how many clues, so that one that seals none can be put away (密钥使用情况). */
public final class ListVaultKeys {
  private final Access access;
  private final Reporters reporters;
  private final Vault vault;

  /**
   * The use of keys.
   *
   * @param current seals now; empty where there are no keys
   * @param clues how many each seals
   */
  public record Use(Optional<String> current, Map<String, Long> clues) {
    public Use {
      Objects.requireNonNull(current);
      clues = Map.copyOf(clues);
    }
  }

  @Inject
  public ListVaultKeys(Access access, Reporters reporters, Vault vault) {
    this.access = access;
    this.reporters = reporters;
    this.vault = vault;
  }

  /**
   * What is sealed by which.
   *
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER
   */
  public Use list(Caller caller) {
    access.require(caller, Right.LIST_VAULT_KEYS);
    VaultDesk.requireNoHandler(caller);
    return new Use(vault.currentKey(), reporters.byKey());
  }
}
