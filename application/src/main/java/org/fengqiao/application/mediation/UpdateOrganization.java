package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.partners.Right;

/** Gives a mediation organization another name, or another host. */
public final class UpdateOrganization {
  private final RegisterDesk desk;
  private final MediationRegister register;

  @Inject
  public UpdateOrganization(RegisterDesk desk, MediationRegister register) {
    this.desk = desk;
    this.register = register;
  }

  /**
   * What to change.
   *
   * @param name empty to leave it
   * @param host empty to leave it
   */
  public record Command(
      Revision<OrganizationId> revision, Optional<String> name, Optional<Host> host) {
    public Command {
      Objects.requireNonNull(revision);
      Objects.requireNonNull(name);
      Objects.requireNonNull(host);
      if (name.isEmpty() && host.isEmpty()) {
        throw Refusal.invalid("update_mask", "names display_name, host, or both");
      }
    }
  }

  /**
   * What stands above it from now on.
   *
   * @param above empty for nothing
   */
  public record Host(Optional<OrganizationId> above) {
    public Host {
      Objects.requireNonNull(above);
    }
  }

  /**
   * Changes it. Its former host and its new one are written with it, so that the one may be closed
   * and the other may not.
   *
   * @throws Refusal RIGHT_MISSING, ORGANIZATION_NOT_FOUND and ORGANIZATION_CLOSED of itself or of
   *     the host, STALE_ETAG, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<MediationOrganization> update(Caller caller, Command command) {
    return desk.organization(
        caller, Right.UPDATE_MEDIATION_ORGANIZATION, command.revision(), at -> decide(at, command));
  }

  private Changes<MediationOrganization> decide(
      RegisterDesk.At<MediationOrganization> at, Command command) {
    var has = at.aggregate();
    var former = has.host();
    if (command.host().isEmpty()) {
      return at.moving(has.rename(command.name().orElseThrow()));
    }
    var next = command.host().get().above().map(register::organization);
    var moved = at.moving(changed(has, command, next.map(Loaded::aggregate)));
    if (former.equals(command.host().get().above())) {
      return moved;
    }
    var left = former.map(register::organization);
    var changes = moved;
    if (left.isPresent()) {
      changes = changes.and(new Step<>(left, left.get().aggregate().release(has.id())));
    }
    if (next.isPresent()) {
      changes = changes.and(new Step<>(next, next.get().aggregate().receive(has.id())));
    }
    return changes;
  }

  private static Decided<MediationOrganization> changed(
      MediationOrganization has, Command command, Optional<MediationOrganization> host) {
    var moved = has.moveUnder(host);
    return command.name().map(name -> moved.then(one -> one.rename(name))).orElse(moved);
  }
}
