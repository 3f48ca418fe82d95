package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import org.fengqiao.domain.partners.TokenSecret;

/** Fills a database with a place. Loading it again, or what is left of it, does no harm. */
public final class Demo {
  private final DemoDivisions divisions;
  private final DemoPolicies policies;
  private final DemoPeople people;
  private final DemoGround ground;
  private final DemoRegisters registers;
  private final DemoMediators mediators;
  private final DemoPartners partners;

  @Inject
  Demo(
      DemoDivisions divisions,
      DemoPolicies policies,
      DemoPeople people,
      DemoGround ground,
      DemoRegisters registers,
      DemoMediators mediators,
      DemoPartners partners) {
    this.divisions = divisions;
    this.policies = policies;
    this.people = people;
    this.ground = ground;
    this.registers = registers;
    this.mediators = mediators;
    this.partners = partners;
  }

  /** Loads it through the use cases. */
  public void load(Place place) {
    divisions.load(place);
    policies.load(place);
    var grids = ground.load(place);
    registers.load(place, grids);
    var staff = people.load(place, grids);
    mediators.load(place, staff);
    partners.load(place, staff.units());
  }

  /** A new token of the place's partner that may do all. */
  public TokenSecret token(Place place) {
    return partners.token(place);
  }
}
