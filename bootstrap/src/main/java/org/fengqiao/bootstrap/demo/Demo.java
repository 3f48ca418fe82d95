package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import org.fengqiao.domain.partners.TokenSecret;

/** The whole demo. Loading it again, or what is left of it, does no harm. */
public final class Demo {
  private final DemoDivisions divisions;
  private final DemoPolicies policies;
  private final DemoPeople people;
  private final DemoGround ground;
  private final DemoRegisters registers;
  private final DemoPartners partners;

  @Inject
  Demo(
      DemoDivisions divisions,
      DemoPolicies policies,
      DemoPeople people,
      DemoGround ground,
      DemoRegisters registers,
      DemoPartners partners) {
    this.divisions = divisions;
    this.policies = policies;
    this.people = people;
    this.ground = ground;
    this.registers = registers;
    this.partners = partners;
  }

  /** Loads it through the use cases. */
  public void load() {
    var rows = divisions.load();
    policies.load();
    var grids = ground.load(rows);
    registers.load(grids);
    var units = people.load(rows, grids);
    partners.load(units);
  }

  /** A new token of the demo's partner. */
  public TokenSecret token() {
    return partners.token();
  }
}
