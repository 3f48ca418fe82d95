package org.fengqiao.application.people;

import org.fengqiao.application.grids.GroundPorts;

class MemoryPeopleTest implements PeopleContract, AppointmentsContract {
  @Override
  public GroundPorts ports() {
    return GroundPorts.inMemory();
  }
}
