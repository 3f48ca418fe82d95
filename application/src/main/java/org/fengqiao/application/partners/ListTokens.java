package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenId;

/** Lists the tokens of a partner, those that ended included. */
public final class ListTokens {
  private final Registry registry;

  @Inject
  ListTokens(Registry registry) {
    this.registry = registry;
  }

  /**
   * At most {@code limit} tokens, the newest first, that were issued before {@code after}.
   *
   * @throws Refusal RIGHT_MISSING, PARTNER_NOT_FOUND
   */
  public List<Token> list(Caller caller, PartnerId id, Optional<TokenId> after, int limit) {
    registry.requireRead(caller, id);
    Stream<Token> tokens = registry.get(id).aggregate().tokens().reversed().stream();
    if (after.isPresent()) {
      tokens = tokens.dropWhile(token -> !token.id().equals(after.get())).skip(1);
    }
    return tokens.limit(limit).toList();
  }
}
