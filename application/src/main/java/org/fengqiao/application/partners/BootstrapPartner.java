package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Ids;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.domain.partners.TokenSecret;

/**
 * Makes the first partner of an empty deployment, with every right, and its token. Asked at the
 * server itself, by whoever may start it: no caller, no receipt.
 */
public final class BootstrapPartner {
  private static final String LABEL = "bootstrap";

  /**
   * The first partner.
   *
   * @param home the root of the ground this deployment serves; it need not be imported yet
   */
  public record Command(PartnerId id, String displayName, DivisionCode home) {}

  private final Partners partners;
  private final Registry registry;
  private final PartnerShelf shelf;
  private final Store store;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  BootstrapPartner(
      Partners partners,
      Registry registry,
      PartnerShelf shelf,
      Store store,
      Ids ids,
      InstantSource clock) {
    this.partners = partners;
    this.registry = registry;
    this.shelf = shelf;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes it; the answer is the only place its secret is ever shown.
   *
   * @throws Refusal PARTNERS_EXIST if there is any partner; INVALID_FIELD
   */
  public TokenSecret make(Command command) {
    var name = Text.required("display_name", command.displayName(), RegisterPartner.NAME_LENGTH);
    var id = new TokenId(ids.next());
    var secret = TokenDesk.secret(ids);
    Optional<Answer<Partner>> answer =
        store.act(() -> {
          if (registry.has(command.id()) || !partners.list(PageRequest.FIRST).items().isEmpty()) {
            throw Refusal.conflict(PartnerReason.PARTNERS_EXIST, Map.of());
          }
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var registered =
              new PartnerRegistered(
                  command.id(), name, command.home(), everythingOn(command.home()), now);
          var token = TokenDesk.issued(id, secret.hash(), LABEL, now, Optional.empty());
          var partner = Partner.register(registered).then(p -> p.issue(token));
          return Optional.of(Changes.making(Actor.FENGQIAO, now, partner));
        });
    answer.map(Answer::resource).ifPresent(shelf::take);
    return secret;
  }

  private static Rights everythingOn(DivisionCode home) {
    return new Rights(
        EnumSet.allOf(Right.class),
        EnumSet.allOf(Channel.class),
        Set.of(),
        Set.of(home),
        Set.of(),
        Set.of(home));
  }
}
