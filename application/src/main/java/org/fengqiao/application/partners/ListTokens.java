package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Token;

/** Lists the tokens of a partner, the newest first, those that ended included. */
public final class ListTokens {
  private final Registry registry;

  @Inject
  ListTokens(Registry registry) {
    this.registry = registry;
  }

  /**
   * A page of them; the key is the id.
   *
   * @throws Refusal RIGHT_MISSING, PARTNER_NOT_FOUND
   */
  public Page<Token> list(Caller caller, PartnerId id, PageRequest page) {
    registry.requireRead(caller, id);
    Stream<Token> tokens = registry.get(id).aggregate().tokens().reversed().stream();
    if (page.after().isPresent()) {
      tokens = tokens.dropWhile(token -> !key(token).equals(page.after().get())).skip(1);
    }
    return Page.of(tokens.limit(page.limit()).toList(), page, ListTokens::key);
  }

  private static String key(Token token) {
    return token.id().value().toString();
  }
}
