package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerFact.PartnerRegistered;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;

/** Registers a partner (登记接入单位). */
public final class RegisterPartner {
  static final int NAME_LENGTH = 64;

  /** A partner to register. */
  public record Command(
      Request request, PartnerId id, String displayName, DivisionCode home, Rights rights) {}

  private final Access access;
  private final Registry registry;
  private final Store store;
  private final InstantSource clock;

  @Inject
  RegisterPartner(Access access, Registry registry, Store store, InstantSource clock) {
    this.access = access;
    this.registry = registry;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Registers it, as yet without a token.
   *
   * @throws Refusal RIGHT_MISSING, INVALID_FIELD, PARTNER_EXISTS, DIVISION_NOT_FOUND,
   *     UNIT_NOT_FOUND, REQUEST_ID_REUSED
   */
  public Answer<Partner> register(Caller caller, Command command) {
    access.require(caller, Right.REGISTER_PARTNER);
    var name = Text.required("display_name", command.displayName(), NAME_LENGTH);
    return store.decide(
        command.request(),
        () -> {
          if (registry.has(command.id())) {
            throw Refusal.conflict(
                PartnerReason.PARTNER_EXISTS, Map.of("name", "partners/" + command.id().value()));
          }
          registry.requireFooting(command.home());
          registry.requireFooting(command.rights());
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var registered =
              new PartnerRegistered(command.id(), name, command.home(), command.rights(), now);
          return Changes.making(Actor.of(caller.partner()), now, Partner.register(registered));
        });
  }
}
