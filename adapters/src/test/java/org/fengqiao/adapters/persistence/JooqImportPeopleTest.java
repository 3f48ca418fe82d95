package org.fengqiao.adapters.persistence;

import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.people.ImportPeopleContract;
import org.fengqiao.application.people.PeopleImportRepeatsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** Imports of people into a real MariaDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqImportPeopleTest implements ImportPeopleContract, PeopleImportRepeatsContract {
  private final GroundDatabase ground = new GroundDatabase();

  @AfterAll
  void close() {
    ground.close();
  }

  @Override
  public GroundPorts ports() {
    return ground.empty();
  }
}
