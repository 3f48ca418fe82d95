package org.fengqiao.application.partners;

import jakarta.inject.Inject;
import java.util.Map;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;

/** Says what a caller may do and see. Every use case asks first. */
public final class Access {
  @Inject
  public Access() {}

  /**
   * Passes if the caller has the right.
   *
   * @throws Refusal RIGHT_MISSING, naming it
   */
  public void require(Caller caller, Right right) {
    if (!caller.rights().calls().contains(right)) {
      throw Refusal.notPermitted(PartnerReason.RIGHT_MISSING, Map.of("right", right.name()));
    }
  }

  /**
   * Passes if the caller may report on the channel.
   *
   * @throws Refusal CHANNEL_NOT_ALLOWED, naming it
   */
  public void requireChannel(Caller caller, Channel channel) {
    if (!caller.rights().channels().contains(channel)) {
      throw Refusal.notPermitted(
          PartnerReason.CHANNEL_NOT_ALLOWED, Map.of("channel", channel.name()));
    }
  }

  /**
   * Passes if the caller may report on the division.
   *
   * @throws Refusal PATCH_OFF_SCOPE
   */
  public void requirePatch(Caller caller, DivisionCode division) {
    if (!caller.rights().mayReportOn(division)) {
      throw offScope(division);
    }
  }

  /**
   * Passes if the caller sees all of the division.
   *
   * @throws Refusal PATCH_OFF_SCOPE
   */
  public void requireView(Caller caller, DivisionCode division) {
    if (!sightOf(caller).views(division)) {
      throw offScope(division);
    }
  }

  public Sight sightOf(Caller caller) {
    return new Sight(caller.partner(), caller.rights().actsFor(), caller.rights().views());
  }

  private static Refusal offScope(DivisionCode division) {
    return Refusal.notPermitted(
        PartnerReason.PATCH_OFF_SCOPE, Map.of("patch", "divisions/" + division.value()));
  }
}
