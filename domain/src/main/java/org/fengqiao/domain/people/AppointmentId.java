package org.fengqiao.domain.people;

import java.util.Objects;
import java.util.UUID;

/** Names an appointment of a post. UUID. */
public record AppointmentId(UUID value) {
  public AppointmentId {
    Objects.requireNonNull(value);
  }
}
