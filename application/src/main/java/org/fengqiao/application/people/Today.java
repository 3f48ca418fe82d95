package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says which day it is where the deployment is. */
public final class Today {
  private final InstantSource clock;
  private final ZoneId zone;

  @Inject
  public Today(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** The day now. */
  public LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
